import { customerScope } from '../checkins/checkin.ts'
import { type Cycle, cycleAt, cycleBefore } from '../checkins/cycle.ts'
import { inParallel } from '../in-parallel.ts'
import { teamScope } from '../people/employee.ts'
import { valuesOf } from '../store.ts'
import type { Count } from './count-people.ts'
import { countPeriod, lastMonths } from './count-period.ts'
import { AT_LEAST } from './participation.ts'
import type { OverviewNeeds } from './scope-overview.ts'

const MONTHS = 12
/** No team looks after more; each of them costs a few queries. */
const MOST_CUSTOMERS = 30
const AT_ONCE = 4
export type CustomerMonths = {
  /** Oldest first, the open one last. */
  months: Cycle[]
  customers: { id: string; name: string; cells: ((Count & { cycleId: string }) | null)[] }[]
  atLeast: number
}

/**
 * How many of those due spoke with each customer of a viewer's own team, month by month (4.3): everybody of ours who was
 * due there, and by the rules of a customer's overview, so that what is withheld there is withheld here (6.2). Undefined
 * when the viewer is not an employee.
 */
export const customerMonths =
  (needs: OverviewNeeds) =>
  async ({ employeeId }: { employeeId: string }): Promise<CustomerMonths | undefined> => {
    const viewer = (await needs.employees.get({ employeeId }))?.value
    if (!viewer) return undefined
    const open = cycleAt(needs.now(), needs.calendar)
    const level = await needs.levelNow()
    const found = await customersOf(needs, teamScope(viewer), [cycleBefore(open, needs.calendar), open])
    const customers = await inParallel(
      found,
      async ({ id, name }) => {
        const rest = { customerId: id, parts: [], without: null }
        const scope = { ...rest, kind: 'customer' as const, name, group: customerScope(id) }
        const period = await countPeriod(needs, scope, MONTHS, level)
        const cells = period.map(
          ({ cycle, count }) => count && { cycleId: cycle.id, due: count.due, spoke: count.spoke },
        )
        return { id, name, cells }
      },
      AT_ONCE,
    )
    return {
      months: lastMonths(open, needs.calendar, MONTHS),
      customers: customers.filter(({ cells }) => cells.some((cell) => cell !== null)),
      atLeast: AT_LEAST[level],
    }
  }

/** The customers of a team's people in these months, by name. */
async function customersOf({ months }: Pick<OverviewNeeds, 'months'>, scope: string, of: readonly Cycle[]) {
  const rows = await inParallel(of, ({ id }) => valuesOf(months.list({ scope, cycleId: id })))
  const names = new Map(rows.flat().map(({ customerId, customerName }) => [customerId, customerName]))
  const all = [...names].map(([id, name]) => ({ id, name }))
  return all.sort((a, b) => a.name.localeCompare(b.name, 'en')).slice(0, MOST_CUSTOMERS)
}
