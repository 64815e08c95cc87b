import type { Overview } from '../../src/contract/overview.ts'

export type Mark = 'spoke' | 'not this month' | 'not yet'
type Numbers = Pick<Overview, 'spoke' | 'notThisMonth' | 'notYet'>

/** More people than this are drawn as parts of one bar instead of one mark each. */
export const MOST_MARKS = 40

/** One mark for each person due, in the order of the numbers beside it; a mark never says whose it is (2.5). */
export function marksOf(numbers: Numbers): { key: string; mark: Mark }[] {
  return partsOf(numbers).flatMap(({ mark, people }) =>
    Array.from({ length: people }, (_, at) => ({ key: `${mark} ${at}`, mark })),
  )
}

/** The same as parts of a bar; parts without people are left out. */
export function partsOf(numbers: Numbers): { mark: Mark; people: number }[] {
  const parts: { mark: Mark; people: number }[] = [
    { mark: 'spoke', people: numbers.spoke },
    { mark: 'not this month', people: numbers.notThisMonth },
    { mark: 'not yet', people: numbers.notYet },
  ]
  return parts.filter(({ people }) => people > 0)
}
