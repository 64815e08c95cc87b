import type { Overview } from '../../src/contract/overview.ts'
import { useText } from '../parts/language.ts'
import { type Answered, useAnswer, useMe } from '../parts/use-answer.ts'

/** My team this month. */
export function useOverview(): Answered<'teamOverview'> {
  return useAnswer('teamOverview')
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

/** How the page is headed: whose team, and which month. */
export function useOverviewTitle(overview: Overview | undefined): string {
  const text = useText().overview
  const me = useMe().data
  if (!overview) return text.myTeam
  const { scope, cycle } = overview
  const team = scope.kind === 'team' && scope.name !== me?.name ? text.team(scope.name) : text.myTeam
  const name = scope.kind === 'department' ? scope.name : team
  return cycle ? text.inCycle(name, cycle.name) : name
}
