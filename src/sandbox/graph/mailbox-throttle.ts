import type { Reply } from '../routing.ts'
import { refusal } from './refusals.ts'

/** Outlook's limits for one app and one mailbox. */
const AT_ONCE = 4
const CALLS = 10_000
const WINDOW_MS = 600_000
/** What a caller is asked to wait when too many calls are open, in seconds. */
const PAUSE_S = 1

export type MailboxThrottle = (appId: string, mailbox: string, work: () => Promise<Reply>) => Promise<Reply>

/** Lets work through, or refuses it as Outlook does, by real time. */
export function createMailboxThrottle(): MailboxThrottle {
  const boxes = new Map<string, { open: number; calls: number[] }>()
  return async (appId, mailbox, work) => {
    const key = `${appId} ${mailbox}`
    const box = boxes.get(key) ?? { open: 0, calls: [] }
    boxes.set(key, box)
    const now = Date.now()
    const first = box.calls.findIndex((time) => time > now - WINDOW_MS)
    box.calls.splice(0, first === -1 ? box.calls.length : first)
    if (box.calls.length >= CALLS)
      return tooMany('RequestRate', Math.ceil(((box.calls[0] ?? now) + WINDOW_MS - now) / 1000))
    if (box.open >= AT_ONCE) return tooMany('MailboxConcurrency', PAUSE_S)
    box.calls.push(now)
    box.open++
    try {
      return await work()
    } finally {
      box.open--
    }
  }
}

function tooMany(limit: string, seconds: number): Reply {
  const reply = refusal(429, 'ApplicationThrottled', `Application is over its ${limit} limit.`)
  return { ...reply, headers: { 'retry-after': String(seconds) } }
}
