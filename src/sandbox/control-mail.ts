import type { Mailboxes } from './outlook/mailboxes.ts'
import type { People } from './people.ts'
import { Refused } from './refused.ts'
import type { Route } from './routing.ts'

/** What people inside and outside received. */
export function mailRoutes({ people, mailboxes }: { people: People; mailboxes: Mailboxes }): Route[] {
  return [
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
