/** Work that those who come while it runs do together, in the next round. */
export type InRounds<I, R> = (key: string, item: I) => Promise<R>

type Round<I, R> = { items: I[]; done: Promise<R> }

/**
 * Lets many who want the same thing at once have it in few runs: who comes while a run of a key goes on waits for the
 * next one and shares it, so that nobody is served by a run that began before they came.
 */
export function inRounds<I, R>(run: (key: string, items: I[]) => Promise<R>): InRounds<I, R> {
  const going = new Map<string, Promise<unknown>>()
  const next = new Map<string, Round<I, R>>()

  const begin = (key: string, items: I[]): Promise<R> => {
    next.delete(key)
    const done = run(key, items)
    going.set(key, done)
    const end = () => {
      if (going.get(key) === done) going.delete(key)
    }
    done.then(end, end)
    return done
  }
  return (key, item) => {
    const waiting = next.get(key)
    if (waiting) {
      waiting.items.push(item)
      return waiting.done
    }
    const before = going.get(key)
    if (!before) return begin(key, [item])
    const items = [item]
    const start = () => begin(key, items)
    const done = before.then(start, start)
    next.set(key, { items, done })
    return done
  }
}
