import type { FollowUp } from '../src/domain/checkins/checkin.ts'
import type { Texts } from '../src/text/en.ts'
import { sayDay } from '../src/text/texts.ts'
import { type Element, literal, quiet, shortened } from './cards.ts'

/** How many promises are said, and how much of each. */
export type PromiseSize = { lines: number; letters: number }
const FULL: PromiseSize = { lines: 3, letters: 150 }

/** What was promised last time and is still open (2.9); more than a few stand on the tab. */
export function sayPromised(
  texts: Texts['checkin'],
  { promised, locale }: { promised: readonly FollowUp[]; locale: string },
  { lines, letters }: PromiseSize = FULL,
): Element[] {
  return promised.slice(0, lines).map(({ text: words, dueOn }) => {
    const said = literal(shortened(words, letters))
    return quiet(dueOn ? texts.promisedBy(said, sayDay(dueOn, locale)) : texts.promised(said))
  })
}
