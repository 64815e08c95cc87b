import { isObject } from './activity-check.ts'
import type { Chats } from './chats.ts'
import type { Delivery } from './redelivery.ts'
import { Refused } from './refused.ts'
import type { Sender, Teams } from './teams.ts'

type Needs = { by: Sender; data: Record<string, unknown>; replyToId: string; chats: Chats; teams: Teams }

/**
 * Sends an Action.Submit: a message with a value and no text. Where its data has `msteams`, Teams says something in
 * the person's name instead (imBack), or both (messageBack).
 */
export async function submit({ by, data, replyToId, chats, teams }: Needs): Promise<Delivery> {
  const { msteams, ...rest } = data
  if (!isObject(msteams)) return teams.message(by, { value: data, replyToId })
  const { type, value, text, displayText } = msteams
  if (type === 'imBack' && typeof value === 'string') {
    chats.add(by.chat, 'user', value, [])
    return teams.message(by, { text: value })
  }
  if (type === 'messageBack') {
    if (typeof displayText === 'string') chats.add(by.chat, 'user', displayText, [])
    const carried = isObject(value) ? { ...value, ...rest } : rest
    return teams.message(by, { text: typeof text === 'string' ? text : '', value: carried, replyToId })
  }
  throw new Refused(400, `The sandbox does not know msteams type "${String(type)}" yet.`)
}
