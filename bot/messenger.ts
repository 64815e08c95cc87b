import { Agent, request } from 'node:https'
import { setTimeout as pause } from 'node:timers/promises'
import type { PromptReason } from '../src/contract/words.ts'
import { POST_MS, PREPARE_MS } from '../src/domain/checkins/claim.ts'
import type { Delivery, Reference } from '../src/domain/checkins/ports.ts'
import type { Card } from './cards.ts'
import type { SendRate } from './send-rate.ts'

/**
 * One request, one answer, or what is known of its fate. Of a request that is `sent: false` not a byte left this machine,
 * because nobody was reached or because it was `late` by then.
 */
type Exchange =
  | { status: number; body: string; retryAfter: string | undefined }
  | { lost: true; sent: boolean; late: boolean }
/** Who waits for it, which decides who goes first, and for how long it may wait for its place under the send rate. */
export type Patience = keyof typeof PATIENCE
/** When a message may leave. */
export type Leaving = {
  patience: Patience
  /** Real time (Unix ms) by which the first byte of a claimed card leaves, or none does: then its claim may run out. */
  leaveBy?: number
  /** What keeps a card from leaving at this moment; null when nothing does. */
  stops?: () => Promise<PromptReason | null>
}
/** Where somebody is reached. */
type Place = Pick<Reference, 'serviceUrl' | 'conversationId'>
export type Messenger = {
  /**
   * Sends an activity into a chat: one POST, never repeated here (reliability A3, B2), which begins in time or not at
   * all, and only if nothing `stops` it at that moment.
   */
  send(reference: Place, activity: object, leaving: Leaving): Promise<Delivery>
  /** Shows something else in place of a message: for whoever pressed it before any card, `redrawn` among them. */
  update(
    reference: Place,
    activityId: string,
    activity: object,
    patience?: 'update' | 'redrawn',
  ): Promise<Delivery>
}

const TOKEN_DEADLINE_MS = 3000
/** An idle connection is closed before the other side does: a request on a dead one would be in doubt. */
const IDLE_MS = 30_000
const MOST_BODY = 65_536
/**
 * A claimed card must be on its way within the window of its claim, token included. An answer goes before all cards,
 * and waits no longer than Teams does for the turn. A welcome can wait for the crowd, and what is drawn anew for all cards.
 */
const PATIENCE = {
  card: { lane: 'ordinary', ms: PREPARE_MS },
  answer: { lane: 'urgent', ms: 10_000 },
  update: { lane: 'urgent', ms: 30_000 },
  redrawn: { lane: 'leisurely', ms: 30_000 },
  welcome: { lane: 'ordinary', ms: 30_000 },
} as const
const WAIT = { least: 1000, usual: 2000, most: 60_000 }

/**
 * The only way out to Teams. The SDK's own client repeats a POST whose fate is unknown, which makes second cards. Every
 * request passes the strict gate of the send rate right before its first byte.
 */
export function createMessenger(
  token: () => Promise<string>,
  rate: Pick<SendRate, 'enter' | 'slow'>,
): Messenger {
  const agent = new Agent({ keepAlive: true, maxSockets: 64, timeout: IDLE_MS })
  const call = async (
    method: 'POST' | 'PUT',
    { serviceUrl, conversationId }: Place,
    activityId: string | undefined,
    activity: object,
    { patience, leaveBy = Number.POSITIVE_INFINITY, stops = async () => null }: Leaving,
  ): Promise<Delivery> => {
    const by = performance.now() + Math.min(PATIENCE[patience].ms, leaveBy - Date.now())
    const base = serviceUrl.replace(/\/+$/, '')
    const end = activityId ? `/${encodeURIComponent(activityId)}` : ''
    const url = `${base}/v3/conversations/${encodeURIComponent(conversationId)}/activities${end}`
    const late = pause(TOKEN_DEADLINE_MS, undefined, { ref: false })
    const bearer = await Promise.race([token().catch(() => undefined), late])
    if (!bearer) return { outcome: 'later', reason: 'sign-in failed', waitMs: WAIT.usual }
    const place = await rate.enter(PATIENCE[patience].lane, by)
    if ('waitMs' in place) return { outcome: 'later', reason: 'claim ran out', waitMs: place.waitMs }
    const stop = await stops().catch((): PromptReason => 'claim ran out')
    if (stop) {
      place.end()
      return { outcome: 'later', reason: stop, waitMs: WAIT.least }
    }
    const outgoing = { method, url, token: bearer, body: JSON.stringify(activity) }
    // By both clocks: the one stands still while a machine sleeps, the other may be set back.
    const exchanged = await exchange(agent, outgoing, () => Date.now() <= leaveBy && place.begin())
    place.end()
    const delivery = classify(exchanged)
    if ('status' in exchanged && exchanged.status === 429 && delivery.outcome === 'later')
      rate.slow(delivery.waitMs)
    return delivery
  }
  return {
    send: (reference, activity, leaving) => call('POST', reference, undefined, activity, leaving),
    update: (reference, activityId, activity, patience = 'update') =>
      call('PUT', reference, activityId, activity, { patience }),
  }
}

/** A message that is a card alone: with a text beside it Teams would split it in two and give back no id. */
export function cardMessage(card: Card, summary: string): object {
  const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', content: card }
  return { type: 'message', summary, attachments: [attachment] }
}

type Outgoing = { method: string; url: string; token: string; body: string }

/** One request. It is written once there is a connection, and if `mayBegin` says so then: a connection may take long. */
function exchange(
  agent: Agent,
  { method, url, token, body }: Outgoing,
  mayBegin: () => boolean,
): Promise<Exchange> {
  return new Promise((resolve) => {
    let sent = false
    let late = false
    let answered: Exchange | undefined
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
    }
    const outgoing = request(url, { method, agent, headers }, (answer) => {
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
    const write = () => {
      sent = mayBegin()
      late = !sent
      if (sent) outgoing.end(body)
      else outgoing.destroy()
    }
    outgoing.on('socket', (socket) => {
      if (!socket.connecting) write()
      else socket.once('secureConnect', write)
    })
    // Cleared at the end: a signal that ends by itself costs as much as the rest of the request, long after it.
    const timer = setTimeout(() => outgoing.destroy(), POST_MS)
    // Once a status came it counts, whatever becomes of the body.
    outgoing.on('error', () => resolve(answered ?? { lost: true, sent, late }))
    outgoing.on('close', () => clearTimeout(timer))
    outgoing.on('close', () => answered ?? resolve({ lost: true, sent, late }))
  })
}

/** Surely not delivered, delivered, or ambiguous (reliability B2). */
function classify(exchange: Exchange): Delivery {
  if ('lost' in exchange) {
    if (exchange.sent) return { outcome: 'unknown' }
    const reason = exchange.late ? 'claim ran out' : 'not reached'
    return { outcome: 'later', reason, waitMs: WAIT.usual }
  }
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
