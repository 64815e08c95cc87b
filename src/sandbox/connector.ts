import { checkActivity, isObject } from './activity-check.ts'
import type { Chat, Chats } from './chats.ts'
import { parseJson } from './http-body.ts'
import type { People } from './people.ts'
import type { Call, Reply, Route } from './routing.ts'
import type { StandIn } from './stand-ins.ts'
import { createThrottle, type Throttle } from './throttle.ts'
import { CONNECTOR_AUDIENCE, type Tokens } from './tokens.ts'

type Needs = {
  chats: Chats
  people: People
  tokens: Tokens
  secrets: { botAppId: string; tenantId: string }
}
const ACTIVITIES = '/v3/conversations/:conversation/activities'

/** The stand-in for the Bot Connector: what the bot calls to say something in Teams. */
export function createConnector(needs: Needs): StandIn {
  const { tokens } = needs
  const throttle = createThrottle()
  const inChat = (handle: (call: Call, chat: Chat) => Reply) => (call: Call) => {
    const chat = needs.chats.byConversation(call.params.conversation ?? '')
    return chat ? handle(call, chat) : refuse(404, 'ConversationNotFound', 'Conversation not found.')
  }
  const send = inChat((call, chat) => sendActivity(call, chat, needs.chats, throttle))
  const routes: Route[] = [
    {
      method: 'POST',
      path: '/v3/conversations',
      handle: (call) => createConversation(call, needs, throttle),
    },
    { method: 'POST', path: ACTIVITIES, handle: send },
    { method: 'POST', path: `${ACTIVITIES}/:activity`, handle: send },
    {
      method: 'PUT',
      path: `${ACTIVITIES}/:activity`,
      handle: inChat((call, chat) => changeActivity(call, chat, needs.chats)),
    },
    {
      method: 'DELETE',
      path: `${ACTIVITIES}/:activity`,
      handle: inChat((call, chat) => removeActivity(call, chat, needs.chats)),
    },
    ...memberRoutes(needs),
  ]
  return {
    target: 'connector',
    serves: (path) => path.startsWith('/v3/'),
    routes,
    record: (call) => (call.body.length > 0 ? (parseJson(call.body) ?? call.body.toString('utf8')) : null),
    refusal: (status, message) => refuse(status, codeOf(status), message),
    admit: async (call) =>
      (await tokens.checkApp(call.headers.authorization, CONNECTOR_AUDIENCE))
        ? undefined
        : { status: 401, body: { message: 'Authorization has been denied for this request.' } },
  }
}

function createConversation(call: Call, { chats, people, secrets }: Needs, throttle: Throttle): Reply {
  const body = jsonOf(call)
  const known = ['bot', 'members', 'channelData', 'tenantId', 'isGroup', 'topicName', 'activity']
  if (!body || Object.keys(body).some((name) => !known.includes(name)))
    return refuse(400, 'BadArgument', 'The body has an unknown property or is not JSON.')
  const { bot, members, channelData, tenantId } = body
  if (body.isGroup) return refuse(400, 'BadArgument', 'A bot cannot create a group chat.')
  if (!isObject(bot) || bot.id !== `28:${secrets.botAppId}`)
    return refuse(403, 'NotEnoughPermissions', 'The bot in the body is not the caller.')
  const tenant =
    tenantId ?? (isObject(channelData) && isObject(channelData.tenant) ? channelData.tenant.id : '')
  if (tenant !== secrets.tenantId) return refuse(403, 'NotEnoughPermissions', 'The tenant is not known.')
  const [member, ...more] = Array.isArray(members) ? members : []
  const id = isObject(member) && more.length === 0 ? String(member.id ?? '') : ''
  const person = people.byId(id)
  const chat = person ? chats.of(person.email) : chats.byMember(id)
  if (!chat) return refuse(400, 'BadArgument', 'Unknown member, or not exactly one.')
  if (chat.state === 'never' || chat.state === 'uninstalled')
    return refuse(
      403,
      'ForbiddenOperationException',
      "The bot is not installed in the user's personal scope.",
    )
  return throttle.full('create', chat.conversationId) ?? { status: 201, body: { id: chat.conversationId } }
}

