import type { JobFunction, VisitKind, VisitRole, VisitState } from '../../contract/words.ts'

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
}
export type VisitContact = {
  contactId: string
  name: string
  email: string
  jobTitle: string
  function: JobFunction
  /** IANA. */
  timeZone: string
}

/**
 * What was begun with the event of a visit and may not have reached the calendar: a crash or a lost answer came in
 * between. Whoever handles the visit next finishes it.
 */
export type Unfinished = { step: 'move'; start: string; end: string } | { step: 'cancel'; comment: string }

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
  /** The teams and departments on whose overview it stands; fixed when it is booked. */
  scopes: string[]
  state: VisitState
  /** Why it failed, as a code. */
  reason: string | null
  eventId: string | null
  iCalUId: string | null
  joinUrl: string | null
  unfinished: Unfinished | null
  /** Product time. */
  bookedAt: string
  /** Grows with every change; a copy never goes back to a smaller one. */
  revision: number
}

/** The customer of a visit, from its id. */
export const customerOfVisit = (visitId: string): string => visitId.slice(0, visitId.lastIndexOf('.'))

/** Whether somebody takes part in a visit or booked it: only they get the way into the meeting. */
export const mayJoin = (visit: Pick<Visit, 'organiserId' | 'employees'>, employeeId: string): boolean =>
  visit.organiserId === employeeId || visit.employees.some((one) => one.employeeId === employeeId)
