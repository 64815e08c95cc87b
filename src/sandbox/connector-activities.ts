import { type CheckedActivity, checkActivity, isObject } from './activity-check.ts'
import type { Chat, Chats } from './chats.ts'
import { closed, codeOf, NO_CONVERSATION, refuse } from './connector-refusal.ts'
import { parseJson } from './http-body.ts'
import type { People } from './people.ts'
import type { Call, Reply, Route } from './routing.ts'
import { createThrottle, type Throttle } from './throttle.ts'

type Needs = { chats: Chats; people: People; secrets: { botAppId: string; tenantId: string } }
const CONVERSATIONS = '/v3/conversations'
const ACTIVITIES = `${CONVERSATIONS}/:conversation/activities`
const CREATE_PROPERTIES = ['bot', 'members', 'channelData', 'tenantId', 'isGroup', 'topicName']

/** Conversations and what the bot says, changes and takes back in them. */
export function activityRoutes(needs: Needs): Route[] {
  const { chats } = needs
  const throttle = createThrottle()
  const route = (method: string, path: string, handle: (call: Call, chat: Chat) => Reply): Route => ({
    method,
    path,
    handle(call) {
      const chat = chats.byConversation(call.params.conversation ?? '')
      return chat ? handle(call, chat) : NO_CONVERSATION
    },
  })
  const send = (call: Call, chat: Chat) => sendActivity(call, chat, chats, throttle)
  return [
    { method: 'POST', path: CONVERSATIONS, handle: (call) => createConversation(call, needs, throttle) },
    route('POST', ACTIVITIES, send),
    route('POST', `${ACTIVITIES}/:activity`, send),
    route('PUT', `${ACTIVITIES}/:activity`, (call, chat) => changeActivity(call, chat, chats)),
    route('DELETE', `${ACTIVITIES}/:activity`, (call, chat) => removeActivity(call, chat, chats)),
  ]
}

function createConversation(call: Call, { chats, people, secrets }: Needs, throttle: Throttle): Reply {
  const body = jsonOf(call)
  if (!body || Object.keys(body).some((name) => !CREATE_PROPERTIES.includes(name)))
    return refuse(400, 'BadArgument', 'The body has an unknown property or is not JSON.')
  const { bot, members, channelData, tenantId, isGroup } = body
  if (isGroup) return refuse(400, 'BadArgument', 'A bot cannot create a group chat.')
  if (!isObject(bot) || bot.id !== `28:${secrets.botAppId}`)
    return refuse(403, 'NotEnoughPermissions', 'The bot in the body is not the caller.')
  const inData = isObject(channelData) && isObject(channelData.tenant) ? channelData.tenant.id : undefined
  if ((tenantId ?? inData) !== secrets.tenantId)
    return refuse(403, 'NotEnoughPermissions', 'The tenant is missing or not known.')
  const [member, ...more] = Array.isArray(members) ? members : []
  const id = isObject(member) && more.length === 0 ? String(member.id ?? '') : ''
  const person = people.byId(id)
  const chat = person ? chats.of(person.email) : chats.byMember(id)
  if (!chat) return refuse(400, 'BadArgument', 'Unknown member, or not exactly one.')
  if (chat.state === 'never' || chat.state === 'uninstalled')
    return refuse(403, 'ForbiddenOperationException', "Bot isn't installed in user's personal scope.")
  return throttle.full('create', chat.conversationId) ?? { status: 201, body: { id: chat.conversationId } }
}

function sendActivity(call: Call, chat: Chat, chats: Chats, throttle: Throttle): Reply {
  const checked = checkedOf(call)
  if (!checked.ok) return refuse(checked.status, codeOf(checked.status), checked.reason)
  const refused = closed(chat) ?? throttle.full('send', chat.conversationId)
  if (refused) return refused
  const { type, text, attachments } = checked.activity
  const id = type === 'message' ? chats.add(chat, 'bot', text, attachments).id : String(Date.now())
  return { status: 201, body: { id } }
}

function changeActivity(call: Call, chat: Chat, chats: Chats): Reply {
  const checked = checkedOf(call)
  if (!checked.ok) return refuse(checked.status, codeOf(checked.status), checked.reason)
  const message = sentByBot(call, chat)
  if (!message) return NO_ACTIVITY
  const refused = closed(chat)
  if (refused) return refused
  chats.change(chat, message, checked.activity.text, checked.activity.attachments)
  return { status: 200, body: { id: message.id } }
}

function removeActivity(call: Call, chat: Chat, chats: Chats): Reply {
  const message = sentByBot(call, chat)
  if (!message) return NO_ACTIVITY
  const refused = closed(chat)
  if (!refused) chats.remove(chat, message)
  return refused ?? { status: 200 }
}

const NO_ACTIVITY = refuse(404, 'ActivityNotFoundInConversation', 'The activity was not found.')

function sentByBot({ params }: Call, { messages }: Chat) {
  return messages.find(({ id, from }) => id === params.activity && from === 'bot')
}

function checkedOf(call: Call): CheckedActivity {
  const body = jsonOf(call)
  return body ? checkActivity(body) : { ok: false, status: 400, reason: 'The body must be a JSON object.' }
}

function jsonOf({ headers, body }: Call): Record<string, unknown> | undefined {
  if (!/^application\/json\b/.test(headers['content-type'] ?? '')) return undefined
  const parsed = parseJson(body)
  return isObject(parsed) ? parsed : undefined
}
