import type { VisitState } from '../../contract/words.ts'
import type { Rows } from '../store.ts'
import type { Answers } from './answers.ts'
import type { Visit } from './visit.ts'

/** The parts of one person's day (UTC) that visits have taken; changed by ETag, so that two bookings leave one (3.4). */
export type Taken = { by: { visitId: string; start: string; end: string }[] }

export type VisitStore = {
  /** The authority, by customer. */
  visits: Rows<{ customerId: string; visitId: string }, Visit>
  /** The copy that the person's own pages and cards read. */
  visitCopies: Rows<{ employeeId: string; visitId: string }, Visit>
  /** The copy that the overview of a team or department reads. */
  scopeVisits: Rows<{ scope: string; visitId: string }, Visit>
  takenOfContact: Rows<{ customerId: string; contactId: string; day: string }, Taken>
  takenOfEmployee: Rows<{ employeeId: string; day: string }, Taken>
}

/** Whose calendar is used, and as whom: with the person's own token (on-behalf-of), or null for the app itself (6.5). */
export type Acting = { employeeId: string; token: string | null }

/** Minutes of the local day. Days are ISO, 1 is Monday. The zone is IANA. */
export type WorkingHours = { days: number[]; from: number; to: number; timeZone: string }
/** One mailbox: what is taken in it (UTC instants; tentative counts as taken), or that it cannot be read. */
export type Schedule =
  | { email: string; readable: true; busy: { start: string; end: string }[]; hours: WorkingHours | null }
  | { email: string; readable: false }

/** What an event is made of. `start` and `end` are local to `timeZone` (IANA), without an offset. */
export type NewEvent = {
  transactionId: string
  subject: string
  /** Plain text. */
  agenda: string
  /** Where the tab shows this visit, and what the link is called. */
  link: string
  linkText: string
  /** The way into a meeting made elsewhere; null for one in Teams, which is then made. */
  meetingLink: string | null
  start: string
  end: string
  timeZone: string
  attendees: { email: string; name: string; required: boolean }[]
}
/** `madeAt` is the instant at which the calendar made it, perhaps for an earlier attempt. */
export type EventMade = { eventId: string; iCalUId: string; joinUrl: string | null; madeAt: string }

/** What became of an event: UTC instants, whom it invites, by lower-case address, and what they said. */
export type SeenEvent = {
  start: string
  end: string
  subject: string
  /** Its place, in words; the link of a meeting made elsewhere. */
  location: string
  /** The way into its meeting in Teams; null while it has none. */
  joinUrl: string | null
  attendees: { email: string; required: boolean }[]
  answers: Answers
}

/** People's calendars. Everything throws CalendarError; `unreachable` may have been done all the same. */
export type Calendars = {
  /** Free or busy of these addresses between two instants, in the order asked; any number of addresses. */
  schedules(
    acting: Acting,
    asked: { emails: readonly string[]; from: string; to: string },
  ): Promise<Schedule[]>
  /** Creates the event in the acting person's calendar and invites everybody; the same transactionId makes one event. */
  create(acting: Acting, event: NewEvent): Promise<EventMade>
  /** The event as it stands now; null when it was cancelled or is gone. */
  look(acting: Acting, eventId: string): Promise<SeenEvent | null>
  move(acting: Acting, eventId: string, to: Pick<NewEvent, 'start' | 'end' | 'timeZone'>): Promise<void>
  /** Invites exactly these people: who is new is asked, who is gone is told. */
  invite(acting: Acting, eventId: string, attendees: NewEvent['attendees']): Promise<void>
  /** Cancels the event and tells everybody; an event that is gone counts as cancelled. */
  cancel(acting: Acting, eventId: string, comment: string): Promise<void>
}

/** One event as a calendar file tells it. */
export type CalendarEntry = {
  /** The same for all copies of the event, wherever they are kept. */
  uid: string
  writtenAt: string
  start: string
  end: string
  subject: string
  description: string
  joinUrl: string | null
  state: VisitState
  organiser: { name: string; email: string }
  attendees: { name: string; email: string; required: boolean }[]
}
/** Writes text/calendar; whatever people wrote stays text. */
export type WriteCalendarFile = (entry: CalendarEntry) => string

/**
 * Why a calendar could not be used. `consent`: nobody has let the app act for this person. `sign in`: the person must
 * prove anew who they are. `no account`: sign-in does not know them here. `no mailbox`: Outlook does not know theirs, or
 * not at the moment; whether anything in it is gone, nobody can say. `permission`: Outlook keeps us out of it.
 * `registration`: sign-in does not let the app in at all, whose secret may have run out. `gone`: the event is not in it.
 */
export type CalendarTrouble =
  | ('consent' | 'sign in' | 'no account' | 'no mailbox')
  | ('permission' | 'registration' | 'throttled' | 'unreachable' | 'gone' | 'refused')
export class CalendarError extends Error {
  override name = 'CalendarError'
  readonly code: CalendarTrouble
  /** `message` is for logs and never holds an address. */
  constructor(code: CalendarTrouble, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
