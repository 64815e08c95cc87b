import { FEELINGS, type Feeling } from '../../contract/words.ts'
import { type Cycle, cadenceOf } from '../checkins/cycle.ts'
import type { CheckinStore, MonthRow } from '../checkins/ports.ts'
import type { Batch, OverviewStore, Published } from './ports.ts'

/** Employees' own feelings are shown over at least so many different people, and anew after so many new ones (6.2). */
export const ENOUGH_PEOPLE = 5

type Needs = Pick<CheckinStore, 'months' | 'cycles'> & OverviewStore
type Felt = { cycleId: string; employeeId: string; own: Feeling; ownAt: string }
export type Shown = { period: 'month' | 'quarter' | 'year'; people: number; counts: Record<Feeling, number> }

/**
 * Employees' own feelings of a scope, as they may be shown; undefined when there are too few yet. Feelings are only
 * ever shown in whole batches of enough different people, each made once and kept: whatever is shown, now or later,
 * for a month, quarter or year, two pictures differ by whole batches, so that no difference tells of anybody. A
 * feeling that was changed after it was shown counts as a new one.
 */
export const ownFeelings =
  (needs: Needs) =>
  async (scope: string, cycle: Cycle, rows: readonly MonthRow[]): Promise<Shown | undefined> => {
    const published = await withNewBatch(needs, scope, cycle, rows)
    return (
      sumOf(published, 'month', (id) => id === cycle.id) ??
      sumOf(published, 'quarter', (id) => quarterOf(id) === quarterOf(cycle.id)) ??
      sumOf(published, 'year', (id) => yearOf(id) === yearOf(cycle.id))
    )
  }

/** What was shown, and a further batch when enough people told something new: in this month, or pooled over its year. */
async function withNewBatch(
  needs: Needs,
  scope: string,
  cycle: Cycle,
  rows: readonly MonthRow[],
): Promise<readonly Batch[]> {
  const stored = await needs.published.get({ scope })
  const { batches, upTo }: Published = stored?.value ?? { batches: [], upTo: {} }
  const isNew = ({ cycleId, ownAt }: Felt) => ownAt > (upTo[cycleId] ?? '')
  let fresh = felt(cycle.id, rows).filter(isNew)
  if (peopleIn(fresh) < ENOUGH_PEOPLE)
    fresh = [...fresh, ...(await earlier(needs, scope, cycle)).filter(isNew)]
  if (peopleIn(fresh) < ENOUGH_PEOPLE) return batches
  const latest = { ...upTo }
  for (const { cycleId, ownAt } of fresh) if (ownAt > (latest[cycleId] ?? '')) latest[cycleId] = ownAt
  const next: Published = { batches: [...batches, batchOf(fresh)], upTo: latest }
  const written = stored
    ? await needs.published.replace({ scope }, stored, next)
    : await needs.published.insert({ scope }, next)
  if (typeof written === 'object') return written.value.batches
  return (await needs.published.get({ scope }))?.value.batches ?? []
}

/** The feelings of the year's earlier months. */
async function earlier(needs: Needs, scope: string, cycle: Cycle): Promise<Felt[]> {
  const cycles = (await needs.cycles.list({})).map((row) => row.value.id)
  const months = cycles.filter((id) => cadenceOf(id) === 'month')
  const before = months.filter((id) => yearOf(id) === yearOf(cycle.id) && id < cycle.id)
  const read = before.map(async (id) =>
    felt(
      id,
      (await needs.months.list({ scope, cycleId: id })).map((row) => row.value),
    ),
  )
  return (await Promise.all(read)).flat()
}

function sumOf(batches: readonly Batch[], period: Shown['period'], within: (cycleId: string) => boolean) {
  const whole = batches.filter(({ from, to }) => within(from) && within(to))
  if (whole.length === 0) return undefined
  const counts = emptyCounts()
  for (const batch of whole) for (const feeling of FEELINGS) counts[feeling] += batch.counts[feeling]
  return { period, people: whole.reduce((sum, batch) => sum + batch.people, 0), counts }
}

function batchOf(all: readonly Felt[]): Batch {
  const counts = emptyCounts()
  for (const { own } of all) counts[own]++
  const ids = all.map((one) => one.cycleId).sort()
  return { from: ids[0] ?? '', to: ids.at(-1) ?? '', people: peopleIn(all), counts }
}

function felt(cycleId: string, rows: readonly MonthRow[]): Felt[] {
  return rows.flatMap(({ employeeId, own, ownAt }) =>
    own && ownAt ? [{ cycleId, employeeId, own, ownAt }] : [],
  )
}

const emptyCounts = () =>
  Object.fromEntries(FEELINGS.map((feeling) => [feeling, 0])) as Record<Feeling, number>
const peopleIn = (all: readonly Felt[]) => new Set(all.map((one) => one.employeeId)).size
const yearOf = (cycleId: string) => cycleId.slice(0, 4)
const quarterOf = (cycleId: string) => `${yearOf(cycleId)}.${Math.ceil(Number(cycleId.slice(5, 7)) / 3)}`
