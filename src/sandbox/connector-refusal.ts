import type { Chat } from './chats.ts'
import type { Reply } from './routing.ts'

/** A refusal as the Bot Connector words it. */
export function refuse(status: number, code: string, message: string): Reply {
  return { status, body: { error: { code, message } } }
}

/** The code that goes with a status where nothing more is known. */
export function codeOf(status: number): string {
  if (status === 413) return 'MessageSizeTooBig'
  if (status === 412) return 'PreconditionFailed'
  if (status === 429) return 'Throttled'
  return status >= 500 ? 'ServiceError' : 'BadArgument'
}

/** Why nothing can be said in this chat, if so. */
export function closed({ state }: Pick<Chat, 'state'>): Reply | undefined {
  if (state === 'installed') return undefined
  return state === 'blocked'
    ? refuse(403, 'ConversationBlockedByUser', 'User blocked the conversation with the bot.')
    : refuse(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.')
}

export const NO_CONVERSATION = refuse(404, 'ConversationNotFound', 'Conversation not found.')
