import type { App } from '../../src/app.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type Handlers, refuse } from '../api.ts'
import { viewContact } from '../views.ts'

/** What a contact wants of us: no more calls and invitations (6.4). */
export function objectionApi({ app }: { app: App }): Pick<Handlers, 'objectContact'> {
  return {
    async objectContact({ actor, params, body }) {
      const done = await app.objectContact({ actor, ...params, ...body })
      if (done.ok) return { contact: viewContact(done.contact), objectedOn: done.contact.objectedOn }
      const detail = textsFor('en').objection.refusals[done.reason]
      return refuse(done.reason === 'contact unknown' ? 404 : 403, done.reason, detail)
    },
  }
}
