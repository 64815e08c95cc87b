/** Product time: real time and an offset that the sandbox moves. Tokens, leases and deadlines never use it. */
export type Clock = {
  now(): Date
  /** What to add to real time, in milliseconds. */
  offset(): number
  /** Makes it this instant; time goes on from there. */
  set(instant: Date): void
}

/** A clock that starts with `offset` milliseconds; `moved` is told of every change. */
export function createClock(offset: number, moved: (offset: number) => void): Clock {
  let current = offset
  return {
    now: () => new Date(Date.now() + current),
    offset: () => current,
    set(instant) {
      current = instant.getTime() - Date.now()
      moved(current)
    },
  }
}
