import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Events } from './events.ts'
import { saveLater } from './saving.ts'
import { readJson, writeJson } from './stored-json.ts'

/** What a person did with the bot; `never` until it is installed for them. */
export const STATES = ['installed', 'uninstalled', 'blocked'] as const
export type ChatState = (typeof STATES)[number] | 'never'

export type Attachment = { contentType: string; content?: unknown; contentUrl?: string; name?: string }
/** A message as that person's Teams shows it now. */
export type Message = {
  id: string
  from: 'bot' | 'user'
  text: string
  attachments: Attachment[]
  /** Whether it was changed after it was sent. */
  updated: boolean
  /** Product time at which it came. */
  at: string
  /** Counts changes in all chats, so that what is new since a moment can be told. */
  revision: number
}
/** The conversation of one person with the bot. The ids are those that Teams would use. */
export type Chat = {
  email: string
  conversationId: string
  /** The person, as the bot knows them. */
  memberId: string
  state: ChatState
  messages: Message[]
}
export type Chats = {
  of(email: string): Chat
  byConversation(id: string): Chat | undefined
  /** The chat of a person by the id that the bot uses for them; undefined when nobody's. */
  byMember(id: string): Chat | undefined
  setState(chat: Chat, state: ChatState): void
  add(chat: Chat, from: 'bot' | 'user', text: string, attachments: Attachment[]): Message
  change(chat: Chat, message: Message, text: string, attachments: Attachment[]): void
  remove(chat: Chat, message: Message): void
  /** The number to compare revisions with. */
  revision(): number
  flush(): void
}

type Needs = { folder: string | undefined; events: Events; productNow: () => Date }

/** All chats, kept one file each in `folder` where one is given. */
export function createChats({ folder, events, productNow }: Needs): Chats {
  const place = folder && join(folder, 'chats')
  if (place) mkdirSync(place, { recursive: true })
  const chats = new Map<string, Chat>()
  const conversations = new Map<string, Chat>()
  const members = new Map<string, Chat>()
  const know = (chat: Chat) => {
    chats.set(chat.email, chat)
    conversations.set(chat.conversationId, chat)
    members.set(chat.memberId, chat)
    return chat
  }
  for (const file of place ? readdirSync(place) : [])
    if (file.endsWith('.json')) know(readJson<Chat>(join(place ?? '', file), newChat('')))
  let revision = Math.max(
    0,
    ...[...chats.values()].flatMap(({ messages }) => messages.map((m) => m.revision)),
  )
  let lastId = Date.now()

  const saving = saveLater((email) => {
    const chat = chats.get(email)
    if (place && chat) writeJson(join(place, `${shortHash(email)}.json`), chat)
  })
  const changed = (chat: Chat) => {
    saving.changed(chat.email)
    events.emit('chat', { email: chat.email })
  }
  return {
    of: (email) => chats.get(email) ?? know(newChat(email)),
    byConversation: (id) => conversations.get(id),
    byMember: (id) => members.get(id),
    revision: () => revision,
    flush: saving.flush,
    setState(chat, state) {
      chat.state = state
      changed(chat)
    },
    add(chat, from, text, attachments) {
      lastId = Math.max(lastId + 1, Date.now())
      const at = productNow().toISOString()
      const message = {
        id: String(lastId),
        from,
        text,
        attachments,
        updated: false,
        at,
        revision: ++revision,
      }
      chat.messages.push(message)
      changed(chat)
      return message
    },
    change(chat, message, text, attachments) {
      Object.assign(message, { text, attachments, updated: true, revision: ++revision })
      changed(chat)
    },
    remove(chat, message) {
      chat.messages = chat.messages.filter((each) => each !== message)
      changed(chat)
    },
  }
}

function newChat(email: string): Chat {
  const hash = createHash('sha256').update(email).digest('base64url')
  return { email, conversationId: `a:1${hash}`, memberId: `29:1${hash}`, state: 'never', messages: [] }
}

function shortHash(email: string): string {
  return createHash('sha256').update(email).digest('hex').slice(0, 32)
}
