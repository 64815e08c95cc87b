/** Monotonic time in ms, and how to be called later; the answer takes that back. */
export type Clock = { now(): number; after(ms: number, run: () => void): () => void }

/** A request that may have arrived within the last second. Both are told when it happens. */
export type Sent = { begun(): void; ended(): void }

/** A second, and a little for clocks that count in whole milliseconds. */
const SECOND_MS = 1005
/** A request without an answer is taken to have arrived after so long, so that one that hangs holds up nobody. */
const ARRIVED_MS = 700
/** The part of the shortest time an answer ever took that was surely spent on the way. */
const ON_THE_WAY = 0.8

/**
 * Knows how many requests may have arrived within any one second, as whoever receives them counts. When one arrives is
 * not known, but it lies between its beginning and its answer: so it counts until a second after the answer.
 */
export function sentLately(clock: Clock) {
  let requests: { until: number }[] = []
  let quickest = Number.POSITIVE_INFINITY
  const counted = (now: number) => {
    requests = requests.filter(({ until }) => until > now)
    return requests
  }
  return {
    count: () => counted(clock.now()).length,
    /** When there will be fewer than `most`; `now` when that is so. */
    roomAt(most: number, now: number): number {
      const ends = counted(now).map(({ until }) => until)
      return ends.length < most ? now : (ends.sort((a, b) => a - b).at(-most) ?? now)
    },
    /** Counts one more; unless it begins, it is forgotten after `mayBeginMs` and a second. */
    add(mayBeginMs: number): Sent {
      const request = { until: clock.now() + mayBeginMs + SECOND_MS }
      requests.push(request)
      let begunAt: number | undefined
      return {
        begun() {
          begunAt = clock.now()
          request.until = begunAt + ARRIVED_MS + SECOND_MS
        },
        ended() {
          const now = clock.now()
          if (begunAt !== undefined) quickest = Math.min(quickest, now - begunAt)
          const onTheWay = Number.isFinite(quickest) ? quickest * ON_THE_WAY : 0
          request.until = Math.min(request.until, now + SECOND_MS - onTheWay)
        },
      }
    },
  }
}
