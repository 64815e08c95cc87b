import { Agent, request } from 'node:https'
import { setTimeout as pause } from 'node:timers/promises'
import type { Delivery, Reference } from '../src/domain/checkins/ports.ts'
import type { Card } from './cards.ts'

/** One request, one answer, or what is known of its fate. `sent` false: not a byte of the request left this machine. */
type Exchange =
  | { status: number; body: string; retryAfter: string | undefined }
  | { lost: true; sent: boolean }
export type Messenger = {
  /** Sends an activity into a chat: one POST, never repeated here (reliability A3, B2). */
  send(reference: Pick<Reference, 'serviceUrl' | 'conversationId'>, activity: object): Promise<Delivery>
  /** Shows something else in place of a message. */
  update(
    reference: Pick<Reference, 'serviceUrl' | 'conversationId'>,
    activityId: string,
    activity: object,
  ): Promise<Delivery>
}

/** How long the connector may take; a silent server must not hold anything up. */
const DEADLINE_MS = 10_000
const TOKEN_DEADLINE_MS = 3000
/** An idle connection is closed before the other side does: a request on a dead one would be in doubt. */
const IDLE_MS = 30_000
const MOST_BODY = 65_536
const WAIT = { least: 1000, usual: 2000, most: 60_000 }

/** The only way out to Teams. The SDK's own client repeats a POST whose fate is unknown, which makes second cards. */
export function createMessenger(token: () => Promise<string>): Messenger {
  const agent = new Agent({ keepAlive: true, maxSockets: 64, timeout: IDLE_MS })
  const call = async (
    method: 'POST' | 'PUT',
    { serviceUrl, conversationId }: Pick<Reference, 'serviceUrl' | 'conversationId'>,
    activityId: string | undefined,
    activity: object,
  ): Promise<Delivery> => {
    const base = serviceUrl.replace(/\/+$/, '')
    const end = activityId ? `/${encodeURIComponent(activityId)}` : ''
    const url = `${base}/v3/conversations/${encodeURIComponent(conversationId)}/activities${end}`
    const late = pause(TOKEN_DEADLINE_MS, undefined, { ref: false })
    const bearer = await Promise.race([token().catch(() => undefined), late])
    if (!bearer) return { outcome: 'later', reason: 'sign-in failed', waitMs: WAIT.usual }
    return classify(await exchange(agent, method, url, bearer, JSON.stringify(activity)))
  }
  return {
    send: (reference, activity) => call('POST', reference, undefined, activity),
    update: (reference, activityId, activity) => call('PUT', reference, activityId, activity),
  }
}

/** A message that is a card alone: with a text beside it Teams would split it in two and give back no id. */
export function cardMessage(card: Card, summary: string): object {
  const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', content: card }
  return { type: 'message', summary, attachments: [attachment] }
}

function exchange(agent: Agent, method: string, url: string, token: string, body: string): Promise<Exchange> {
  return new Promise((resolve) => {
    let sent = false
    let answered: Exchange | undefined
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
    }
    const signal = AbortSignal.timeout(DEADLINE_MS)
    const outgoing = request(url, { method, agent, headers, signal }, (answer) => {
      const status = answer.statusCode ?? 0
      const header = answer.headers['retry-after']
      let text = ''
      const finish = () => resolve({ status, body: text, retryAfter: header })
      answered = { status, body: '', retryAfter: header }
      answer.setEncoding('utf8')
      answer.on('data', (part: string) => {
        if (text.length < MOST_BODY) text += part
      })
      answer.on('end', finish)
      answer.on('error', finish)
      answer.on('close', finish)
    })
    outgoing.on('socket', (socket) => {
      if (!socket.connecting) sent = true
      else socket.once('secureConnect', () => (sent = true))
    })
    // Once a status came it counts, whatever becomes of the body.
    outgoing.on('error', () => resolve(answered ?? { lost: true, sent }))
    outgoing.end(body)
  })
}

/** Surely not delivered, delivered, or ambiguous (reliability B2). */
function classify(exchange: Exchange): Delivery {
  if ('lost' in exchange)
    return exchange.sent
      ? { outcome: 'unknown' }
      : { outcome: 'later', reason: 'not reached', waitMs: WAIT.usual }
  const { status, body } = exchange
  if (status >= 200 && status < 300) return { outcome: 'delivered', activityId: idIn(body) }
  if (status === 429 || status === 412)
    return { outcome: 'later', reason: `status ${status}`, waitMs: waitFor(exchange.retryAfter) }
  if (status === 401) return { outcome: 'later', reason: 'status 401', waitMs: WAIT.usual }
  if (status === 408 || status >= 500) return { outcome: 'unknown' }
  if (status === 403) return { outcome: 'refused', state: whyForbidden(body), reason: 'status 403' }
  if (status === 404) return { outcome: 'refused', state: 'not installed', reason: 'status 404' }
  return { outcome: 'refused', state: 'failed', reason: `status ${status}` }
}

/** Teams says `blocked` in a code, or in JSON that hides inside the message. */
function whyForbidden(body: string): 'blocked' | 'not installed' | 'failed' {
  if (/ConversationBlockedByUser|MessageWritesBlocked|BotDisabledByAdmin/.test(body)) return 'blocked'
  return /ForbiddenOperationException|BotNotInConversationRoster/.test(body) ? 'not installed' : 'failed'
}

function waitFor(retryAfter: string | undefined): number {
  const seconds = Number(retryAfter)
  const asked = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(retryAfter ?? '') - Date.now()
  const wait = Number.isFinite(asked) && asked > 0 ? asked : WAIT.usual
  return Math.min(WAIT.most, Math.max(WAIT.least, wait)) * (1 + Math.random() / 4)
}

function idIn(body: string): string | null {
  try {
    const { id } = JSON.parse(body) as { id?: unknown }
    return typeof id === 'string' ? id : null
  } catch {
    return null
  }
}
