import { checkinsOfCard } from './card-checkins.ts'
import { isAnswered } from './checkin.ts'
import { type AskCalendar, askedUntil, type Cycle, closesAt, cycleById, lastEnd } from './cycle.ts'
import type { CheckinStore } from './ports.ts'
import { type PromptKey, readCard } from './prompt.ts'

type Needs = Pick<CheckinStore, 'checkins'> & { calendar: AskCalendar }

/** A visit is asked about for as long as the answer is taken (2.4), anything else until what it may ask about ends. */
const asksUntil = ({ card }: PromptKey, cycle: Cycle, calendar: AskCalendar): string =>
  readCard(card).visitId ? closesAt(cycle) : askedUntil(cycle, calendar)

/**
 * Whether a card of a cycle is of no use any more at an instant: what it asks about is over by then (2.8). After the month
 * of a card it goes on for whom it asked about a quarter.
 */
export async function isTooLate(
  needs: Needs,
  cycle: Cycle,
  { key, at }: { key: PromptKey; at: string },
): Promise<boolean> {
  if (at >= asksUntil(key, cycle, needs.calendar)) return true
  if (at < cycle.end || readCard(key.card).visitId) return false
  const open = (await checkinsOfCard(needs, key)).filter((one) => one.wanted && !isAnswered(one))
  return at >= lastEnd(open.flatMap(({ cycleId }) => cycleById(cycleId, needs.calendar) ?? []))
}
