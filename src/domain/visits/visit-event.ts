import { Temporal } from 'temporal-polyfill'
import type { Hash } from '../people/ports.ts'
import type { NewEvent } from './ports.ts'
import type { Slot } from './slot.ts'
import { isNeeded, type Visit } from './visit.ts'

/** What an invitation says besides what the organiser wrote, in the language of `locale`. */
export type Invitation = (visit: Visit, locale: string) => { subject: string; link: string; linkText: string }

/** The calendar event of a visit. The organiser is in it without being invited. */
export function eventOf(
  visit: Visit,
  { hash, words }: { hash: Hash; words: Pick<NewEvent, 'link' | 'linkText'> },
): NewEvent {
  return {
    transactionId: transactionIdOf(visit, hash),
    subject: visit.subject,
    agenda: visit.agenda,
    meetingLink: visit.meetingLink,
    ...words,
    ...onTheClock(visit, visit.timeZone),
    attendees: attendeesOf(visit),
  }
}

/** Whom the event of a visit invites. */
export function attendeesOf({
  employees,
  contacts,
  organiserId,
}: Pick<Visit, 'employees' | 'contacts' | 'organiserId'>): NewEvent['attendees'] {
  const ours = employees.filter(({ employeeId }) => employeeId !== organiserId)
  return [
    ...ours.map(({ email, name, required }) => ({ email, name, required })),
    ...contacts.map((one) => ({ email: one.email, name: one.name, required: isNeeded(one) })),
  ]
}

/**
 * Where a slot stands on the clock of a zone. An hour that the clock shows twice, in the night when summer time
 * ends, is written in UTC, so that it cannot be mistaken.
 */
export function onTheClock(slot: Slot, timeZone: string): Pick<NewEvent, 'start' | 'end' | 'timeZone'> {
  const local = (instant: string, zone: string) =>
    Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime()
  const isClear = (instant: string) =>
    local(instant, timeZone).toZonedDateTime(timeZone).toInstant().equals(instant) &&
    local(instant, timeZone)
      .toZonedDateTime(timeZone, { disambiguation: 'later' })
      .toInstant()
      .equals(instant)
  const zone = isClear(slot.start) && isClear(slot.end) ? timeZone : 'UTC'
  const written = (instant: string) => local(instant, zone).toString({ smallestUnit: 'second' })
  return { start: written(slot.start), end: written(slot.end), timeZone: zone }
}

/**
 * One booking makes one event, however often it is asked for, even where who comes or what it says changes meanwhile: an
 * event that was made under another id could not be found any more. What is booked anew after it failed is another.
 */
function transactionIdOf({ id, unfinished }: Visit, hash: Hash): string {
  const text = JSON.stringify([id, unfinished?.token])
  const digits = `${hash(`event|${text}`)}${hash(`visit|${text}`)}`.slice(0, 32)
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
}
