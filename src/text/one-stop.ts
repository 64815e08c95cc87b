type Sentence = (...data: unknown[]) => unknown

/**
 * Texts whose sentences end in one full stop where a name ends in one already: `at Quill Inc.`, not `at Quill Inc..`
 * What people wrote is left as it is.
 */
export function withOneStop<T extends object>(texts: T): T {
  return Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, mended(value)])) as T
}

function mended(value: unknown): unknown {
  if (typeof value === 'function') {
    const sentence = value as Sentence
    return (...data: unknown[]) => oneStop(sentence(...data), data)
  }
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? withOneStop(value) : value
}

function oneStop(said: unknown, data: readonly unknown[]): unknown {
  if (typeof said !== 'string' || !said.includes('..')) return said
  return textsIn(data).reduce(
    (words, text) =>
      words.replaceAll(`${text}.`, (found, at: number, whole: string) =>
        /^(\s|$)/.test(whole.slice(at + found.length)) ? text : found,
      ),
    said,
  )
}

/** Names and the like that end in a full stop, on their own, in lists and among others. */
function textsIn(data: unknown): string[] {
  if (typeof data === 'string') return data.endsWith('.') ? [data] : []
  return data !== null && typeof data === 'object' ? Object.values(data).flatMap(textsIn) : []
}
