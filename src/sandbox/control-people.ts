import { z } from 'zod'
import type { Chats } from './chats.ts'
import type { People, Person } from './people.ts'
import { bodyOf, Refused } from './refused.ts'
import type { Route } from './routing.ts'
import type { Teams } from './teams.ts'
import type { Tokens } from './tokens.ts'

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
  const shown = (person: Person) => ({
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
