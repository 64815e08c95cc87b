import { setTimeout as pause } from 'node:timers/promises'
import type { Activity, TurnContext } from 'botbuilder'
import type { App } from '../src/app.ts'
import type { TabLink } from '../src/contract/tab-link.ts'
import type { Reference } from '../src/domain/checkins/ports.ts'
import { textsFor } from '../src/text/texts.ts'
import { actionFor } from './actions.ts'
import type { Reply, Speaker } from './chat.ts'
import { commandFor } from './commands.ts'
import { welcomeCard } from './help-card.ts'
import { type Log, sayError } from './log.ts'
import { cardMessage, type Messenger } from './messenger.ts'

type Needs = { app: App; messenger: Messenger; log: Log; link: TabLink }
/** A turn must end before Teams delivers it again, after some 15 seconds. */
const MOST_ATTEMPTS = 3
const LONGEST_PAUSE_MS = 3000
const TYPES = {
  card: 'application/vnd.microsoft.card.adaptive',
  message: 'application/vnd.microsoft.activity.message',
  error: 'application/vnd.microsoft.error',
}

/** One turn: a Bot Framework activity becomes a command, a card action, or a note of where somebody can be reached. */
export const onTurn =
  (needs: Needs) =>
  async (context: TurnContext): Promise<void> => {
    const { activity } = context
    const reference = referenceOf(activity)
    if (!reference) return elsewhere(context)
    const [speaker, isErased] = await Promise.all([
      speakerOf(needs, activity, reference.employeeId),
      needs.app.isErased(reference.employeeId).catch(() => false),
    ])
    if (isErased) return tellErased(needs, context, speaker, reference)
    if (activity.type === 'installationUpdate' || activity.type === 'conversationUpdate')
      return installed(needs, activity, speaker, reference)
    if (activity.type === 'invoke') return invoked(needs, context, speaker, reference)
    if (activity.type !== 'message') return
    try {
      await needs.app.keepReference(reference)
      if (activity.value) await submitted(needs, activity, speaker, reference)
      else {
        const said = activity.text ?? ''
        const command = commandFor(said, speaker.texts)
        await say(needs, reference, await command({ app: needs.app, speaker, link: needs.link, said }))
      }
    } catch (error) {
      needs.log.error({ event: 'turn.error', employeeId: speaker.employeeId, error: sayError(error) })
      await say(needs, reference, { text: speaker.texts.chat.error })
    }
  }

/** Who was erased is told so, and nothing is kept of what they write or press (6.4). */
async function tellErased(needs: Needs, context: TurnContext, { texts }: Speaker, reference: Reference) {
  const { type } = context.activity
  const value = texts.personalData.chat
  if (type === 'message') return say(needs, reference, { text: value })
  if (type !== 'invoke') return
  const body = { statusCode: 200, type: TYPES.message, value }
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } })
}

/** Outside a personal chat nothing is done, and a button that is pressed there is told so. */
async function elsewhere(context: TurnContext): Promise<void> {
  const { type, locale } = context.activity
  if (type !== 'invoke') return
  const body = errorBody(400, 'not supported', textsFor(locale ?? 'en').chat.unknown)
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } })
}

/** A button as Teams presses it: always answered with a typed body, whatever happens inside (reliability A9). */
async function invoked(
  needs: Needs,
  context: TurnContext,
  speaker: Speaker,
  reference: Reference,
): Promise<void> {
  const { activity } = context
  const answer = async (body: object) => {
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } })
  }
  if (activity.name !== 'adaptiveCard/action')
    return answer(errorBody(400, 'not supported', speaker.texts.chat.unknown))
  try {
    const { action } = (activity.value ?? {}) as { action?: { verb?: unknown; data?: unknown } }
    const reply = await press(needs, speaker, { ...action, on: activity.replyToId })
    if (!reply)
      return await answer(errorBody(400, 'unknown verb', speaker.texts.checkin.refusals['not understood']))
    if ('text' in reply) return await answer({ statusCode: 200, type: TYPES.message, value: reply.text })
    await answer({ statusCode: 200, type: TYPES.card, value: reply.card })
    if (activity.replyToId) redraw(needs, reference, activity.replyToId, reply).catch(notDrawn(needs))
  } catch (error) {
    needs.log.error({ event: 'invoke.error', employeeId: speaker.employeeId, error: sayError(error) })
    await answer(errorBody(500, 'surprise', speaker.texts.chat.error))
  }
}

