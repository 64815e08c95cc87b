import { z } from 'zod'
import type { Chats } from './chats.ts'
import { ianaOf } from './outlook/time-zones.ts'
import type { People, Person } from './people.ts'
import { bodyOf, Refused } from './refused.ts'
import type { Route } from './routing.ts'
import type { Teams } from './teams.ts'
import type { Tokens } from './tokens.ts'

const time = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/, 'must be a time such as 08:30')
const zone = z.string().refine((name) => ianaOf(name), 'must be a zone of IANA or of Windows')
/** What a test may change of somebody; `timeZone` is what their mailbox calls it from then on. */
const personChange = z
  .strictObject({
    name: z.string().min(1),
    department: z.string(),
    jobTitle: z.string(),
    managerEmail: z.email().nullable(),
    timeZone: zone,
    locale: z.string().min(2),
    workingHours: z.strictObject({
      daysOfWeek: z.array(
        z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']),
      ),
      startTime: time,
      endTime: time,
      timeZone: z.union([zone, z.literal('custom')]).optional(),
    }),
    inGroup: z.boolean(),
  })
  .partial()

export const ADMINISTRATOR = 'Counterpart.Administrator'

/** Somebody of the directory; refuses with 404 when nobody has this address. */
export function personOf(people: People, email: string): Person {
  const person = people.byEmail(email)
  if (person) return person
  throw new Refused(
    404,
    `Nobody in the directory has the address ${email}; GET /sandbox/people lists everybody.`,
  )
}

/** Who there is, and the token that Teams would give their tab. */
export function peopleRoutes({ people, tokens }: { people: People; tokens: Tokens }): Route[] {
  const shown = ({ mailboxZone, inGroup, ...person }: Person) => ({
    ...person,
    managerEmail: person.managerEmail || null,
    roles: people.isAdministrator(person) ? [ADMINISTRATOR] : [],
  })
  return [
    {
      method: 'GET',
      path: '/sandbox/people',
      handle: () => ({ status: 200, body: people.list().map(shown) }),
    },
    {
      method: 'PATCH',
      path: '/sandbox/people/:email',
      handle(call) {
        const person = personOf(people, call.params.email ?? '')
        const { managerEmail, timeZone, ...change } = bodyOf(call, personChange)
        if (managerEmail) personOf(people, managerEmail)
        const changed = people.change(person, {
          ...change,
          ...(managerEmail !== undefined && { managerEmail: managerEmail?.toLowerCase() ?? '' }),
          ...(timeZone && { timeZone: ianaOf(timeZone) ?? timeZone, mailboxZone: timeZone }),
        })
        return { status: 200, body: shown(changed) }
      },
    },
    {
      method: 'DELETE',
      path: '/sandbox/people/:email',
      handle(call) {
        const person = personOf(people, call.params.email ?? '')
        people.remove(person)
        return { status: 200, body: { removed: person.id } }
      },
    },
    {
      method: 'POST',
      path: '/sandbox/sign-in',
      async handle(call) {
        const { email } = bodyOf(call, z.strictObject({ email: z.string() }))
        const person = personOf(people, email)
        return { status: 200, body: { token: await tokens.forTab(person, people.isAdministrator(person)) } }
      },
    },
  ]
}

/** Installs the bot for these people, a few at a time, as an administrator's policy would. */
export async function installFor(
  persons: readonly Person[],
  { chats, teams }: { chats: Chats; teams: Teams },
): Promise<void> {
  const waiting = persons.filter(({ email }) => chats.of(email).state === 'never')
  const worker = async () => {
    for (let person = waiting.shift(); person; person = waiting.shift()) {
      const chat = chats.of(person.email)
      chats.setState(chat, 'installed')
      await teams.installed({ person, chat })
    }
  }
  await Promise.all(Array.from({ length: 8 }, worker))
}
