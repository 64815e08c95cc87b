import type { Overview } from '../../src/contract/overview.ts'
import { useFrameText } from '../parts/frame-language.ts'
import type { OverviewView } from '../parts/route.ts'
import { type Answered, EVERY_MS, useAnswer, useMe } from '../parts/use-answer.ts'

/** My team this month, or what else the address names; nothing while its customer is not chosen. */
export function useOverview(view: OverviewView): Answered<'teamOverview'> {
  const query = queryOf(view)
  const plain = Object.keys(query).length === 0
  return useAnswer('teamOverview', plain ? {} : { query }, {
    enabled: view.customerId !== null,
    // Months that are over hardly change.
    everyMs: plain ? EVERY_MS : SELDOM_MS,
  })
}

const SELDOM_MS = 10_000

/** What a view asks the service for. */
export const queryOf = ({ scope, customerId, months }: OverviewView) => ({
  ...(scope && { scope }),
  ...(customerId && { customerId }),
  ...(months && { months }),
})

/** Visits and promises of the same group by month. */
export function usePictures(view: OverviewView): Answered<'pictures'> {
  return useAnswer('pictures', { query: queryOf(view) }, { everyMs: HEAT_EVERY_MS })
}

/** What wants attention changes with the day more than with an answer; what is changed here asks anew by itself. */
const ALARMS_EVERY_MS = 300_000

export function useAlarms(): Answered<'listAlarms'> {
  return useAnswer('listAlarms', {}, { everyMs: ALARMS_EVERY_MS })
}

/** Seldom: months that are over hardly change, and the picture need not follow every answer. */
const HEAT_EVERY_MS = 30_000

/** All departments, month by month. */
export function useParticipation(): Answered<'participation'> {
  return useAnswer('participation', {}, { everyMs: HEAT_EVERY_MS })
}

/** The customers of the reader's team, once they are asked for. */
export function useCustomerParticipation(): Answered<'participationOfCustomers'> {
  return useAnswer('participationOfCustomers', {}, { everyMs: ALARMS_EVERY_MS })
}

/** How the page is headed: whose conversations, and over which time. */
export function useOverviewTitle(view: OverviewView, overview: Overview | undefined): string {
  const text = useFrameText().overview
  const me = useMe().data
  if (!overview) return text[view.scope === undefined || view.scope === 'team' ? 'myTeam' : view.scope]
  const { scope, cycle, months } = overview
  const name = {
    team: scope.name !== me?.name ? text.team(scope.name) : text.myTeam,
    department: scope.name,
    reports: text.reports,
    customer: scope.name,
    organisation: text.organisation,
  }[scope.kind]
  if (months.length > 1) return text.inPeriod(name, months.length)
  return cycle ? text.inCycle(name, cycle.name) : name
}
