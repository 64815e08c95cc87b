import type { App } from '../../src/app.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type Handlers, refuse } from '../api.ts'

/** One's own promises. */
export function checkinsApi({ app }: { app: App }): Pick<Handlers, 'keepFollowUp'> {
  const { problems } = textsFor('en')
  return {
    async keepFollowUp({ actor, body }) {
      const said = await app.keepFollowUp({ ...body, employeeId: actor.employeeId })
      return said.ok ? { kept: said.kept } : refuse(404, 'not found', problems['not found'])
    },
  }
}
