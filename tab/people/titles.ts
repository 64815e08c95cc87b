import type { TitlesView } from '../../src/contract/teams.ts'
import type { JobFunction } from '../../src/contract/words.ts'

export type Title = TitlesView['titles'][number]
/** What a title was when somebody first touched it on this visit to the page. */
export type Touched = ReadonlyMap<string, Title>

/** A title as it stands; `before` is what it was, where this visit to the page changed it. `placed`: by somebody's hand. */
export type Listed = Title & { before: Title | undefined; placed: boolean }

/**
 * The three lists of the page: titles nobody placed, those placed by a rank alone, and those placed by hand. What was touched stays where it was, so
 * that nothing jumps away under the hand, and can be undone there. A title that its words place is in no answer.
 */
export function listTitles(
  titles: readonly Title[],
  touched: Touched,
): { unplaced: Listed[]; unsure: Listed[]; byHand: Listed[] } {
  const known = new Set(titles.map(({ title }) => title))
  const away = [...touched.values()]
    .filter(({ title }) => !known.has(title))
    .map((each) => ({ ...each, by: 'unknown' as const }))
  const listed = [...titles, ...away]
    .map((each) => ({ ...each, placed: each.by === 'hand', before: changedSince(touched, each) }))
    .toSorted((a, b) => a.title.localeCompare(b.title))
  const by = ({ title, by }: Title) => touched.get(title)?.by ?? by
  return {
    unplaced: listed.filter((each) => by(each) === 'unknown'),
    unsure: listed.filter((each) => by(each) === 'unsure'),
    byHand: listed.filter((each) => by(each) === 'hand'),
  }
}

function changedSince(touched: Touched, now: Title): Title | undefined {
  const before = touched.get(now.title)
  const same = before?.by === now.by && (now.by !== 'hand' || before.function === now.function)
  return same ? undefined : before
}

/** The function to say again so that a title is what it was; null where its words decided. */
export function functionBefore({ by, function: job }: Title): JobFunction | null {
  return by === 'hand' ? job : null
}

/** Remembers what a title was before the first change of this visit. */
export function touch(touched: Touched, title: Title): Touched {
  return touched.has(title.title) ? touched : new Map([...touched, [title.title, title]])
}

/** Those whose title or examples hold all the words typed. */
export function findTitles<T extends Title>(titles: readonly T[], typed: string): T[] {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  return titles.filter(({ title, examples }) => {
    const all = plain([title, ...examples].join(' '))
    return words.every((word) => all.includes(word))
  })
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
