import { CalendarError, type CalendarTrouble } from './ports.ts'
import type { Visit } from './visit.ts'

/** Why a visit was not booked, moved or cancelled, as a code with its data. */
export type VisitRefusal =
  | { code: 'not an employee' }
  | { code: 'visit unknown' }
  | { code: 'customer unknown' }
  | { code: 'contact unknown' }
  | { code: 'employee unknown' }
  | { code: 'contact left'; name: string }
  | { code: 'contact objected'; name: string }
  | { code: 'employee left'; name: string }
  | { code: 'too soon'; minutes: number }
  | { code: 'too far'; days: number }
  | { code: 'one department'; department: string }
  | { code: 'too many'; employees: number; contacts: number }
  | { code: 'often approached'; names: string[]; most: number }
  | ({ code: 'contact taken' | 'employee taken' } & TakenBy)
  | { code: 'not free'; names: string[] }
  | { code: 'meeting link'; hosts: string[] }
  | { code: 'not readable'; names: string[] }
  | { code: 'quorum'; department: string; atLeast: number; free: number }
  | { code: 'not the organiser'; name: string }
  /** `owner` of the customer, if there is one; `stepsIn` is whether the actor may cancel, though not move. */
  | { code: 'organiser left'; name: string; owner: string | null; stepsIn: boolean }
  /** Nobody can reach the calendar of `name`, who booked it and has left. */
  | { code: 'out of reach'; name: string }
  | { code: 'changed meanwhile' }
  | { code: 'request used' }
  | { code: 'being booked' }
  | { code: 'not booked' }
  | { code: 'cancelled' }
  | { code: 'over' }
  | { code: 'in doubt' }
  | { code: 'calendar'; trouble: CalendarTrouble }

/** Who is in another visit at that time, and who booked that one. */
export type TakenBy = { name: string; organiser: string }

export type VisitDone = { ok: true; visit: Visit } | { ok: false; refusal: VisitRefusal }
export const refused = (refusal: VisitRefusal): VisitDone => ({ ok: false, refusal })

/** The refusal that a calendar's trouble is; what is no trouble of a calendar is thrown on. */
export function calendarRefusal(error: unknown): VisitRefusal {
  if (error instanceof CalendarError) return { code: 'calendar', trouble: error.code }
  throw error
}
