import type { JobFunction, VisitKind, VisitRole, VisitState } from '../../contract/words.ts'
import type { Answers } from './answers.ts'
import type { Quorum } from './quorum.ts'

/** An employee in a visit, as they were when it was booked. */
export type VisitEmployee = {
  employeeId: string
  name: string
  email: string
  jobTitle: string
  function: JobFunction
  department: string
  role: VisitRole
  /** A required employee must be free (3.2). */
  required: boolean
  /** IANA; missing in visits that were booked before it was kept. */
  timeZone?: string
}
export type VisitContact = {
  contactId: string
  name: string
  email: string
  jobTitle: string
  function: JobFunction
  /** IANA. */
  timeZone: string
  /** Whether the visit needs them (3.3); missing in visits that were booked before it was kept, and needed all of them. */
  required?: boolean
}
/** Whether a visit needs a contact, who is then waited for and whose refusal is raised (3.3, 3.5). */
export const isNeeded = ({ required }: { required?: boolean | undefined }): boolean => required !== false

/** What is to be done with the event of a visit. */
export type Step =
  | { step: 'book' }
  | { step: 'move'; start: string; end: string }
  /** `objected`: a contact asked us to stop (6.4). Then it stands, whatever the calendar refuses, until it is done. */
  | { step: 'cancel'; comment: string; objected?: true }

/**
 * A step that was begun and is not known to have reached the calendar: a crash or a lost answer may have come in
 * between. Whoever handles the visit next finishes it.
 */
export type Unfinished = Step & {
  /** Tells it from any other: only who holds it may give it up. */
  token: string
  /** Whether people were found free for it; before that nobody carries it out. */
  looked: boolean
  /** How many attempts may have reached the calendar. While there is one, it is never given up. */
  tried: number
  /** What it takes the place of, where that may have reached the calendar; it stands again when this is given up. */
  before: Unfinished | null
}

/** A meeting by video of employees with contacts: one calendar event (3.4). The customer's partition holds the authority. */
export type Visit = {
  /** Begins with the customer's id and a dot, so that a visit is one point read. */
  id: string
  customerId: string
  customerName: string
  kind: VisitKind
  subject: string
  agenda: string
  organiserId: string
  organiserName: string
  organiserEmail: string
  /** UTC instants. */
  start: string
  end: string
  /** IANA zone of the organiser: the wall clock in which the event is written (3.9). */
  timeZone: string
  employees: VisitEmployee[]
  contacts: VisitContact[]
  /** How many optional people of a department must be free; null in visits booked before it was kept. */
  quorum: Quorum[] | null
  /** A meeting made elsewhere, in the place of one in Teams (3.4); null where it is in Teams. */
  meetingLink: string | null
  /** The teams and departments on whose overview it stands; fixed when it is booked. */
  scopes: string[]
  state: VisitState
  /** Why it failed, as a code. */
  reason: string | null
  /** What everybody was told when it was cancelled; null where nothing was, or it was not. */
  cancelNote: string | null
  eventId: string | null
  iCalUId: string | null
  joinUrl: string | null
  unfinished: Unfinished | null
  /** Tells a change of who takes part that the calendar may not have yet; null when it invites whom the row names. */
  inviting: string | null
  /** What those who are invited said, as far as the calendar told us; null while nobody looked. */
  answers: Answers | null
  /** When we last moved its event ourselves, product time; null where we never did. */
  movedAt: string | null
  /** When its event was made, or as long as there is none, when that was begun; product time. */
  bookedAt: string
  /** Grows with every change; a copy never goes back to a smaller one. */
  revision: number
}

export type VisitKey = { customerId: string; visitId: string }

/** The customer of a visit, from its id. */
export const customerOfVisit = (visitId: string): string => visitId.slice(0, visitId.lastIndexOf('.'))

/** Whether somebody takes part in a visit or booked it: only they get the way into the meeting. */
export const mayJoin = (visit: Pick<Visit, 'organiserId' | 'employees'>, employeeId: string): boolean =>
  visit.organiserId === employeeId || visit.employees.some((one) => one.employeeId === employeeId)