/** The same button where Teams only knows Action.Submit: the answer can only be shown by changing the message. */
async function submitted(needs: Needs, activity: Activity, speaker: Speaker, reference: Reference) {
  const data: unknown = activity.value
  const verb = isObject(data) ? data.verb : undefined
  const reply = (await press(needs, speaker, { verb, data, on: activity.replyToId })) ?? {
    text: speaker.texts.checkin.refusals['not understood'],
  }
  if ('text' in reply || !activity.replyToId) return say(needs, reference, reply)
  await redraw(needs, reference, activity.replyToId, reply)
}

async function press(
  needs: Needs,
  speaker: Speaker,
  { verb, data, on }: { verb?: unknown; data?: unknown; on?: string },
): Promise<Reply | undefined> {
  const action = actionFor(verb)
  const pressed = on || undefined
  return action?.({ app: needs.app, speaker, link: needs.link, data: isObject(data) ? data : {}, pressed })
}

/** The reply to an invoke changes one screen; the stored message is what every other device shows (2.4). */
async function redraw(
  needs: Needs,
  reference: Reference,
  activityId: string,
  reply: Exclude<Reply, { text: string }>,
) {
  const updated = await needs.messenger.update(reference, activityId, {
    ...cardMessage(reply.card, reply.summary),
    id: activityId,
  })
  if (updated.outcome !== 'delivered') needs.log.warn({ event: 'card.not-updated', outcome: updated.outcome })
}

const notDrawn = (needs: Needs) => (error: unknown) =>
  needs.log.warn({ event: 'card.not-updated', error: sayError(error) })

/** Says something in the turn. What surely did not arrive, because Teams asks for a pause, is said again after it. */
async function say({ messenger, log }: Needs, reference: Reference, reply: Reply) {
  const activity =
    'text' in reply ? { type: 'message', text: reply.text } : cardMessage(reply.card, reply.summary)
  for (let attempt = 1; ; attempt++) {
    const said = await messenger.send(reference, activity, { patience: 'answer' })
    if (said.outcome !== 'later' || attempt === MOST_ATTEMPTS) {
      if (said.outcome !== 'delivered') log.warn({ event: 'reply.not-delivered', outcome: said.outcome })
      return
    }
    await pause(Math.min(said.waitMs, LONGEST_PAUSE_MS))
  }
}

async function installed(needs: Needs, activity: Activity, speaker: Speaker, reference: Reference) {
  const bot = activity.recipient?.id
  const joined =
    activity.membersAdded?.some((member) => member.id === bot) || activity.action?.startsWith('add')
  const left =
    activity.membersRemoved?.some((member) => member.id === bot) || activity.action?.startsWith('remove')
  if (!joined && !left) return
  const state = left ? 'uninstalled' : 'installed'
  const { newlyInstalled } = await needs.app.keepReference({ ...reference, state })
  needs.log.info({ event: `bot.${state}`, employeeId: reference.employeeId })
  if (!newlyInstalled) return
  const { chat } = speaker.texts
  const welcome = cardMessage(welcomeCard(speaker.texts, speaker.name), chat.product)
  await needs.messenger.send(reference, welcome, { patience: 'welcome' })
}

/** Where this activity comes from; undefined outside a personal chat, where nobody is asked anything. */
function referenceOf(activity: Activity): Reference | undefined {
  const { conversation, serviceUrl, from } = activity
  const personal = !conversation?.conversationType || conversation.conversationType === 'personal'
  if (!personal || !from?.aadObjectId || !conversation?.id) return undefined
  return {
    employeeId: from.aadObjectId.toLowerCase(),
    conversationId: conversation.id,
    serviceUrl,
    state: 'installed',
    at: new Date(activity.timestamp ?? Date.now()).toISOString(),
  }
}

/** In the language they chose in chat, else that of their Teams; storage that is down chooses none. */
async function speakerOf({ app }: Needs, activity: Activity, employeeId: string): Promise<Speaker> {
  const chosen = await app.getAsking(employeeId).catch(() => undefined)
  const locale = chosen?.locale ?? activity.locale ?? 'en'
  return { employeeId, name: activity.from?.name ?? '', locale, texts: textsFor(locale) }
}

const errorBody = (statusCode: number, code: string, message: string) => ({
  statusCode,
  type: TYPES.error,
  value: { code, message },
})

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
