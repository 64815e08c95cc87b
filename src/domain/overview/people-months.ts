import type { MonthState, VisibilityLevel } from '../../contract/words.ts'
import { isTheirs } from '../checkins/checkin.ts'
import { type AskCalendar, type Cycle, cycleAt, monthOf } from '../checkins/cycle.ts'
import type { CheckinStore, MonthRow } from '../checkins/ports.ts'
import { inParallel } from '../in-parallel.ts'
import { teamScope } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import type { Holding } from '../privacy/visibility.ts'
import { valuesOf } from '../store.ts'
import { countedRows } from './count-people.ts'
import { lastMonths } from './count-period.ts'

type Clock = { calendar: AskCalendar; now: () => string }
export type MyMonths = { months: Cycle[]; cells: (MonthState | null)[] }
export type PersonMonths = { id: string; name: string; cells: (MonthState | null)[] }
export type TeamMonths = { level: VisibilityLevel; months: Cycle[]; people: PersonMonths[] }

const MONTHS = 12

/** What became of one's own last twelve months, for nobody but oneself (4.3, 6.1); one query. */
export const myMonths =
  (needs: Pick<CheckinStore, 'checkins'> & Clock) =>
  async ({ employeeId }: { employeeId: string }): Promise<MyMonths> => {
    const all = (await valuesOf(needs.checkins.list({ employeeId }))).filter(isTheirs)
    const months = lastMonths(cycleAt(needs.now(), needs.calendar), needs.calendar, MONTHS)
    const cells = months.map(({ id }) => stateOf(all.filter(({ cycleId }) => monthOf(cycleId) === id)))
    return { months, cells }
  }

/**
 * The people of a viewer's own team by month, the same for everybody in it: only at level `all`, and from the month on in
 * which it began, since before it nobody was to be shown for silence (4.3, 6.2). A query for each month; undefined when
 * the viewer is not an employee.
 */
export const teamMonths =
  (
    needs: Pick<CheckinStore, 'months'> &
      Pick<PeopleStore, 'employees'> &
      Clock & { visibilityNow: () => Promise<Holding> },
  ) =>
  async ({ employeeId }: { employeeId: string }): Promise<TeamMonths | undefined> => {
    const viewer = (await needs.employees.get({ employeeId }))?.value
    if (!viewer) return undefined
    const { level, since } = await needs.visibilityNow()
    if (level !== 'all' || since === null) return { level, months: [], people: [] }
    const scope = teamScope(viewer)
    const last = lastMonths(cycleAt(needs.now(), needs.calendar), needs.calendar, MONTHS)
    const months = last.filter(({ end }) => end > since)
    const rows = await inParallel(months, async ({ id: cycleId }) =>
      countedRows(await valuesOf(needs.months.list({ scope, cycleId }))),
    )
    return { level, months, people: peopleIn(rows) }
  }

function peopleIn(rows: readonly MonthRow[][]): PersonMonths[] {
  const names = new Map(rows.flat().map(({ employeeId, name }) => [employeeId, name]))
  const people = [...names].map(([id, name]) => ({
    ...{ id, name },
    cells: rows.map((month) => stateOf(month.filter(({ employeeId }) => employeeId === id))),
  }))
  return people.sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
}

/** Of everything that somebody was asked about in a month; one conversation is enough. */
function stateOf(told: readonly Pick<MonthRow, 'status'>[]): MonthState | null {
  if (told.length === 0) return null
  if (told.some(({ status }) => status === 'spoke')) return 'spoke'
  return told.every(({ status }) => status === 'not this month') ? 'not this month' : 'not yet'
}
