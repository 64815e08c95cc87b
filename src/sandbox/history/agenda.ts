/** What is still to happen, in the order of product time; what happens may add to it. */
export type Agenda = {
  add(at: string, happen: () => Promise<unknown>): void
  /** Lets everything up to `end` happen; `passTo` moves the clock to each moment. */
  runUntil(end: string, passTo: (instant: string) => Promise<void>): Promise<void>
}
type Entry = { at: string; happen: () => Promise<unknown> }

export function createAgenda(): Agenda {
  const entries: Entry[] = []
  return {
    add(at, happen) {
      const place = entries.findLastIndex((entry) => entry.at <= at) + 1
      entries.splice(place, 0, { at, happen })
    },
    async runUntil(end, passTo) {
      for (let next = entries[0]; next && next.at <= end; next = entries[0]) {
        entries.shift()
        await passTo(next.at)
        await next.happen()
      }
      await passTo(end)
    },
  }
}
