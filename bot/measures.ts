/** How long a request took, under the pattern of its route: never an address, which may name people or carry a key. */
export type Took = { method: string; route: string; status: number; ms: number }

export type Measures = ReturnType<typeof createMeasures>

const MOST_EARLY = 1000

/** Counts what happens, whether anybody reads it or not: events of the log by name, and requests for who listens. */
export function createMeasures() {
  const events = new Map<string, number>()
  // What is there before anybody listens, the first of it.
  const early: Took[] = []
  let listener = (took: Took) => {
    if (early.length < MOST_EARLY) early.push(took)
  }
  return {
    /** How often each event was logged since the start. */
    events: events as ReadonlyMap<string, number>,
    count: (event: string) => void events.set(event, (events.get(event) ?? 0) + 1),
    took: (one: Took) => listener(one),
    listen(to: typeof listener) {
      listener = to
      for (const one of early.splice(0)) to(one)
    },
  }
}