function sendActivity(call: Call, chat: Chat, chats: Chats, throttle: Throttle): Reply {
  const checked = check(call)
  if ('refused' in checked) return checked.refused
  const refused = closed(chat) ?? throttle.full('send', chat.conversationId)
  if (refused) return refused
  const { type, text, attachments } = checked
  const id = type === 'message' ? chats.add(chat, 'bot', text, attachments).id : String(Date.now())
  return { status: 201, body: { id } }
}

function changeActivity(call: Call, chat: Chat, chats: Chats): Reply {
  const checked = check(call)
  if ('refused' in checked) return checked.refused
  const message = chat.messages.find(({ id, from }) => id === call.params.activity && from === 'bot')
  if (!message) return refuse(404, 'ActivityNotFoundInConversation', 'The activity was not found.')
  const refused = closed(chat)
  if (refused) return refused
  chats.change(chat, message, checked.text, checked.attachments)
  return { status: 200, body: { id: message.id } }
}

function removeActivity(call: Call, chat: Chat, chats: Chats): Reply {
  const message = chat.messages.find(({ id, from }) => id === call.params.activity && from === 'bot')
  if (!message) return refuse(404, 'ActivityNotFoundInConversation', 'The activity was not found.')
  const refused = closed(chat)
  if (!refused) chats.remove(chat, message)
  return refused ?? { status: 200 }
}

function memberRoutes({ chats, people, secrets }: Needs): Route[] {
  const members = '/v3/conversations/:conversation/members'
  const answer = (handle: (call: Call, chat: Chat) => Reply) => (call: Call) => {
    const chat = chats.byConversation(call.params.conversation ?? '')
    if (!chat) return refuse(404, 'ConversationNotFound', 'Conversation not found.')
    return closed(chat) ?? handle(call, chat)
  }
  const memberOf = (chat: Chat) => {
    const person = people.byEmail(chat.email)
    return {
      id: chat.memberId,
      name: person?.name,
      aadObjectId: person?.id,
      objectId: person?.id,
      email: chat.email,
      userPrincipalName: chat.email,
      tenantId: secrets.tenantId,
      userRole: 'user',
    }
  }
  return [
    { method: 'GET', path: members, handle: answer((_, chat) => ({ status: 200, body: [memberOf(chat)] })) },
    {
      method: 'GET',
      path: '/v3/conversations/:conversation/pagedmembers',
      handle: answer((_, chat) => ({ status: 200, body: { members: [memberOf(chat)] } })),
    },
    {
      method: 'GET',
      path: `${members}/:member`,
      handle: answer((call, chat) => {
        const member = memberOf(chat)
        return [member.id, member.aadObjectId].includes(call.params.member ?? '')
          ? { status: 200, body: member }
          : refuse(404, 'MemberNotFoundInConversation', 'The member was not found.')
      }),
    },
  ]
}

/** Why nothing can be said in this chat, if so. */
function closed(chat: Chat): Reply | undefined {
  if (chat.state === 'blocked')
    return refuse(403, 'ConversationBlockedByUser', 'User blocked the conversation with the bot.')
  return chat.state === 'installed'
    ? undefined
    : refuse(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.')
}

function check(call: Call) {
  const body = jsonOf(call)
  if (!body) return { refused: refuse(400, 'BadSyntax', 'The body must be JSON.') }
  const checked = checkActivity(body)
  if (checked.ok) return checked.activity
  return { refused: refuse(checked.status, codeOf(checked.status), checked.reason) }
}

function jsonOf(call: Call): Record<string, unknown> | undefined {
  if (!/^application\/json\b/.test(call.headers['content-type'] ?? '')) return undefined
  const body = parseJson(call.body)
  return isObject(body) ? body : undefined
}

function codeOf(status: number): string {
  if (status === 413) return 'MessageSizeTooBig'
  if (status === 412) return 'PreconditionFailed'
  if (status === 429) return 'Throttled'
  return status >= 500 ? 'ServiceError' : 'BadArgument'
}

function refuse(status: number, code: string, message: string): Reply {
  return { status, body: { error: { code, message } } }
}
