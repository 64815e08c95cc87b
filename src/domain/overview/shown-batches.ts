import { yearOf } from './feeling-batches.ts'
import type { LineBatches, Quarter } from './feeling-quarters.ts'
import type { Batch, FeelingLine, OverviewStore } from './ports.ts'

type Needs = Pick<OverviewStore, 'published'>

/** The years in which these quarters lie, oldest first. */
export const yearsOf = (quarters: readonly Quarter[]): string[] => [
  ...new Set(quarters.map(({ id }) => yearOf(id))),
]

/**
 * What all teams and departments were shown so far, by year: everything, or what is about one customer alone. One query a
 * line and year; it makes nothing anew, so that no batch is ever of people from two teams (6.2).
 */
export async function shownOf(
  needs: Needs,
  years: readonly string[],
  customerId: string | null,
): Promise<Map<string, LineBatches>> {
  const read = async (line: FeelingLine, year: string): Promise<Batch[]> => {
    const all = (await needs.published.list({ line, year })).flatMap((row) => row.value.batches)
    return customerId === null ? all : all.filter((batch) => batch.customerId === customerId)
  }
  const ofYear = async (year: string): Promise<[string, LineBatches]> => {
    const [own, kept, shared, named, unnamed] = await Promise.all(
      (['own', 'guesses', 'guesses shared', 'named', 'unnamed'] as const).map((line) => read(line, year)),
    )
    return [
      year,
      {
        own: own ?? [],
        guesses: [...(kept ?? []), ...(shared ?? [])],
        answers: [...(named ?? []), ...(unnamed ?? [])],
      },
    ]
  }
  return new Map(await Promise.all(years.map(ofYear)))
}
