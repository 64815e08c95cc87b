import { BEGIN_MS } from '../src/domain/checkins/claim.ts'
import { type Clock, sentLately } from './sent-lately.ts'

/** Permission for one request. */
export type Place = {
  /** Asked right before the first byte leaves; false when it is too late by now, and nothing may leave. */
  begin(): boolean
  /** An answer came, or none will. */
  end(): void
}
/** `urgent` is what somebody waits for; it goes first. `leisurely` is what only looks better by it; it goes last. */
export type Lane = (typeof LANES)[number]
const LANES = ['urgent', 'ordinary', 'leisurely'] as const
export type Entry = Place | { waitMs: number }

const REAL: Clock = {
  now: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, Math.ceil(ms))
    return () => clearTimeout(timer)
  },
}
const BUSY_MS = 3000
/** After a pause that Teams asked for (429) the rate is halved for so long. */
const RAMP = { ms: 10_000, part: 0.5 }
const AWAY_MS = 1000
const NEVER = Number.NEGATIVE_INFINITY

type Waiter = { lane: Lane; by: number; give(entry: Entry): void }

/**
 * Lets requests leave, one slice being one a second: evenly spaced, and never more in any second than there are slices.
 * Two steps: a turn, before anything is prepared, and the strict gate right before the request. `wanting` is called
 * when requests begin to wait.
 */
export function createPace(wanting: () => void = () => {}, clock: Clock = REAL) {
  const sent = sentLately(clock)
  let waiters: Waiter[] = []
  const turns: (() => void)[] = []
  let slices = { count: 0, usableUntil: NEVER }
  let pausedUntil = NEVER
  let wantedAt = NEVER
  let last = NEVER
  let lastTurn = NEVER
  let unreachable = false
  let closed = false
  let cancel = () => {}

  const waitingIn = (lane: Lane) => waiters.filter((one) => one.lane === lane)
  /** Requests a second. While storage is down nobody can hold slices: then one a second may still answer people. */
  const rateFor = (lane: Lane, now: number): number => {
    if (now >= slices.usableUntil || slices.count === 0) return lane === 'urgent' && unreachable ? 1 : 0
    return now < pausedUntil + RAMP.ms ? slices.count * RAMP.part : slices.count
  }
  const placeAt = (lane: Lane, now: number): number => {
    const rate = rateFor(lane, now)
    if (rate === 0) return Number.POSITIVE_INFINITY
    const room = sent.roomAt(Math.max(1, Math.floor(rate)), now)
    return Math.max(last + 1000 / rate, room, lane === 'urgent' ? now : pausedUntil)
  }
  /** Not before there is hardly anybody left at the gate, so that claims are not made long before their request. */
  const turnAt = (now: number): number => {
    const rate = rateFor('ordinary', now)
    if (closed) return now
    if (rate === 0 || waitingIn('ordinary').length > rate / 4) return Number.POSITIVE_INFINITY
    return Math.max(lastTurn + 1000 / rate, pausedUntil)
  }
  /** Used within less than others wait before they take slices that lapsed. */
  const place = ({ by }: Waiter, now: number): Place => {
    const request = sent.add(BEGIN_MS)
    return {
      begin() {
        const at = clock.now()
        if (at > Math.min(by, now + BEGIN_MS)) return false
        request.begun()
        return true
      },
      end() {
        request.ended()
        pump()
      },
    }
  }
  const sendAway = (now: number) => {
    const isOver = ({ lane, by }: Waiter) => by <= now || (closed && lane !== 'urgent')
    const over = waiters.filter(isOver)
    waiters = waiters.filter((one) => !isOver(one))
    for (const { lane, give } of over)
      give({ waitMs: lane === 'urgent' ? AWAY_MS : Math.max(AWAY_MS, pausedUntil - now) })
  }
  const givePlaces = (now: number) => {
    for (let first = waiters[0]; first && placeAt(first.lane, now) <= now; first = waiters[0]) {
      waiters.shift()
      last = spaced(last, 1000 / rateFor(first.lane, now), now)
      first.give(place(first, now))
    }
  }
  const giveTurns = (now: number) => {
    while (turns.length > 0 && turnAt(now) <= now) {
      lastTurn = spaced(lastTurn, closed ? 0 : 1000 / rateFor('ordinary', now), now)
      turns.shift()?.()
    }
  }
  const noteWanting = (now: number) => {
    const [first] = waiters
    if (first?.lane !== 'urgent' && (now < pausedUntil || waiters.length + turns.length === 0)) return
    const isNew = now - wantedAt > BUSY_MS
    wantedAt = now
    if (isNew) wanting()
  }
  function pump() {
    cancel()
    cancel = () => {}
    const now = clock.now()
    sendAway(now)
    givePlaces(now)
    giveTurns(now)
    noteWanting(now)
    const [first] = waiters
    const next = Math.min(
      ...waiters.map(({ by }) => by),
      first ? placeAt(first.lane, now) : Number.POSITIVE_INFINITY,
      turns.length > 0 ? turnAt(now) : Number.POSITIVE_INFINITY,
    )
    if (Number.isFinite(next)) cancel = clock.after(Math.max(1, next - now), pump)
  }

  return {
    /** Waits for a place until `by`; then says for how long not to come again. */
    enter: (lane: Lane, by: number): Promise<Entry> =>
      new Promise((give) => {
        const behind = waiters.findIndex((one) => LANES.indexOf(one.lane) > LANES.indexOf(lane))
        waiters.splice(behind < 0 ? waiters.length : behind, 0, { lane, by, give })
        pump()
      }),
    /** Waits until a request may be prepared: there will be a place for it soon. */
    turn: (): Promise<void> =>
      new Promise((give) => {
        turns.push(give)
        pump()
      }),
    /** These slices are ours until then. */
    hold(count: number, usableUntil: number) {
      slices = { count, usableUntil }
      pump()
    },
    /** No more slices than that from now on. */
    limit(most: number) {
      slices = { ...slices, count: Math.min(slices.count, most) }
    },
    /** Nothing ordinary leaves before then. */
    pause(until: number) {
      pausedUntil = Math.max(pausedUntil, until)
      pump()
    },
    /** Whether the place where slices are kept can be reached. */
    reached(yes: boolean) {
      unreachable = !yes
      pump()
    },
    /** From now on only what is urgent leaves; who waits for a turn gets it, and is sent away at the gate. */
    close() {
      closed = true
      pump()
    },
    /** Requests that may have arrived within the last second. */
    inUse: sent.count,
    isBusy: () => clock.now() - wantedAt < BUSY_MS,
    now: clock.now,
  }
}

/** The time of the next in an even row; being late is caught up with by one at most, which makes no burst. */
const spaced = (last: number, gap: number, now: number) => Math.max(last + gap, now - gap)
