import type { App } from '../../src/app.ts'
import type { OverviewMonth } from '../../src/contract/overview.ts'
import type { MonthCount } from '../../src/domain/overview/count-period.ts'
import type { Handlers } from '../api.ts'
import { viewCycle } from '../views.ts'
import { refusedScope, viewFeelings } from './feelings-api.ts'

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
      const { ok: _, own, cycle, months, ...overview } = found
      return {
        ...overview,
        months: months.map(viewMonth),
        silentDays,
        cycle: cycle && viewCycle(cycle, 'en'),
        own: viewFeelings(own),
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

function viewMonth({ cycle, count }: MonthCount): OverviewMonth {
  const { id: cycleId, name, start } = viewCycle(cycle, 'en')
  return { cycleId, name, start, numbers: count && { due: count.due, spoke: count.spoke } }
}
