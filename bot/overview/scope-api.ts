import type { App } from '../../src/app.ts'
import type { OverviewMonth } from '../../src/contract/overview.ts'
import type { MonthCount } from '../../src/domain/overview/count-period.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type Handlers, refuse } from '../api.ts'
import { viewCycle } from '../views.ts'

/** The overview of a team, of reports, a customer or the organisation, over some months (4.1, 4.2). */
export function scopeApi({
  app,
  silentDays,
}: {
  app: App
  silentDays: number
}): Pick<Handlers, 'teamOverview' | 'pictures'> {
  return {
    async teamOverview({ actor, query }) {
      const found = await app.scopeOverview(actor, query)
      if (!found.ok) return refusedScope(found.reason)
      const { ok: _, cycle, months, ...overview } = found
      return {
        ...overview,
        months: months.map(viewMonth),
        silentDays,
        cycle: cycle && viewCycle(cycle, 'en'),
      }
    },
    async pictures({ actor, query }) {
      const found = await app.readPictures(actor, query)
      if (!found.ok) return refusedScope(found.reason)
      const { visits, departments, promises } = found
      const months = found.months.map((cycle) => {
        const { id: cycleId, name, start } = viewCycle(cycle, 'en')
        return { cycleId, name, start }
      })
      return { months, visits, departments, promises }
    },
  }
}

/** Why somebody may not look at a group. */
export function refusedScope(reason: 'not an employee' | 'not allowed' | 'not found') {
  return refuse(reason === 'not found' ? 404 : 403, reason, textsFor('en').problems[reason])
}

function viewMonth({ cycle, count }: MonthCount): OverviewMonth {
  const { id: cycleId, name, start } = viewCycle(cycle, 'en')
  return { cycleId, name, start, numbers: count && { due: count.due, spoke: count.spoke } }
}
