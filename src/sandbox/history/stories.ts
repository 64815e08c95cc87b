import { chance } from './chance.ts'
import { SAID } from './said/all-said.ts'
import type { Says } from './said/says.ts'

/** What is still to be said, pair by pair; everything is said once. */
export type Stories = {
  /** Whether these two have something to say in this month that belongs to a longer story. */
  presses(names: string, month: number): boolean
  /** What they say: the next step of a story, else what fits the season, else anything; often nothing worth writing. */
  next(names: string, month: number, ofYear: number): Says | undefined
}

/** A step that could not be told for so many months is past. */
const PATIENCE = 3
/** How often two who tell no story have something to write down: seldom at first, then they got used to it. */
const TALKATIVE = { early: 0.3, late: 0.9 }
const LATE = 8

export function createStories(): Stories {
  const left = new Map(Object.entries(SAID).map(([names, all]) => [names, [...all]]))
  const isStep = ({ from = 0 }: Says, month: number) => from > 0 && from <= month && month <= from + PATIENCE
  const fits = ({ from = 0, within }: Says, month: number, ofYear: number) =>
    from <= month && (!within || within.includes(ofYear))
  return {
    presses: (names, month) => left.get(names)?.some((one) => !one.within && isStep(one, month)) ?? false,
    next(names, month, ofYear) {
      const rest = left.get(names) ?? []
      const may = rest.filter((one) => fits(one, month, ofYear))
      const step = may.find((one) => isStep(one, month))
      const seasonal = may.find((one) => one.within)
      const plain = may.find((one) => !one.within && !one.from)
      const talks = chance(`${names} ${month} talks`) < TALKATIVE[month < LATE ? 'early' : 'late']
      const found = step ?? seasonal ?? (talks ? plain : undefined)
      if (found) rest.splice(rest.indexOf(found), 1)
      return found
    },
  }
}
