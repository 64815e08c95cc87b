import { FEELINGS, type Feeling } from '../../contract/words.ts'
import type { Cycle } from '../checkins/cycle.ts'
import type { Batch, FeelingLine, OverviewStore, Published } from './ports.ts'
import { splitByCustomer } from './split-batch.ts'

/** A feeling that somebody told in a cycle; `at` is when they told it last. */
export type Felt = {
  cycleId: string
  personId: string
  customerId: string | null
  feeling: Feeling
  at: string
}
export type Shown = { period: 'month' | 'quarter' | 'year'; people: number; counts: Record<Feeling, number> }
type Period = Shown['period']
type Part = { customerId: string | null; told: readonly Felt[] }

/** Once something was shown, it is shown anew only with so many new answers (6.2). */
const ENOUGH_NEW = 5
/** Of how many different people a batch is at least (6.2). */
export const ENOUGH_OF: Record<FeelingLine, number> = {
  ...{ own: 5, guesses: 3, 'guesses shared': 3, named: 3, unnamed: 3 },
}

type Asked = {
  line: FeelingLine
  home: string
  /** The cycle that is looked at; of a quarter its last one. */
  cycleId: string
  now: readonly Felt[]
  /** Those of the year's earlier months; asked for only where those of now are too few. */
  earlier: () => Promise<readonly Felt[]>
}

/**
 * The batches in which feelings were shown so far, and further ones when enough people told something new: in this
 * month, else in its quarter, else over its year. Feelings are only ever shown in whole batches, each made once and
 * kept, and an answer is in the batches of one home alone: whatever is shown, of whatever scope, now or later, two
 * pictures differ by whole batches, so that no difference tells of anybody. What is about one customer and enough by
 * itself is a batch of its own, for the picture of that customer. A feeling that was changed after it was shown counts as
 * a new one (6.2).
 */
export async function batchesOf(
  { published }: Pick<OverviewStore, 'published'>,
  { line, home, cycleId, now, earlier }: Asked,
): Promise<readonly Batch[]> {
  const key = { line, year: yearOf(cycleId), home }
  const stored = await published.get(key)
  const { batches, upTo }: Published = stored?.value ?? { batches: [], upTo: {} }
  const isNew = ({ cycleId, at }: Felt) => at > (upTo[cycleId] ?? '')
  const isEnough = (all: readonly Felt[]) =>
    peopleIn(all) >= ENOUGH_OF[line] && (batches.length === 0 || all.length >= ENOUGH_NEW)
  const fresh = now.filter(isNew)
  const made = isEnough(fresh)
    ? [fresh]
    : pooled(quarterOf(cycleId), [...fresh, ...(await earlier()).filter(isNew)], isEnough)
  if (made.length === 0) return batches
  const latest = { ...upTo }
  for (const { cycleId, at } of made.flat()) if (at > (latest[cycleId] ?? '')) latest[cycleId] = at
  const isManyPeople = (all: readonly Felt[]) => peopleIn(all) >= ENOUGH_OF[line]
  const mayStand = (all: readonly Felt[], customerId: string) =>
    isManyPeople(all) && (all.length >= ENOUGH_NEW || !batches.some((one) => one.customerId === customerId))
  const split = made.flatMap((all) =>
    splitByCustomer(all, mayStand, isManyPeople).map((part) => batchOf(part, spanOf(all))),
  )
  const next: Published = { batches: [...batches, ...split], upTo: latest }
  const written = stored ? await published.replace(key, stored, next) : await published.insert(key, next)
  if (typeof written === 'object') return written.value.batches
  return (await published.get(key))?.value.batches ?? []
}

/** The quarter's own where they are enough; else each quarter that has enough, and what is left of the year together. */
function pooled(
  quarter: string,
  all: readonly Felt[],
  isEnough: (all: readonly Felt[]) => boolean,
): (readonly Felt[])[] {
  const byQuarter = Map.groupBy(all, ({ cycleId }) => quarterOf(cycleId))
  const own = byQuarter.get(quarter) ?? []
  if (isEnough(own)) return [own]
  const [enough, few] = [true, false].map((wanted) =>
    [...byQuarter.values()].filter((told) => isEnough(told) === wanted),
  )
  const rest = (few ?? []).flat()
  return isEnough(rest) ? [...(enough ?? []), rest] : (enough ?? [])
}

/** What batches come to in the month, quarter or year of a cycle. */
export function shownIn(
  batches: readonly Batch[],
  cycle: Pick<Cycle, 'id'>,
  period: Period,
): Shown | undefined {
  const of = periodOf[period]
  const isWithin = (id: string) => of(id) === of(cycle.id)
  const whole = batches.filter(({ from, to }) => isWithin(from) && isWithin(to))
  const sum = sumOf(whole)
  return sum && { period, ...sum }
}

/** Whole batches taken together; undefined of none. */
export function sumOf(batches: readonly Batch[]): Omit<Shown, 'period'> | undefined {
  if (batches.length === 0) return undefined
  const counts = emptyCounts()
  for (const batch of batches) for (const feeling of FEELINGS) counts[feeling] += batch.counts[feeling]
  return { people: batches.reduce((sum, batch) => sum + batch.people, 0), counts }
}

export const PERIODS: readonly Period[] = ['month', 'quarter', 'year']

/** The same in the shortest of these periods in which there is anything. */
export const shownBest = (batches: readonly Batch[], cycle: Cycle): Shown | undefined =>
  PERIODS.map((period) => shownIn(batches, cycle, period)).find((shown) => shown !== undefined)

/** From 1 (worst) to 5, to a tenth. */
export function averageOf({ counts }: Pick<Shown, 'counts'>): number {
  const total = FEELINGS.reduce((sum, feeling) => sum + counts[feeling], 0)
  const weighed = FEELINGS.reduce((sum, feeling, at) => sum + counts[feeling] * (at + 1), 0)
  return Math.round((weighed / total) * 10) / 10
}

function batchOf({ customerId, told }: Part, span: Pick<Batch, 'from' | 'to'>): Batch {
  const counts = emptyCounts()
  for (const { feeling } of told) counts[feeling]++
  return { ...span, people: peopleIn(told), counts, customerId }
}

/** The cycles of all that is made at once, so that a part of it counts in no shorter period than the others. */
function spanOf(all: readonly Felt[]): Pick<Batch, 'from' | 'to'> {
  const ids = all.map((one) => one.cycleId).sort()
  return { from: ids[0] ?? '', to: ids.at(-1) ?? '' }
}

const emptyCounts = () =>
  Object.fromEntries(FEELINGS.map((feeling) => [feeling, 0])) as Record<Feeling, number>
const peopleIn = (all: readonly Felt[]) => new Set(all.map((one) => one.personId)).size
export const yearOf = (cycleId: string) => cycleId.slice(0, 4)
/** `2026.4` of `2026-11`. */
export const quarterOf = (cycleId: string) =>
  `${yearOf(cycleId)}.${Math.ceil(Number(cycleId.slice(5, 7)) / 3)}`
const periodOf: Record<Period, (cycleId: string) => string> = {
  month: (id) => id,
  quarter: quarterOf,
  year: yearOf,
}
