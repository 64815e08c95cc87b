import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import {
  ALLOWANCE,
  type Allowance,
  type AllowanceRows,
  EARLY_MS,
  giveBack,
  HELD_MS,
  type Shared,
  shareRate,
} from '../src/domain/checkins/share-rate.ts'
import type { Stored } from '../src/domain/store.ts'
import { type Log, sayError } from './log.ts'
import { createPace, type Entry, type Lane } from './pace.ts'
import type { Clock } from './sent-lately.ts'

/** How often slices are kept: by whoever has its share, who waits for more, and who has some to give away. */
const EVERY_MS = { usual: 1500, wanting: 500, giving: 1100 }
const LEAST_MS = 100
const TRIES = 8
const POLL_MS = 25
const LONGEST_END_MS = 2500
/** After a pause instances begin at different moments. */
const SCATTER_MS = 400

export type SendRate = {
  /** Waits until a card may be claimed and sent; the strict gate is `enter`. */
  turn(): Promise<void>
  enter(lane: Lane, by: number): Promise<Entry>
  /** Teams asked for a pause of so many ms (429): all instances make it. */
  slow(ms: number): void
  /** From now on only answers to people leave. */
  close(): void
  /** Gives all slices back, once nothing that was sent counts any more. */
  stop(): Promise<void>
}
type Needs = { rows: AllowanceRows; perSecond: number; log: Log; clock?: Clock }

/**
 * This instance's part of the send rate (reliability B5). `perSecond` is for all instances together; what is ours of it
 * is kept in storage and used through `createPace`.
 */
export function startSendRate({ rows, perSecond, log, clock }: Needs): SendRate {
  const holder = randomUUID()
  const pace = createPace(() => nudge(), clock)
  let stored: Stored<Allowance> | undefined
  let slowUntil: string | null = null
  let fair = 0
  let ours = 0
  let failing = false
  let usableUntil = Number.NEGATIVE_INFINITY
  let stopped = false
  let asked = false
  let rest = new AbortController()
  const nudge = () => {
    asked = true
    rest.abort()
  }

  /** Ours is at most what both the old row and the new one give us, until it is known which of them holds. */
  async function keep(): Promise<void> {
    for (let tries = 0; tries < TRIES; tries++) {
      // Where others write as well, ours of two seconds ago is not the latest.
      if (!stored || tries > 0 || stored.value.holders.some((one) => one.holder !== holder))
        stored = await rows.get(ALLOWANCE)
      const before = pace.now()
      const now = Date.now()
      const asking = { holder, busy: pace.isBusy(), inUse: pace.inUse(), now, slowUntil }
      const shared = shareRate(stored?.value, asking, perSecond)
      pace.limit(Math.min(shared.slices, shared.fair))
      const written = stored
        ? await rows.replace(ALLOWANCE, stored, shared.allowance)
        : await rows.insert(ALLOWANCE, shared.allowance)
      if (typeof written === 'object') return take(written, shared, before, now)
    }
    throw new Error('the send rate kept changing')
  }
  function take(written: Stored<Allowance>, shared: Shared, before: number, now: number) {
    stored = written
    fair = shared.fair
    ours = shared.slices
    usableUntil = before + HELD_MS - EARLY_MS
    pace.hold(Math.min(ours, fair), usableUntil)
    const told = written.value.slowUntil
    if (told === null || (slowUntil !== null && told <= slowUntil)) return
    slowUntil = told
    pace.pause(before + (Date.parse(told) - now) + Math.random() * SCATTER_MS)
  }
  async function loop() {
    while (!stopped) {
      asked = false
      rest = new AbortController()
      const began = pace.now()
      try {
        await keep()
        failing = false
      } catch (error) {
        if (!failing) log.warn({ event: 'rate.not-kept', error: sayError(error) })
        failing = true
        stored = undefined
      }
      // So slow that what it gave us was over when it came is as bad as none.
      pace.reached(!failing && pace.now() < usableUntil)
      const wanting = pace.isBusy() && ours < fair
      const ms = wanting || failing ? EVERY_MS.wanting : ours > fair ? EVERY_MS.giving : EVERY_MS.usual
      // Slow storage must not cost the slices: the time it took is part of the pause.
      const left = Math.max(LEAST_MS, ms - (pace.now() - began))
      if (!asked) await pause(left, undefined, { signal: rest.signal }).catch(() => undefined)
    }
  }
  const looping = loop()
  return {
    turn: pace.turn,
    enter: pace.enter,
    slow(ms) {
      log.warn({ event: 'rate.slowed', ms: Math.round(ms) })
      pace.pause(pace.now() + ms)
      const until = new Date(Date.now() + ms).toISOString()
      if (slowUntil === null || until > slowUntil) slowUntil = until
      nudge()
    },
    close: pace.close,
    async stop() {
      for (let waited = 0; pace.inUse() > 0 && waited < LONGEST_END_MS; waited += POLL_MS)
        await pause(POLL_MS)
      stopped = true
      rest.abort()
      await looping
      pace.limit(0)
      await release(rows, holder).catch((error) =>
        log.warn({ event: 'rate.not-kept', error: sayError(error) }),
      )
    },
  }
}

/** What cannot be given back lapses. */
async function release(rows: AllowanceRows, holder: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    const stored = await rows.get(ALLOWANCE)
    if (!stored) return
    const written = await rows.replace(ALLOWANCE, stored, giveBack(stored.value, holder))
    if (typeof written === 'object') return
  }
}
