import type { App } from '../../src/app.ts'
import type { CycleControl } from '../../src/domain/checkins/cycle.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type Handlers, refuse } from '../api.ts'
import { sayCure, sayReason, viewControl, viewCycleState } from '../cycle-views.ts'
import { viewCycle } from '../views.ts'

/** Cycles and what became of their prompts, for administrators (2.8). */
export function cycleApi({ app }: { app: App }): Pick<Handlers, 'listCycles' | 'listPrompts'> {
  const { problems, delivery } = textsFor('en')
  const nameOf = (control: CycleControl | null) =>
    control?.byId ? app.nameOf(control.byId) : Promise.resolve(null)
  return {
    async listCycles() {
      const cycles = await app.listCycles()
      return {
        cycles: await Promise.all(
          cycles.map(async (cycle) => ({
            ...viewCycle(cycle, 'en'),
            counts: cycle.counts,
            control: viewControl(delivery, cycle.control, await nameOf(cycle.control)),
          })),
        ),
      }
    },
    async listPrompts({ params }) {
      const found = await app.listPrompts(params.cycleId)
      if (!found) return refuse(404, 'not found', problems['not found'])
      return {
        ...viewCycleState(delivery, found, await nameOf(found.cycle.control)),
        problems: found.problems.map((problem) => ({
          ...problem,
          reason: problem.reason ? sayReason(delivery, problem.reason) : '',
          cure: sayCure(delivery, problem.state, problem.reason) ?? '',
        })),
        more: found.more,
      }
    },
  }
}
