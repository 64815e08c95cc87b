import { z } from 'zod'
import { checkActivity, isObject } from './activity-check.ts'
import type { Button } from './card-actions.ts'
import { fillInputs } from './card-inputs.ts'
import type { Chats, Message } from './chats.ts'
import { findButton } from './find-button.ts'
import { Refused } from './refused.ts'
import { submit } from './submit.ts'
import type { Sender, Teams } from './teams.ts'

/** Which button of which card, what was filled in, and where a test departs from what a client does. */
export const pressed = z
  .strictObject({
    activityId: z.string(),
    title: z.string().optional(),
    verb: z.string().optional(),
    inputs: z.record(z.string(), z.unknown()).default({}),
    /** Presses the Action.Submit fallback of an Action.Execute, as a phone does. */
    as: z.literal('submit').optional(),
    /** Laid over what the card would send. */
    data: z.record(z.string(), z.unknown()).default({}),
    /** Presses from the chat of somebody else. */
    by: z.string().optional(),
  })
  .refine(({ title, verb }) => title !== undefined || verb !== undefined, {
    error: 'name the button by title or verb',
  })
type Needs = { owner: Sender; by: Sender; wanted: z.infer<typeof pressed>; chats: Chats; teams: Teams }
/** What came back: the status of the reply, and the reply itself. */
export type Answer = { status: number; reply: unknown }

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive'

/** Presses a button as Teams does. Refuses what the person could not have done. */
export async function press({ owner, by, wanted, chats, teams }: Needs): Promise<Answer> {
  const message = owner.chat.messages.find(({ id }) => id === wanted.activityId)
  if (!message)
    throw new Refused(
      404,
      `${owner.person.email} has no message ${wanted.activityId} (any more); read the chat.`,
    )
  const button = findButton(message, wanted)
  if (typeof button === 'string') throw new Refused(400, button)
  const filled = fillInputs(button, wanted.inputs)
  if (!filled.ok) throw new Refused(400, filled.reason)
  const action = wanted.as === 'submit' ? fallbackOf(button) : button.action
  const own = isObject(action.data) ? action.data : {}
  const data = { ...own, ...filled.values, ...wanted.data }

  if (action.type === 'Action.OpenUrl') return { status: 200, reply: { url: action.url } }
  if (action.type === 'Action.Submit') {
    const { status, body } = await submit({ by, data, replyToId: message.id, chats, teams })
    return { status, reply: body }
  }
  if (action.type !== 'Action.Execute')
    throw new Refused(400, `${action.type} only shows another part of the card; press a button in there.`)
  const { id, title, verb } = action
  const sent = { type: 'Action.Execute', ...(id !== undefined && { id }), title, verb, data }
  const { status, body } = await teams.invoke(by, sent, message.id)
  return replied(status, body, by.chat === owner.chat ? { message, by, chats } : undefined)
}

/** Shows the card of a good reply in place of the old one; anything else changes nothing. */
function replied(
  status: number,
  body: unknown,
  shown: { message: Message; by: Sender; chats: Chats } | undefined,
): Answer {
  if (status !== 200 || !isObject(body)) return { status, reply: body }
  const outcome = typeof body.statusCode === 'number' ? body.statusCode : status
  if (outcome !== 200 || body.type !== ADAPTIVE) return { status: outcome, reply: body }
  const attachments = [{ contentType: ADAPTIVE, content: body.value }]
  const checked = checkActivity({ type: 'message', attachments })
  if (!checked.ok) return { status: 400, reply: { error: checked.reason, given: body } }
  shown?.chats.change(shown.by.chat, shown.message, '', attachments)
  return { status: outcome, reply: body }
}

function fallbackOf({ action }: Button): Record<string, unknown> {
  if (action.type === 'Action.Submit') return action
  if (isObject(action.fallback) && action.fallback.type === 'Action.Submit') return action.fallback
  throw new Refused(400, 'That button has no Action.Submit to fall back on.')
}
