import { setTimeout as pause } from 'node:timers/promises'

/** What the service answered to an activity; status 0 when it could not be reached at all. */
export type Delivery = { status: number; body: unknown }

type Needs = { messagesUrl: string; tenantId: string; token(): Promise<string> }

/** Teams waits so long for the bot. */
const ANSWER_MS = 15_000
/** And delivers again for so long, so that a service that is just starting misses nothing. */
const REDELIVER_MS = 20_000
const PAUSE_MS = 150
const TRY_AGAIN = [0, 502, 503, 504]

/** Hands an activity to the service as Teams does: the very same one again while it cannot be reached. */
export function createRedelivery({ messagesUrl, tenantId, token }: Needs) {
  return async (activity: Record<string, unknown>): Promise<Delivery> => {
    const conversation = (activity.conversation as { id?: string } | undefined)?.id ?? ''
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)',
      'x-ms-conversation-id': conversation,
      'x-ms-tenant-id': tenantId,
      authorization: `Bearer ${await token()}`,
    }
    const body = JSON.stringify(activity)
    const until = Date.now() + REDELIVER_MS
    for (;;) {
      const delivery = await attempt(messagesUrl, headers, body, Math.min(ANSWER_MS, until - Date.now()))
      if (!TRY_AGAIN.includes(delivery.status) || Date.now() >= until) return delivery
      await pause(PAUSE_MS)
    }
  }
}

async function attempt(
  url: string,
  headers: Record<string, string>,
  body: string,
  ms: number,
): Promise<Delivery> {
  try {
    const signal = AbortSignal.timeout(Math.max(1, ms))
    const answer = await fetch(url, { method: 'POST', headers, body, signal })
    const text = await answer.text()
    return { status: answer.status, body: parsed(text) }
  } catch {
    return { status: 0, body: null }
  }
}

function parsed(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
