import { valuesOf } from '../store.ts'
import { yearOf } from './feeling-batches.ts'
import type { Quarter } from './feeling-quarters.ts'
import type { Batch, FeelingLine, LineBatches, OverviewStore } from './ports.ts'

/** The scope of what is gathered of all teams. */
export const EVERYBODY = 'organisation'

/** The years in which these quarters lie, oldest first. */
export const yearsOf = (quarters: readonly Quarter[]): string[] => [
  ...new Set(quarters.map(({ id }) => yearOf(id))),
]

/** What a team was shown so far, by year: five rows a year, each read by its key. */
export async function shownOfTeam(
  { published }: Pick<OverviewStore, 'published'>,
  home: string,
  years: readonly string[],
): Promise<Map<string, LineBatches>> {
  const read = (year: string) =>
    readLines(async (line) => (await published.get({ line, year, home }))?.value.batches ?? [])
  return new Map(await Promise.all(years.map(async (year) => [year, await read(year)] as const)))
}

/** What is shown of a customer or of everybody, by year: one query. */
export async function shownOfMany(
  { gathered }: Pick<OverviewStore, 'gathered'>,
  scope: string,
): Promise<Map<string, LineBatches>> {
  return new Map((await valuesOf(gathered.list({ scope }))).map((row) => [row.year, row]))
}

/** The three lines of a picture, of the five that are kept apart. */
export async function readLines<B extends Batch>(
  read: (line: FeelingLine) => Promise<readonly B[]>,
): Promise<LineBatches<B>> {
  const [own, guesses, shared, named, unnamed] = await Promise.all([
    read('own'),
    read('guesses'),
    read('guesses shared'),
    read('named'),
    read('unnamed'),
  ])
  return { own, guesses: [...guesses, ...shared], answers: [...named, ...unnamed] }
}
