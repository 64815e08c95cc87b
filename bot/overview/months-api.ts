import type { App } from '../../src/app.ts'
import type { Cycle } from '../../src/domain/checkins/cycle.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type Handlers, refuse } from '../api.ts'
import { viewCycle } from '../views.ts'

/** People by month: oneself, and at level `all` one's team; and the customers of a team (4.3, 6.2). */
export function monthsApi({
  app,
}: {
  app: App
}): Pick<Handlers, 'myMonths' | 'teamMonths' | 'participationOfCustomers'> {
  return {
    async myMonths({ actor }) {
      const { months, cells } = await app.myMonths(actor)
      return { months: months.map(viewMonth), cells }
    },
    async teamMonths({ actor }) {
      const found = await app.teamMonths(actor)
      if (!found) return refuse(403, 'not an employee', textsFor('en').problems['not an employee'])
      return { ...found, months: found.months.map(viewMonth) }
    },
    async participationOfCustomers({ actor }) {
      const found = await app.customerMonths(actor)
      if (!found) return refuse(403, 'not an employee', textsFor('en').problems['not an employee'])
      return { ...found, months: found.months.map(viewMonth) }
    },
  }
}

function viewMonth(month: Cycle) {
  const { id: cycleId, name, start } = viewCycle(month, 'en')
  return { cycleId, name, start }
}
