import { chance } from './chance.ts'
import { SAID } from './said/all-said.ts'
import type { Says } from './said/says.ts'
import type { Days, Threads } from './threads.ts'

/** A talk: the month of the history, that of the year, and its days. */
export type Talk = Days & { month: number; ofYear: number }
/** What is still to be said, pair by pair; everything is said once. */
export type Stories = {
  /** Whether these two have something to say in this month, up to this day, that belongs to a longer story. */
  presses(names: string, month: number, day: string): boolean
  /** What they say: the next step of a story, else what fits the season, else anything; often nothing worth writing. */
  next(names: string, talk: Talk): Says | undefined
}

/** A step that could not be told for so many months is past. One of a thread is made up for, but not before others. */
const PATIENCE = 3
/** How often two who tell no story have something to write down: seldom at first, then they got used to it. */
const TALKATIVE = { early: 0.3, late: 0.9 }
const LATE = 8

export function createStories(threads: Threads): Stories {
  const left = new Map(Object.entries(SAID).map(([names, all]) => [names, [...all]]))
  const isStep = ({ from = 0 }: Says, month: number) => from > 0 && from <= month && month <= from + PATIENCE
  const fits = (one: Says, month: number, days: Days) =>
    (one.from ?? 0) <= month && month <= (one.until ?? month) && threads.allow(one, days)
  return {
    presses: (names, month, day) =>
      left
        .get(names)
        ?.some(
          (one) => !one.within && isStep(one, month) && fits(one, month, { spokeOn: day, toldOn: day }),
        ) ?? false,
    next(names, { month, ofYear, ...days }) {
      const rest = left.get(names) ?? []
      const may = rest.filter((one) => fits(one, month, days) && (one.within?.includes(ofYear) ?? true))
      const step = may.find((one) => isStep(one, month))
      const seasonal = may.find((one) => one.within)
      const missed = may.find((one) => one.thread && !one.within)
      const plain = may.find((one) => !one.within && !one.from)
      const talks = chance(`${names} ${month} talks`) < TALKATIVE[month < LATE ? 'early' : 'late']
      const found = step ?? seasonal ?? missed ?? (talks ? plain : undefined)
      if (!found) return undefined
      rest.splice(rest.indexOf(found), 1)
      threads.tell(found, days)
      return found
    },
  }
}
