import type { Guess, InsightKind } from '../../../contract/words.ts'

export type Department =
  | 'Management'
  | 'Sales'
  | 'Customer Service'
  | 'Operations'
  | 'Finance'
  | 'Quality'
  | 'IT'
/** A promise, and in how many days it is due. One that stays open is not kept within the history. */
export type Promised = { text: string; days: number; open?: boolean }
/** A longer story of a customer and where in it something stands: it is never told before an earlier place. */
export type Thread = readonly [name: string, place: number]
/** What one employee wrote down after one conversation. */
export type Says = {
  kind: InsightKind
  concerns: readonly Department[]
  heard: string
  /** The month of the history (1 is the oldest, 11 the last) from which on it may be said: a step of a longer story. */
  from?: number
  /** The last month of the history in which it may be said. */
  until?: number
  thread?: Thread
  /** At least so many weeks after the earlier places of its story, and after what was promised there is kept. */
  weeks?: number
  /** The months of the year in which it may be said; any when left out. */
  within?: readonly number[]
  seemed?: Guess
  promise?: Promised
}
/** By pair, first names as in their addresses: the employee's and the contact's. In the order in which it is said. */
export type SaidInPairs = Readonly<Record<string, readonly Says[]>>

type More = Omit<Says, 'kind' | 'concerns' | 'heard'>
const says =
  (kind: InsightKind) =>
  (concerns: readonly Department[], heard: string, more: More = {}): Says => ({
    ...{ kind, concerns, heard },
    ...more,
  })

export const need = says('need')
export const plan = says('plan')
export const worry = says('worry')
export const dream = says('dream')
export const praise = says('praise')
export const complaint = says('complaint')

/** Months of the year, for what is only said then. */
export const WINTER = [12, 1, 2]
export const SPRING = [3, 4, 5]
export const SUMMER = [6, 7, 8]
export const AUTUMN = [9, 10, 11]
