import type { App } from '../../src/app.ts'
import type { Person } from '../../src/contract/people.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type Handlers, refuse } from '../api.ts'

/** Functions that people correct: of a job title, for everybody who has it, and of one person (1.3). */
export function functionApi({
  app,
}: {
  app: App
}): Pick<Handlers, 'listTitles' | 'correctTitle' | 'correctFunction'> {
  return {
    async listTitles() {
      return { titles: await app.listTitles() }
    },
    async correctTitle({ actor, body }) {
      await app.correctTitle({ ...body, byId: actor.employeeId })
      return { titles: await app.listTitles() }
    },
    async correctFunction({ body }) {
      const found = await app.correctFunction(body)
      if (!found) return refuse(404, 'not found', textsFor('en').problems['not found'])
      const { id, name, jobTitle, function: job } = found
      return { person: { id, name, jobTitle, function: job } satisfies Person }
    },
  }
}
