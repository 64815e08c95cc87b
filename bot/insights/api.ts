import type { App } from '../../src/app.ts'
import type { DecisionRefusal } from '../../src/domain/insights/note-decision.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type Handlers, refuse } from '../api.ts'

/** The decision log: what was decided about a customer, and what it rests on (5.6). */
export function insightsApi({ app }: { app: App }): Pick<Handlers, 'noteDecision' | 'takeBackDecision'> {
  const { problems, decisions } = textsFor('en')
  const refused = (reason: DecisionRefusal) => {
    if (reason === 'not found') return refuse(404, reason, problems['not found'])
    return refuse(409, reason, decisions.refusals[reason])
  }
  return {
    async noteDecision({ actor, params, body }) {
      const done = await app.noteDecision({ actor, ...params, ...body })
      return done.ok ? { done: true } : refused(done.reason)
    },
    async takeBackDecision({ actor, params }) {
      const done = await app.takeBackDecision({ actor, ...params })
      return done.ok ? { done: true } : refused(done.reason)
    },
  }
}
