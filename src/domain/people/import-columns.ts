import type { ImportKind } from '../../contract/words.ts'
import { readCountry } from './country.ts'
import type { RowMistake } from './import-mistakes.ts'
import { readLanguage } from './language.ts'
import { readZone } from './time-zone.ts'

/** Values of one row by column, the header in lower case. */
export type Fields = Record<string, string>
type Read = { value: string } | { mistake: RowMistake }
type Column = { required: 'value' | 'column' | 'no'; read: (text: string, column: string) => Read }

const EMAIL_LIMIT = 254
const EMAIL = /^[^\s@"(),:;<>[\\\]]+@[^\s@"(),:;<>[\\\]]+\.[^\s@"(),:;<>[\\\].]{2,}$/
const DOMAIN = /^[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?(\.[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?)+$/u

const upTo =
  (limit: number): Column['read'] =>
  (value, column) =>
    [...value].length > limit ? { mistake: { code: 'too long', column, limit } } : { value }

const readEmail: Column['read'] = (text, column) => {
  if (text.length > EMAIL_LIMIT) return { mistake: { code: 'too long', column, limit: EMAIL_LIMIT } }
  const value = text.replace(/^mailto:/i, '').toLowerCase()
  const wrong = !EMAIL.test(value) || value.includes('..') || /^\.|\.@|@[.-]/.test(value)
  return wrong ? { mistake: { code: 'email invalid', column, value: text } } : { value }
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
  return 'value' in read ? read : { mistake: { code: 'zone unknown', value: text, hint: read.hint } }
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

const NAME = upTo(200)
const WORDS = upTo(200)

/** The plain columns of each kind of file (1.1). Further columns are ignored. */
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
  },
  teams: { customer: value(NAME), 'employee email': value(readEmail), role: optional(WORDS) },
  pairs: { 'employee email': value(readEmail), 'contact email': value(readEmail) },
}

/** The first column that the file must have and has not. */
export function missingColumn(kind: ImportKind, fields: Fields): string | undefined {
  return Object.entries(COLUMNS[kind]).find(
    ([name, { required }]) => required !== 'no' && !(name in fields),
  )?.[0]
}

/** The columns of `kind` that are in the file, checked and in one form, and everything that is wrong with them. */
export function checkFields(kind: ImportKind, given: Fields): { fields: Fields; mistakes: RowMistake[] } {
  const fields: Fields = {}
  const mistakes: RowMistake[] = []
  for (const [name, { required, read }] of Object.entries(COLUMNS[kind])) {
    const text = given[name]
    if (text === undefined) continue
    const checked: Read = text ? read(text, name) : { value: '' }
    if ('mistake' in checked) mistakes.push(checked.mistake)
    else fields[name] = checked.value
    if (!text && required === 'value') mistakes.push({ code: 'value missing', column: name })
  }
  return { fields, mistakes }
}
