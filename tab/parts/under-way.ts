const underWay = new Map<string, Promise<unknown>>()

/** What is under way already is not begun once more: who presses twice waits for the first, and hears the same. */
export function onlyOnce<T>(name: string, begin: () => Promise<T>): Promise<T> {
  const there = underWay.get(name)
  if (there) return there as Promise<T>
  const begun = begin().finally(() => underWay.delete(name))
  underWay.set(name, begun)
  return begun
}
