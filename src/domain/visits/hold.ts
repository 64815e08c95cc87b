import type { Rows } from '../store.ts'
import type { Acting } from './ports.ts'

/** One time of a poll in one employee's calendar. The row comes before the event, and goes after it. */
export type Hold = {
  id: string
  pollId: string
  customerId: string
  employeeId: string
  /** UTC instants. */
  start: string
  end: string
  /** By which the calendar knows it: placing it again makes no second one. */
  token: string
  /** Null until it is known to stand there. */
  eventId: string | null
}
export type HoldRows = { holds: Rows<{ customerId: string; holdId: string }, Hold> }

/** What a held time is called in our own calendars, in the language of `locale`. */
export type WordHold = (customerName: string, locale: string) => { subject: string; text: string }

/**
 * Tentative events without anybody else in them, as the app itself (6.5). Both throw CalendarError, and may be
 * repeated: the same `token` makes one event, and lifting what is gone is done.
 */
export type CalendarHolds = {
  /** Answers the id of the event. */
  hold(
    acting: Acting,
    wanted: { token: string; subject: string; text: string; start: string; end: string },
  ): Promise<string>
  lift(acting: Acting, eventId: string): Promise<void>
}
