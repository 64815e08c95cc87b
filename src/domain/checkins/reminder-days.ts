import { type AskCalendar, type Cycle, cadenceOf, dayIn } from './cycle.ts'
import {
  askHourOf,
  nextWorkingMorning,
  type PersonCalendar,
  workingDaysAfter,
  workingDaysBefore,
} from './working-days.ts'

/** How many working days after the first card, and before the end of a cycle, people are asked once more (2.5). */
export const workingDays = ({ id }: Pick<Cycle, 'id'>): number => (cadenceOf(id) === 'two weeks' ? 2 : 5)

/**
 * The morning on which five working days of a cycle are left, that one included, or two of a half: nobody is first asked
 * later (2.5).
 */
export function lastMorning(
  cycle: Pick<Cycle, 'id' | 'end'>,
  person: PersonCalendar,
  { zone }: Pick<AskCalendar, 'zone'>,
): string {
  const after = dayIn(cycle.end, zone)
  return askHourOf(workingDaysBefore(after, workingDays(cycle), person), person)
}

/** The last of these mornings where several cycles are asked about; empty for none. */
export const lastMorningOf = (
  cycles: readonly Pick<Cycle, 'id' | 'end'>[],
  person: PersonCalendar,
  calendar: Pick<AskCalendar, 'zone'>,
): string =>
  cycles
    .map((cycle) => lastMorning(cycle, person, calendar))
    .toSorted()
    .at(-1) ?? ''

/**
 * The product times at which a card that is sent `now` is followed by another (2.5): at most two for each cycle that it
 * asks about, none at or after its end. What may not have arrived is followed on the next working morning (reliability
 * B3).
 */
export function remindersAfter(
  now: string,
  delivered: 'sent' | 'unknown',
  cycles: readonly Pick<Cycle, 'id' | 'end'>[],
  person: PersonCalendar,
  calendar: Pick<AskCalendar, 'zone'>,
): string[] {
  const today = dayIn(now, person.zone)
  const moments = cycles.flatMap((cycle) => {
    const planned = lastMorning(cycle, person, calendar)
    const last = dayIn(planned, person.zone) > today ? [planned] : []
    const first =
      delivered === 'unknown'
        ? nextWorkingMorning(now, person)
        : askHourOf(workingDaysAfter(today, workingDays(cycle), person), person)
    const isEarly = delivered === 'unknown' || last.length === 0 || first < planned
    return [...(isEarly ? [first] : []), ...last].filter((morning) => morning < cycle.end)
  })
  return [...new Set(moments)].sort()
}
