import type { App } from '../../src/app.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type Handlers, refuse } from '../api.ts'

/** One's own promises. */
export function checkinsApi({
  app,
}: {
  app: App
}): Pick<Handlers, 'keepFollowUp' | 'giveFollowUp' | 'takeBackFollowUp'> {
  const { problems } = textsFor('en')
  const refused = (reason: 'no promise' | 'no counterpart there' | 'changed since') =>
    reason === 'no promise'
      ? refuse(404, 'not found', problems['not found'])
      : refuse(409, reason, problems[reason])
  return {
    async giveFollowUp({ actor, body }) {
      const given = await app.reassignFollowUp({ ...body, employeeId: actor.employeeId })
      return given.ok ? { run: given.run, to: given.to } : refused(given.reason)
    },
    async takeBackFollowUp({ actor, body }) {
      const taken = await app.takeBackFollowUp({ ...body, employeeId: actor.employeeId })
      return taken.ok ? { back: true } : refused(taken.reason)
    },
    async keepFollowUp({ actor, body }) {
      const said = await app.keepFollowUp({ ...body, employeeId: actor.employeeId })
      return said.ok ? { kept: said.kept } : refuse(404, 'not found', problems['not found'])
    },
  }
}
