import { FEELINGS, type Feeling } from '../../contract/words.ts'
import { change } from '../store.ts'
import { ENOUGH_NEW, ENOUGH_OF, quarterOf, together, yearOf } from './feeling-batches.ts'
import type { Batch, FeelingLine, OverviewStore, Published, TeamBatch } from './ports.ts'
import { splitByCustomer } from './split-batch.ts'

/** A feeling that somebody told in a cycle; `at` is when they told it last. */
export type Felt = {
  cycleId: string
  personId: string
  customerId: string | null
  feeling: Feeling
  at: string
}
type Part = { customerId: string | null; told: readonly Felt[] }
type Asked = {
  line: FeelingLine
  home: string
  /** The cycle in which something was told. */
  cycleId: string
  /** Everything up to this moment is given, and nothing that was told later. */
  until: string
  now: readonly Felt[]
  /** What was told in the other months of its year; asked for only where this one's are too few. */
  others: () => Promise<readonly Felt[]>
}

const NOTHING: Published = { batches: [], upTo: {} }
/** The line that stands in one picture with this one. */
const BESIDE: Partial<Record<FeelingLine, FeelingLine>> = {
  ...{ guesses: 'guesses shared', 'guesses shared': 'guesses', named: 'unnamed', unnamed: 'named' },
}

/**
 * Makes further batches of a home when enough people told something new: in this month, else in its quarter, else over its
 * year. Feelings are only ever shown in whole batches, each made once and kept, and an answer is in the batches of one home
 * alone: whatever is shown, of whatever scope, now or later, two pictures differ by whole batches, so that no difference
 * tells of anybody. What is about one customer and enough by itself is a batch of its own, for the picture of that
 * customer. A feeling that was changed after it was shown counts as a new one (6.2). Safe to repeat.
 */
export async function makeBatches(
  { published }: Pick<OverviewStore, 'published'>,
  { line, home, cycleId, until, now, others }: Asked,
): Promise<Published> {
  const year = yearOf(cycleId)
  const beside = BESIDE[line] && (await published.get({ line: BESIDE[line], year, home }))
  const isManyPeople = (all: readonly Felt[]) => peopleIn(all) >= ENOUGH_OF[line]
  const kept = await change(published, { line, year, home }, async (there = NOTHING) => {
    const { batches, upTo } = there
    const isFirst = batches.length === 0 && !beside?.value.batches.length
    const isNew = ({ cycleId, at }: Felt) => at > (cutsOf(there, cycleId).at(-1) ?? '')
    const isEnough = (all: readonly Felt[]) => isManyPeople(all) && (isFirst || all.length >= ENOUGH_NEW)
    const fresh = now.filter(isNew)
    const made = isEnough(fresh)
      ? [fresh]
      : pooled(quarterOf(cycleId), [...fresh, ...(await others()).filter(isNew)], isEnough)
    if (made.length === 0) return undefined
    const cut = new Set(made.flat().map((one) => one.cycleId))
    const cuts = [...cut].map((id): [string, string[]] => [id, [...cutsOf(there, id), until]])
    const parts = made.flatMap((all) =>
      splitByCustomer(all, isManyPeople).map((part) => batchOf(part, spanOf(all))),
    )
    return { batches: joined([...batches, ...parts]), upTo: { ...upTo, ...Object.fromEntries(cuts) } }
  })
  return kept ?? NOTHING
}

/** Up to when each of the batches holds what was told in a cycle, oldest first. */
export const cutsOf = ({ upTo }: Published, cycleId: string): string[] => [upTo[cycleId] ?? []].flat()

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

function batchOf({ customerId, told }: Part, span: Pick<Batch, 'from' | 'to'>): TeamBatch {
  const counts = Object.fromEntries(
    FEELINGS.map((feeling) => [feeling, told.filter((one) => one.feeling === feeling).length]),
  ) as Record<Feeling, number>
  return { ...span, counts, customerId }
}

/** As one where they are of the same stretch of time and customer: what is kept does not grow with the nights. */
const joined = (batches: readonly TeamBatch[]): TeamBatch[] =>
  [...Map.groupBy(batches, ({ customerId }) => customerId)].flatMap(([customerId, of]) =>
    together(of).map((batch) => ({ ...batch, customerId })),
  )

/** The cycles of all that is made at once, so that a part of it counts in no shorter period than the others. */
function spanOf(all: readonly Felt[]): Pick<Batch, 'from' | 'to'> {
  const ids = all.map((one) => one.cycleId).sort()
  return { from: ids[0] ?? '', to: ids.at(-1) ?? '' }
}

const peopleIn = (all: readonly Felt[]) => new Set(all.map((one) => one.personId)).size
