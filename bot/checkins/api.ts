import type { App } from '../../src/app.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type Handlers, refuse } from '../api.ts'
import { viewCycle } from '../views.ts'

/** One's own promises, and the administrator's view of cycles and their delivery (2.8). */
export function checkinsApi({
  app,
}: {
  app: App
}): Pick<Handlers, 'listCycles' | 'listPrompts' | 'keepFollowUp'> {
  const { problems, delivery } = textsFor('en')
  return {
    async listCycles() {
      const cycles = await app.listCycles()
      return { cycles: cycles.map(({ counts, ...cycle }) => ({ ...viewCycle(cycle, 'en'), counts })) }
    },
    async keepFollowUp({ actor, body }) {
      const said = await app.keepFollowUp({ ...body, employeeId: actor.employeeId })
      return said.ok ? { kept: said.kept } : refuse(404, 'not found', problems['not found'])
    },
    async listPrompts({ params }) {
      const found = await app.listPrompts(params.cycleId)
      if (!found) return refuse(404, 'not found', problems['not found'])
      return {
        cycle: viewCycle(found.cycle, 'en'),
        counts: found.counts,
        problems: found.problems.map((problem) => ({
          ...problem,
          reason: problem.reason ?? '',
          cure: delivery.cures[problem.state as keyof typeof delivery.cures] ?? '',
        })),
      }
    },
  }
}
