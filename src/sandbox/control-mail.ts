import { z } from 'zod'
import { checked, reply } from './control-calendars.ts'
import type { Calendars } from './outlook/calendars.ts'
import type { Mailboxes } from './outlook/mailboxes.ts'
import type { People } from './people.ts'
import { bodyOf, Refused } from './refused.ts'
import type { Route } from './routing.ts'

const answer = z.strictObject({ iCalUId: z.string(), ...reply })
type Needs = { people: People; mailboxes: Mailboxes; calendars: Calendars }

/** What people inside and outside received, and their answers to invitations among it. */
export function mailRoutes({ people, mailboxes, calendars }: Needs): Route[] {
  return [
    {
      method: 'POST',
      path: '/sandbox/mail/:email/answers',
      handle(call) {
        const email = call.params.email ?? ''
        const { iCalUId, ...wanted } = bodyOf(call, answer)
        const asked = mailboxes.list(email).findLast(({ event }) => event?.iCalUId === iCalUId)
        const done =
          asked && calendars.reply({ organizer: asked.from.email, iCalUId }, email, checked(wanted))
        if (!done) throw new Refused(404, `${email} has no invitation to answer with that iCalUId.`)
        return { status: 200, body: { answered: iCalUId } }
      },
    },
    {
      method: 'GET',
      path: '/sandbox/mail/:email',
      handle(call) {
        const email = call.params.email ?? ''
        if (!email.includes('@')) throw new Refused(400, `"${email}" is no mail address.`)
        return { status: 200, body: mailboxes.list(email) }
      },
    },
    {
      method: 'GET',
      path: '/sandbox/mailboxes',
      handle() {
        const inside = people.list().map(({ email, name }) => ({
          ...{ email, name, inside: true, count: mailboxes.list(email).length },
        }))
        const outside = mailboxes
          .all()
          .filter(({ email, count }) => count > 0 && !people.byEmail(email))
          .map((each) => ({ email: each.email, name: each.name, inside: false, count: each.count }))
        return { status: 200, body: [...inside, ...outside] }
      },
    },
  ]
}
