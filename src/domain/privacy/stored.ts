import { STORED_CHECKINS } from './stored-checkins.ts'
import { STORED_FILES } from './stored-files.ts'
import { STORED_IMPORTS } from './stored-imports.ts'
import { STORED_INSIGHTS } from './stored-insights.ts'
import type { StoredKind } from './stored-kind.ts'
import { STORED_OVERVIEW } from './stored-overview.ts'
import { STORED_PAIRING } from './stored-pairing.ts'
import { STORED_PEOPLE } from './stored-people.ts'
import { STORED_VISITS } from './stored-visits.ts'

/** Every kind of row that is stored, under the name of its store, with what each property is and whom it is about (6.4). */
export const STORED = {
  ...STORED_PEOPLE,
  ...STORED_IMPORTS,
  ...STORED_PAIRING,
  ...STORED_CHECKINS,
  ...STORED_VISITS,
  ...STORED_OVERVIEW,
  ...STORED_INSIGHTS,
  ...STORED_FILES,
}
export type KindName = keyof typeof STORED

const KINDS = Object.entries(STORED) as unknown as [KindName, StoredKind<Record<string, unknown>>][]

/** The kind of a row by its table and its keys as they are stored; undefined where nobody has said what it is. */
export function kindOf(table: string, partitionKey: string, rowKey: string): KindName | undefined {
  const key = `${partitionKey} ${rowKey}`
  return KINDS.find(([, kind]) => kind.table === table && kind.at.test(key))?.[0]
}

/** What is said of the rows of a kind. */
export const storedKind = (name: KindName): StoredKind<Record<string, unknown>> =>
  STORED[name] as unknown as StoredKind<Record<string, unknown>>
