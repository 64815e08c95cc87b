import { FEELINGS, type Feeling } from '../../contract/words.ts'
import { type AskCalendar, type Cycle, cycleBefore } from '../checkins/cycle.ts'
import type { CheckinStore, MonthRow } from '../checkins/ports.ts'
import type { Stored } from '../store.ts'
import type { OverviewStore, Published } from './ports.ts'

/** Employees' own feelings are shown over at least so many different people, and anew after so many new ones (6.2). */
export const ENOUGH_PEOPLE = 5

type Needs = Pick<CheckinStore, 'months'> & OverviewStore & { calendar: AskCalendar }
type Felt = { employeeId: string; own: Feeling; ownAt: string }

/**
 * Employees' own feelings for a scope, as they may be shown: this month's when enough people told theirs, otherwise
 * pooled with the quarter's or the year's months that were not shown by themselves, otherwise undefined: too few yet.
 */
export const ownFeelings =
  (needs: Needs) =>
  async (scope: string, cycle: Cycle, rows: readonly MonthRow[]): Promise<Published | undefined> => {
    const month = await publish(needs, scope, cycle.id, 'month', felt(rows))
    if (month) return month
    const monthOfYear = Number(cycle.id.slice(5, 7))
    const earlier = await unpublished(needs, scope, cycle, monthOfYear - 1)
    const inQuarter = earlier.slice(0, (monthOfYear - 1) % 3)
    return (
      (await publish(needs, scope, cycle.id, 'quarter', [felt(rows), ...inQuarter].flat())) ??
      (await publish(needs, scope, cycle.id, 'year', [felt(rows), ...earlier].flat()))
    )
  }

/** What was last shown, replaced when enough different people told something new, so that no difference tells who. */
async function publish(
  needs: Needs,
  scope: string,
  cycleId: string,
  period: Published['period'],
  all: readonly Felt[],
): Promise<Published | undefined> {
  const key = { scope, cycleId, period }
  const shown = await needs.published.get(key)
  const fresh = all.filter((one) => one.ownAt > (shown?.value.upTo ?? ''))
  if (peopleIn(fresh) < ENOUGH_PEOPLE) return shown?.value
  const next = summed(all, period)
  const written: Stored<Published> | 'changed' | 'exists' = shown
    ? await needs.published.replace(key, shown, next)
    : await needs.published.insert(key, next)
  if (typeof written === 'object') return written.value
  return (await needs.published.get(key))?.value
}

/** The months before this one in its year, latest first; those that were shown by themselves count as nothing. */
async function unpublished(needs: Needs, scope: string, cycle: Cycle, months: number): Promise<Felt[][]> {
  const cycles: Cycle[] = []
  for (let before = cycle; cycles.length < months; ) {
    before = cycleBefore(before, needs.calendar)
    cycles.push(before)
  }
  return Promise.all(
    cycles.map(async ({ id }) => {
      const shown = await needs.published.get({ scope, cycleId: id, period: 'month' })
      return shown ? [] : felt((await needs.months.list({ scope, cycleId: id })).map((row) => row.value))
    }),
  )
}

function felt(rows: readonly MonthRow[]): Felt[] {
  return rows.flatMap(({ employeeId, own, ownAt }) => (own && ownAt ? [{ employeeId, own, ownAt }] : []))
}

function summed(all: readonly Felt[], period: Published['period']): Published {
  const counts = Object.fromEntries(FEELINGS.map((feeling) => [feeling, 0])) as Record<Feeling, number>
  for (const { own } of all) counts[own]++
  const upTo =
    all
      .map((one) => one.ownAt)
      .sort()
      .at(-1) ?? ''
  return { period, people: peopleIn(all), counts, upTo }
}

function peopleIn(all: readonly Felt[]): number {
  return new Set(all.map((one) => one.employeeId)).size
}
