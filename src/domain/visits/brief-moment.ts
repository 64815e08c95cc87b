import { Temporal } from 'temporal-polyfill'
import { dayIn } from '../checkins/cycle.ts'
import { nextMoment } from '../checkins/next-moment.ts'
import { askHourOf, type PersonCalendar, workingDaysBefore } from '../checkins/working-days.ts'
import { MILLIS } from '../instant.ts'
import type { BriefTime } from './brief.ts'

/** When somebody is told about a visit that begins at `start`: UTC instants (3.6). */
export function briefMoment(when: BriefTime, start: string, person: PersonCalendar): string {
  if (when === 'hour') return Temporal.Instant.from(start).subtract({ hours: 1 }).toString(MILLIS)
  return askHourOf(workingDaysBefore(dayIn(start, person.zone), 1, person), person)
}

/**
 * When it is told that was due already, or is due now: at once, or when they may be disturbed again (2.1); null when it
 * is of no use by then. The hour before is told whatever the hour.
 */
export function lateMoment(
  when: BriefTime,
  start: string,
  person: PersonCalendar,
  now: string,
): string | null {
  const moment = when === 'hour' ? now : nextMoment(now, person)
  return moment < tooLateFrom(when, start, person) ? moment : null
}

/** From when on it is too late for that: the card of the hour takes the place of that of the day. */
const tooLateFrom = (when: BriefTime, start: string, person: PersonCalendar): string =>
  when === 'hour' ? start : briefMoment('hour', start, person)
