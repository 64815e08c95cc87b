import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Fault, Faults } from '../faults.ts'
import type { EventChanged } from '../outlook/calendar-store.ts'
import type { People } from '../people.ts'
import type { Subscription, SubscriptionStore } from './subscription-store.ts'

export const LIFECYCLE = ['missed', 'subscriptionRemoved', 'reauthorizationRequired'] as const
export type Lifecycle = (typeof LIFECYCLE)[number]

/** Tells apps what they subscribed to, as Graph does: at once, and again for hours while they do not answer. */
export type Notifier = {
  changed(change: EventChanged): void
  /** Tells what became of the subscriptions of a mailbox; those removed are gone by then. Answers how many there were. */
  lifecycle(userId: string, event: Lifecycle): number
  stop(): void
}
type Needs = {
  store: SubscriptionStore
  people: People
  /** A fault of Graph whose path fits `/notifications/USER/EVENT` happens to what is sent. */
  faults: Faults
  tenantId: string
}
type Notice = { url: string; path: string; body: object }

/** Graph waits so long for an answer, and tries for four hours, less and less often. */
const ANSWER_MS = 3000
const TRIES_FOR_MS = 4 * 3_600_000
const PAUSE_MS = { first: 500, longest: 60_000 }

export function createNotifier({ store, people, faults, tenantId }: Needs): Notifier {
  const stopping = new AbortController()
  const { signal } = stopping
  const notify = (notice: Notice) => void send(notice, faults, signal).catch(() => undefined)
  return {
    changed({ owner, id, change, changeKey }) {
      const userId = people.byEmail(owner)?.id
      for (const each of store.list()) {
        if (each.userId !== userId || !each.changes.includes(change)) continue
        const resource = `Users/${userId}/Events/${id}`
        const data = { '@odata.type': '#Microsoft.Graph.Event', '@odata.id': resource }
        const resourceData = { ...data, '@odata.etag': `W/"${changeKey}"`, id }
        notify({
          ...{ url: each.notificationUrl, path: `/notifications/${userId}/${id}` },
          body: { ...about(each, tenantId), changeType: change, resource, resourceData },
        })
      }
    },
    lifecycle(userId, event) {
      const theirs = store.list().filter((each) => each.userId === userId)
      for (const each of theirs) {
        if (event === 'subscriptionRemoved') store.delete(each.id)
        const url = each.lifecycleNotificationUrl
        const body = { ...about(each, tenantId), id: randomUUID(), resource: each.resource }
        if (url) notify({ url, path: `/notifications/${userId}`, body: { ...body, lifecycleEvent: event } })
      }
      return theirs.length
    },
    stop: () => stopping.abort(),
  }
}

const about = ({ id, expiresAt, clientState }: Subscription, tenantId: string) => ({
  subscriptionId: id,
  subscriptionExpirationDateTime: expiresAt,
  ...(clientState !== null && { clientState }),
  tenantId,
})

/** One notice, until it is taken. A fault may delay it, lose it, or lose its answer, so that it comes again. */
async function send({ url, path, body }: Notice, faults: Faults, signal: AbortSignal): Promise<void> {
  const text = JSON.stringify({ value: [body] })
  const until = Date.now() + TRIES_FOR_MS
  for (let wait = PAUSE_MS.first; Date.now() < until; wait = Math.min(PAUSE_MS.longest, wait * 2)) {
    const fault: Fault | undefined = faults.meet('graph', { path, method: 'POST', body: text })
    if (fault?.delayMs) await pause(fault.delayMs, undefined, { signal, ref: false })
    if (fault?.drop === 'before') return
    const taken = await post(url, text, signal)
    if (taken && fault?.drop !== 'after' && !fault?.status) return
    await pause(wait, undefined, { signal, ref: false })
  }
}

async function post(url: string, body: string, stopped: AbortSignal): Promise<boolean> {
  try {
    const signal = AbortSignal.any([stopped, AbortSignal.timeout(ANSWER_MS)])
    const headers = { 'content-type': 'application/json; charset=utf-8' }
    const answer = await fetch(url, { method: 'POST', headers, body, signal })
    await answer.arrayBuffer()
    return answer.ok
  } catch {
    return false
  }
}
