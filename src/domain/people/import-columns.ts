import type { ImportKind } from '../../contract/words.ts'
import { keyLength } from '../key-length.ts'
import { readCountry } from './country.ts'
import { emailFault } from './email-fault.ts'
import type { RowMistake } from './import-mistakes.ts'
import type { RowNote } from './import-notes.ts'
import { readLanguage } from './language.ts'
import { readZone } from './time-zone.ts'

/** Values of one row by column, the header in lower case. */
export type Fields = Record<string, string>
type Read = { value: string } | { mistake: RowMistake }
type Column = {
  required: 'value' | 'column' | 'no'
  read: (text: string, column: string) => Read
  /** Only exports of customer systems have it; in a plain file it is one of the further columns. */
  crm?: true
}

const EMAIL_LIMIT = 254
const DOMAIN = /^[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?(\.[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?)+$/u

/** What a spreadsheet writes where a formula failed. */
const SHEET_ERROR = /^#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!)$/i
/** What stands for a letter that was lost when a text was read in the wrong encoding. */
const LOST = '\ufffd'

const upTo =
  (limit: number): Column['read'] =>
  (value, column) => {
    if ([...value].length > limit) return { mistake: { code: 'too long', column, limit } }
    if (value.startsWith('#') && SHEET_ERROR.test(value))
      return { mistake: { code: 'sheet error', column, value } }
    return value.includes(LOST) ? { mistake: { code: 'letters lost', column, value } } : { value }
  }

/** What becomes part of a key, of which two must fit in one. */
const inKey =
  (limit: number): Column['read'] =>
  (value, column) => {
    if (value.length > limit) return { mistake: { code: 'too long', column, limit } }
    return keyLength(value) > limit
      ? { mistake: { code: 'too long', column, limit, unusual: true } }
      : { value }
  }
const shortEmail = inKey(EMAIL_LIMIT)

const readEmail: Column['read'] = (text, column) => {
  const long = shortEmail(text, column)
  if ('mistake' in long) return long
  const value = text.replace(/^mailto:/i, '').toLowerCase()
  const why = emailFault(value)
  return why ? { mistake: { code: 'email invalid', column, value: text, why } } : { value }
}

const readDomain: Column['read'] = (text, column) => {
  const value = bareDomain(text)
  if (value.length > EMAIL_LIMIT) return { mistake: { code: 'too long', column, limit: EMAIL_LIMIT } }
  return DOMAIN.test(value) ? { value } : { mistake: { code: 'domain invalid', value: text } }
}

/** The domain in what people write for one: an address of a site, with `www.`, a path, a dot at the end. */
export function bareDomain(text: string): string {
  return text
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/?#:].*$/, '')
    .replace(/\.$/, '')
}

const zone: Column['read'] = (text) => {
  const read = readZone(text)
  if ('value' in read) return read
  const { hint } = read
  const mistake = { code: 'zone unknown', value: text, hint } as const
  if (/^(utc|gmt)? ?[+\u2212-] ?\d/i.test(text)) return { mistake: { ...mistake, why: 'offset' } }
  const isWindows = hint && / (standard|daylight|summer) time$/i.test(text)
  return { mistake: isWindows ? { ...mistake, why: 'windows' } : mistake }
}
const country: Column['read'] = (text) => {
  const read = readCountry(text)
  return 'value' in read ? read : { mistake: { code: 'country unknown', value: text, hint: read.hint } }
}
const language: Column['read'] = (text, column) => {
  const read = readLanguage(text)
  return 'value' in read
    ? read
    : { mistake: { code: 'language unknown', column, value: text, hint: read.hint } }
}

/** `column` must be in the header though a row may leave it empty; `value` must be in every row as well. */
const value = (read: Column['read']): Column => ({ required: 'value', read })
const column = (read: Column['read']): Column => ({ required: 'column', read })
const optional = (read: Column['read']): Column => ({ required: 'no', read })
const fromCrm = (read: Column['read']): Column => ({ required: 'no', read, crm: true })

const NAME = upTo(200)
const WORDS = upTo(200)
const RECORD = inKey(200)

/** Columns of each kind of file (1.1): the plain ones, and what exports say besides. Further ones are ignored. */
export const COLUMNS: Record<ImportKind, Record<string, Column>> = {
  people: {
    name: value(NAME),
    email: value(readEmail),
    department: optional(WORDS),
    'job title': optional(WORDS),
    'manager email': optional(readEmail),
    'time zone': optional(zone),
    locale: optional(language),
    country: optional(country),
  },
  customers: {
    name: value(NAME),
    domain: optional(readDomain),
    country: optional(country),
    'owner email': optional(readEmail),
    'owner name': fromCrm(NAME),
    'record id': fromCrm(RECORD),
    inactive: fromCrm(WORDS),
  },
  contacts: {
    'first name': column(NAME),
    'last name': column(NAME),
    email: value(readEmail),
    'job title': optional(WORDS),
    customer: value(NAME),
    language: optional(language),
    'time zone': optional(zone),
    country: optional(country),
    'full name': fromCrm(NAME),
    'record id': fromCrm(RECORD),
    'customer id': fromCrm(WORDS),
    objected: fromCrm(WORDS),
    inactive: fromCrm(WORDS),
  },
  teams: { customer: value(NAME), 'employee email': value(readEmail), role: optional(WORDS) },
  pairs: { 'employee email': value(readEmail), 'contact email': value(readEmail) },
}

/** What stands in for a column in exports of customer systems. */
const INSTEAD: Record<string, readonly string[]> = {
  'first name': ['full name', 'last name'],
  'last name': ['full name', 'first name'],
  customer: ['customer id'],
}

/** The columns that a file must have and has not, `there` being those it has; `crm` tells exports from plain files. */
export function missingColumns(kind: ImportKind, there: ReadonlySet<string>, crm: boolean): string[] {
  const instead = (name: string) => crm && INSTEAD[name]?.some((other) => there.has(other))
  return Object.entries(COLUMNS[kind]).flatMap(([name, { required }]) =>
    required === 'no' || there.has(name) || instead(name) ? [] : [name],
  )
}

/** The columns that count in a file of `kind`. */
export const columnsOf = (kind: ImportKind, crm: boolean): string[] =>
  Object.entries(COLUMNS[kind]).flatMap(([name, column]) => (column.crm && !crm ? [] : [name]))

/** Columns that only fill in what could be guessed: in an export, where nobody minds them, a wrong one is left empty. */
const FORGIVEN = new Set(['language', 'time zone', 'country', 'owner email'])

/** The columns of `kind` that are in the file, checked and in one form, and everything that is wrong with them. */
export function checkFields(kind: ImportKind, given: Fields, crm = false): Checked {
  const checked: Checked = { fields: {}, mistakes: [], notes: [] }
  for (const [name, column] of Object.entries(COLUMNS[kind])) {
    const text = given[name]
    if (text === undefined || (column.crm && !crm)) continue
    checkOne(checked, name, column, text, crm)
    const instead = crm && INSTEAD[name]?.some((other) => given[other])
    if (!text && column.required === 'value' && !instead)
      checked.mistakes.push({ code: 'value missing', column: name })
  }
  return checked
}
export type Checked = { fields: Fields; mistakes: RowMistake[]; notes: RowNote[] }

function checkOne(
  { fields, mistakes, notes }: Checked,
  name: string,
  column: Column,
  text: string,
  crm: boolean,
) {
  const read: Read = text ? column.read(text, name) : { value: '' }
  if (!('mistake' in read)) fields[name] = read.value
  else if (crm && FORGIVEN.has(name)) {
    fields[name] = ''
    notes.push({ code: 'left empty', column: name, value: text })
  } else mistakes.push(read.mistake)
}
