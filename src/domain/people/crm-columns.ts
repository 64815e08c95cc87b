import type { Fields } from './import-columns.ts'
import type { RowNote } from './import-notes.ts'

/** Kinds of files that customer systems export. */
export type CrmKind = 'customers' | 'contacts'
export type CrmSystem = 'hubspot' | 'salesforce' | 'dynamics'

/** Where a column of ours is read from: the first of these headers (lower case) that has a value. */
export type From = {
  headers: readonly string[]
  /** What is odd to it: turns the text into ours, with what is to be told of it, or says why it is left empty. */
  read?: (text: string) => string | Told | RowNote
}
/** A value that is taken, and what is to be told of it. */
type Told = { value: string; note: RowNote }

/** How one system writes one kind of file. */
export type CrmFile = {
  /** Headers that no plain file has; `marks` are worth less, as other systems may have them too. */
  own: readonly string[]
  marks: readonly string[]
  columns: Record<string, From>
}

/** One system: its file of customers, its file of contacts, and what may stand below the rows. */
export type Crm = {
  system: CrmSystem
  /** Headers that begin so are its own as well. */
  prefix?: string
  /** Whether lines of a single value after the last row are a footer. */
  footer: boolean
  files: Record<CrmKind, CrmFile>
}

/** Makes the plain columns out of a row; those of which no header is in the file are left out. */
export function readCrmRow(file: CrmFile, given: Fields): { fields: Fields; notes: RowNote[] } {
  const fields: Fields = {}
  const notes: RowNote[] = []
  for (const [column, { headers, read }] of Object.entries(file.columns)) {
    const there = headers.filter((header) => header in given)
    if (there.length === 0) continue
    const values = there.map((header) => valueIn(given[header] ?? '', read))
    const found = values.find((value) => (typeof value === 'string' ? value !== '' : !('code' in value)))
    fields[column] = textOf(found)
    if (typeof found === 'object' && 'note' in found) notes.push(found.note)
    if (!found) notes.push(...values.filter(isNote).slice(0, 1))
  }
  return { fields, notes }
}

type Read = string | Told | RowNote
const isNote = (read: Read): read is RowNote => typeof read === 'object' && 'code' in read
const textOf = (read: Read | undefined): string =>
  typeof read === 'string' ? read : read && 'note' in read ? read.value : ''

const valueIn = (text: string, read: From['read']) => (text && read ? read(text) : text)

/** A domain from an address of a site; a page on somebody else's site is none of theirs. */
export function siteDomain(text: string): string | RowNote {
  const host = text
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/?#:,; ].*$/, '')
    .replace(/\.$/, '')
  if (!/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(host)) return { code: 'no domain', value: text }
  return SHARED_SITES.test(host) ? { code: 'shared site', value: text } : host
}

const SHARED_SITES =
  /^([a-z-]+\.)?(linkedin|facebook|instagram|twitter|x|youtube|xing|google|wordpress|wixsite|blogspot|github)\.(com|io|de|site)$/

const SAYS_YES =
  /^(true|1|yes|y|x|do not allow|checked|on|oui|ja|nicht zulassen|niet toestaan|ne pas autoriser|tillad ikke|no permitir)$/i
const SAYS_NO =
  /^(false|0|no|n|allow|allowed|unchecked|off|none|-|nein|falsch|zulassen|nee|onwaar|toestaan|non|faux|autoriser|falso|permitir|nej|falsk|tillad)$/i

/**
 * `yes` where a system says that somebody must not be written to or called. What is not known to say no is taken as an
 * objection and told, as a person who is not asked loses less than one who is asked against their will (6.4).
 */
export function objection(text: string): string | { value: string; note: RowNote } {
  const said = text.trim()
  if (said === '' || SAYS_NO.test(said)) return ''
  return SAYS_YES.test(said) ? 'yes' : { value: 'yes', note: { code: 'objection guessed', value: text } }
}

const INACTIVE = /^(inactive|inaktiv|inactief|inactif|inactivo|1)$/i

/** `yes` where a system says that somebody is put aside there; every other state counts as active. */
export const inactive = (text: string): string => (INACTIVE.test(text.trim()) ? 'yes' : '')

/** The first of several values in one cell. */
export const firstOf = (text: string): string => text.split(/[;,|]/)[0]?.trim() ?? ''

/** A zone as systems write it: `america_slash_new_york`, or with its offset in front. */
export function zoneIn(text: string): string {
  const plain = text.replaceAll('_slash_', '/')
  return /[A-Za-z]+\/[A-Za-z_/-]+/.exec(plain)?.[0] ?? plain
}

/** A name written with the family name first: `Smit, Jan`. */
export const fullName = (text: string): string => text.replace(/^([^,]+), ([^,]+)$/, '$2 $1')
