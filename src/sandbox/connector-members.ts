import type { Chat, Chats } from './chats.ts'
import { closed, NO_CONVERSATION, refuse } from './connector-refusal.ts'
import type { People } from './people.ts'
import type { Call, Reply, Route } from './routing.ts'

type Needs = { chats: Chats; people: People; secrets: { tenantId: string } }
const CONVERSATION = '/v3/conversations/:conversation'

/** Who is in a chat: the one person it belongs to. */
export function memberRoutes({ chats, people, secrets }: Needs): Route[] {
  const answer = (path: string, handle: (member: Member, call: Call) => Reply): Route => ({
    method: 'GET',
    path,
    handle(call) {
      const chat = chats.byConversation(call.params.conversation ?? '')
      return chat ? (closed(chat) ?? handle(memberOf(chat, people, secrets.tenantId), call)) : NO_CONVERSATION
    },
  })
  return [
    answer(`${CONVERSATION}/members`, (member) => ({ status: 200, body: [member] })),
    answer(`${CONVERSATION}/pagedmembers`, (member) => ({ status: 200, body: { members: [member] } })),
    answer(`${CONVERSATION}/members/:member`, (member, { params }) =>
      [member.id, member.aadObjectId].includes(params.member ?? '')
        ? { status: 200, body: member }
        : refuse(404, 'MemberNotFoundInConversation', 'The member was not found in the conversation.'),
    ),
  ]
}

type Member = ReturnType<typeof memberOf>

function memberOf({ email, memberId }: Chat, people: People, tenantId: string) {
  const person = people.byEmail(email)
  return {
    id: memberId,
    name: person?.name,
    objectId: person?.id,
    aadObjectId: person?.id,
    email,
    userPrincipalName: email,
    tenantId,
    userRole: 'user',
  }
}
