import { z } from 'zod'
import { type Chat, type Chats, type Message, STATES } from './chats.ts'
import { personOf } from './control-people.ts'
import type { People } from './people.ts'
import { press, pressed } from './press.ts'
import type { Delivery } from './redelivery.ts'
import { bodyOf, Refused } from './refused.ts'
import type { Call, Route } from './routing.ts'
import type { Sender, Teams } from './teams.ts'

type Needs = { people: People; chats: Chats; teams: Teams }
const CHAT = '/sandbox/chats/:email'

/** Chats as people see them, and everything they can do in one. */
export function chatRoutes({ people, chats, teams }: Needs): Route[] {
  const senderOf = (email: string): Sender => {
    const person = personOf(people, email)
    return { person, chat: chats.of(person.email) }
  }
  const owner = (call: Call) => senderOf(call.params.email ?? '')
  return [
    {
      method: 'GET',
      path: CHAT,
      handle: (call) => ({ status: 200, body: owner(call).chat.messages.map(shown) }),
    },
    {
      method: 'POST',
      path: `${CHAT}/messages`,
      async handle(call) {
        const said = z.strictObject({ text: z.string().trim().min(1, 'say something').max(28_000) })
        const { text } = bodyOf(call, said)
        const who = installed(owner(call))
        const before = chats.revision()
        chats.add(who.chat, 'user', text, [])
        taken(await teams.message(who, { text }))
        return { status: 200, body: since(who.chat, before) }
      },
    },
    {
      method: 'POST',
      path: `${CHAT}/actions`,
      async handle(call) {
        const wanted = bodyOf(call, pressed)
        const who = owner(call)
        const by = installed(wanted.by === undefined ? who : senderOf(wanted.by))
        const before = chats.revision()
        const answer = await press({ owner: who, by, wanted, chats, teams })
        return { status: 200, body: { ...answer, messages: since(by.chat, before) } }
      },
    },
    {
      method: 'POST',
      path: `${CHAT}/state`,
      async handle(call) {
        const { state } = bodyOf(call, z.strictObject({ state: z.enum(STATES) }))
        const who = owner(call)
        const before = who.chat.state
        chats.setState(who.chat, state)
        if (state === 'installed' && before !== 'installed' && before !== 'blocked')
          taken(await teams.installed(who))
        if (state === 'uninstalled' && before !== 'uninstalled' && before !== 'never')
          taken(await teams.uninstalled(who))
        return { status: 200, body: { email: who.person.email, state } }
      },
    },
  ]
}

/** Nobody can write to a bot that they do not have, or have blocked. */
function installed(who: Sender): Sender {
  const { state } = who.chat
  if (state === 'installed') return who
  const does = state === 'blocked' ? 'has blocked the bot' : 'does not have the bot'
  throw new Refused(409, `${who.person.email} ${does}; POST {"state": "installed"} to its state first.`)
}

function taken({ status }: Delivery): void {
  if (status === 0)
    throw new Refused(503, 'The service could not be reached for 20 seconds; look at its log.')
  if (status >= 400) throw new Refused(502, `The service answered ${status}; look at its log.`)
}

function since(chat: Chat, revision: number): object[] {
  return chat.messages.filter((message) => message.revision > revision).map(shown)
}

function shown({ revision: _, ...message }: Message): object {
  return message
}
