import type { ImportKind } from '../../contract/words.ts'
import { type Crm, type CrmFile, type CrmKind, type CrmSystem, readCrmRow } from './crm-columns.ts'
import { DYNAMICS } from './dynamics-columns.ts'
import { HUBSPOT } from './hubspot-columns.ts'
import { type Fields, missingColumns } from './import-columns.ts'
import type { RowNote } from './import-notes.ts'
import { SALESFORCE } from './salesforce-columns.ts'

const SYSTEMS: readonly Crm[] = [DYNAMICS, SALESFORCE, HUBSPOT]
const isCrmKind = (kind: ImportKind): kind is CrmKind => kind === 'customers' || kind === 'contacts'
const OWN_IS_WORTH = 3
const ENOUGH = 2

/** Whose headers a file has, and how its rows become the plain columns. */
export type Layout = {
  recognised: { system: CrmSystem; kind: CrmKind } | null
  /** Whether a row of one value after the last is a footer. */
  footer: boolean
  read: (given: Fields) => { fields: Fields; notes: RowNote[] }
  /** What a column of ours is called in this file. */
  headerOf: (column: string) => string
  /** The kind this file is of, when it is another than it was taken for. */
  otherKind: CrmKind | null
}

/** Plain headers, in which a column is what it says. */
export const PLAIN: Layout = {
  recognised: null,
  footer: false,
  read: (fields) => ({ fields, notes: [] }),
  headerOf: (column) => column,
  otherKind: null,
}

/** Tells from its headers (lower case) which system a file comes from (1.1). Plain headers go first where they are all there. */
export function recogniseFile(kind: ImportKind, headers: readonly string[]): Layout {
  if (!isCrmKind(kind)) return PLAIN
  const there = new Set(headers)
  const plain = missingColumns(kind, there, false).length === 0
  const [best] = SYSTEMS.map((crm) => ({ crm, ...worthOf(crm, crm.files[kind], headers) })).sort(
    (a, b) => b.worth - a.worth,
  )
  if (!best || best.worth < ENOUGH || (plain && best.own === 0)) return PLAIN
  return layoutOf(best.crm, kind, headers)
}

function worthOf(crm: Crm, { own, marks }: CrmFile, headers: readonly string[]) {
  const isOwn = (header: string) =>
    own.includes(header) || (crm.prefix !== undefined && header.startsWith(crm.prefix))
  const owned = headers.filter(isOwn).length
  return { own: owned, worth: owned * OWN_IS_WORTH + headers.filter((each) => marks.includes(each)).length }
}

function layoutOf(crm: Crm, kind: CrmKind, headers: readonly string[]): Layout {
  const there = new Set(headers)
  const file = crm.files[kind]
  return {
    recognised: { system: crm.system, kind },
    footer: crm.footer,
    read: (given) => readCrmRow(file, given),
    headerOf: (column) => {
      const theirs = file.columns[column]?.headers ?? [column]
      return theirs.find((header) => there.has(header)) ?? theirs[0] ?? column
    },
    otherKind: missingIn(kind, file, there).length > 0 ? otherKind(crm, kind, headers) : null,
  }
}

/** The kind that the columns fit better. */
function otherKind(crm: Crm, kind: CrmKind, headers: readonly string[]): CrmKind | null {
  const other = kind === 'contacts' ? 'customers' : 'contacts'
  const fits = missingIn(other, crm.files[other], new Set(headers)).length === 0
  const worth = (each: CrmKind) => worthOf(crm, crm.files[each], headers).worth
  return fits && worth(other) > worth(kind) ? other : null
}

function missingIn(kind: CrmKind, { columns }: CrmFile, there: ReadonlySet<string>): string[] {
  const ours = Object.entries(columns).flatMap(([column, { headers }]) =>
    headers.some((header) => there.has(header)) ? [column] : [],
  )
  return missingColumns(kind, new Set(ours), true)
}
