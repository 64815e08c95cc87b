/**
 * Does `work` for every item, at most `width` at a time, and gives the results in the order of the items.
 * After a failure nothing new is begun, and the failure is thrown once what runs has ended.
 */
export async function inParallel<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  width = 16,
): Promise<R[]> {
  const results = new Array<R>(items.length)
  let next = 0
  let failed = false
  const worker = async () => {
    while (!failed && next < items.length) {
      const at = next++
      try {
        results[at] = await work(items[at] as T)
      } catch (error) {
        failed = true
        throw error
      }
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: Math.min(width, items.length) }, worker))
  const failure = ended.find((each) => each.status === 'rejected')
  if (failure) throw failure.reason
  return results
}

/** Does `work` for so many items after one another, so that what it keeps in mind stays small. */
export async function inChunks<T>(
  items: readonly T[],
  work: (chunk: T[]) => Promise<void>,
  size = 1000,
): Promise<void> {
  for (let at = 0; at < items.length; at += size) await work(items.slice(at, at + size))
}
