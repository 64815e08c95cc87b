import { keptRow } from '../kept-row.ts'
import type { Rows } from '../store.ts'

/** A company holiday: days, both included, on which nobody is asked (2.6). */
export type CompanyHoliday = { name: string; from: string; to: string }

/** What the administrator sets about asking, for the whole organisation. */
export type AskSettings = {
  /** Since when nobody is asked, and who said so; null while people are asked (2.6). `since` is a UTC instant. */
  paused: { since: string; byId: string } | null
  companyHolidays: CompanyHoliday[]
  /** The departments that are asked so far; null when everybody is (2.10). */
  wave: string[] | null
  /** When it was last changed, and by whom. */
  changedAt: string | null
  changedById: string | null
  revision: number
}

/** Reads the settings as they were at most half a second ago. */
export const readAskSettings = (
  rows: Pick<Rows<{ name: 'ask' }, AskSettings>, 'get'>,
  realNow: () => number,
) => {
  const read = keptRow(rows, realNow)
  return async (): Promise<AskSettings> => (await read({ name: 'ask' })) ?? ASK_EVERYBODY
}

/** What holds as long as nobody has set anything. */
export const ASK_EVERYBODY: AskSettings = {
  ...{ paused: null, companyHolidays: [], wave: null },
  ...{ changedAt: null, changedById: null, revision: 0 },
}

/** Whether people of a department are asked by now (2.10). */
export const isInWave = ({ wave }: Pick<AskSettings, 'wave'>, department: string): boolean =>
  wave === null || wave.includes(department)
