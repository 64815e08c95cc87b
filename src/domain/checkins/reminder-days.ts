import { type AskCalendar, type Cycle, dayIn } from './cycle.ts'
import {
  askHourOf,
  nextWorkingMorning,
  type PersonCalendar,
  workingDaysAfter,
  workingDaysBefore,
} from './working-days.ts'

/** How many working days after the first card, and before the end of a cycle, people are asked once more (2.5). */
const AFTER = 5
const BEFORE_END = 5

/** The morning on which five working days of a cycle are left, that one included: nobody is first asked later (2.5). */
export function lastMorning(
  cycle: Pick<Cycle, 'end'>,
  person: PersonCalendar,
  { zone }: Pick<AskCalendar, 'zone'>,
): string {
  const after = dayIn(cycle.end, zone)
  return askHourOf(workingDaysBefore(after, BEFORE_END, person), person)
}

/**
 * The product times at which a card that is sent `now` is followed by another (2.5): at most two, none at or after the
 * end of all cycles it asks about. What may not have arrived is followed on the next working morning (reliability B3).
 */
export function remindersAfter(
  now: string,
  delivered: 'sent' | 'unknown',
  cycles: readonly Pick<Cycle, 'end'>[],
  person: PersonCalendar,
  calendar: Pick<AskCalendar, 'zone'>,
): string[] {
  const end =
    cycles
      .map((cycle) => cycle.end)
      .sort()
      .at(-1) ?? ''
  const first =
    delivered === 'unknown'
      ? nextWorkingMorning(now, person)
      : askHourOf(workingDaysAfter(dayIn(now, person.zone), AFTER, person), person)
  const last = cycles
    .map((cycle) => lastMorning(cycle, person, calendar))
    .filter((morning) => dayIn(morning, person.zone) > dayIn(now, person.zone))
    .sort()
    .at(0)
  const isEarly = delivered === 'unknown' || last === undefined || first < last
  const mornings = new Set([...(isEarly ? [first] : []), ...(last === undefined ? [] : [last])])
  return [...mornings].filter((morning) => morning < end).sort()
}
