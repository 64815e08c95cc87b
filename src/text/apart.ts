/** Signs that turn what follows them, or end what keeps it apart: unseen, and none of them is a letter. */
const TURNERS = /[\u202a-\u202e\u2066-\u2069]/g
/** Letters that run from right to left, and marks that do as such a letter does. */
const TURNS = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
/** What keeps its direction to itself ends with its line, so each line is kept apart. */
const LINE = /[^\p{Cc}\p{Zl}\p{Zp}]+/gu

/** Without signs that turn what follows them: as it may stand on its own line, such as on a button (7.3, D7). */
export const straight = (text: string): string => text.replace(TURNERS, '')

/** Keeps its own direction to itself, so that the sentence around it and the name beside it stay in their order (7.3). */
export const apart = (text: string): string =>
  straight(text).replace(LINE, (line) => (TURNS.test(line) ? `\u2068${line}\u2069` : line))

/** Every text in something, each kept apart: the names of a visit, say, as they are put into sentences (7.3). */
export const allApart = <T>(data: T): T => eachApart(data) as T

function eachApart(data: unknown): unknown {
  if (typeof data === 'string') return apart(data)
  if (Array.isArray(data)) return data.map(eachApart)
  if (data === null || typeof data !== 'object') return data
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, eachApart(value)]))
}
