import type { Stored } from '../store.ts'
import { NEWS_KINDS, type News } from './news.ts'

/** What could not be told for so long is no news any more; waiting for a good moment does not count. Ms. */
const STALE_MS = 7 * 86_400_000
/** A card stays under 20 KB, so that only so much, with notes of so many characters together, fits in one. */
const MOST_TOGETHER = 8
const LONGEST_NOTES = 4000

/** Whether it is too late to tell this. */
export function isStale({ at, tellAt }: News, now: string): boolean {
  return Date.parse(now) - Date.parse(tellAt ?? at) > STALE_MS
}

/** Whether this version has words for it: of what a newer one beside it wrote, it has not. */
export const isKnown = ({ kind }: News): boolean => NEWS_KINDS.includes(kind)

/** What one message tells: this, and whatever else waits for the same person, the oldest first. */
export function toTellTogether(one: Stored<News>, all: readonly Stored<News>[], now: string): Stored<News>[] {
  const others = all
    .filter(({ value }) => value.id !== one.value.id && value.state === 'planned')
    .filter(({ value }) => isKnown(value) && !isStale(value, now))
    .sort(byAge)
  const together = [one]
  let letters = one.value.note.length
  for (const other of others) {
    letters += other.value.note.length
    if (together.length === MOST_TOGETHER || letters > LONGEST_NOTES) break
    together.push(other)
  }
  return together.sort(byAge)
}

/** Always the same order, so that of several who tell somebody at once only one gets beyond the first. */
const byAge = ({ value: a }: Stored<News>, { value: b }: Stored<News>) =>
  a.at.localeCompare(b.at) || (a.id < b.id ? -1 : 1)
