import type { SuggestedTime } from '../../src/contract/times.ts'
import type { Draft } from './draft.ts'

type AskedQuorum = { department: string; atLeast: number }

/**
 * What the service is asked for times; in one order, so that the same people are the same question. With
 * `visitId` it is that visit which is to be moved.
 */
export function timesAsked(
  customerId: string,
  { employees, contactIds, minutes }: Draft,
  { visitId, quorum = [] }: { visitId?: string; quorum?: readonly AskedQuorum[] } = {},
) {
  return {
    ...(visitId && { visitId }),
    ...(quorum.length > 0 && { quorum: [...quorum] }),
    customerId,
    contactIds: [...contactIds].sort(),
    employees: employees
      .map(({ employeeId, required }) => ({ employeeId, required }))
      .sort((a, b) => (a.employeeId < b.employeeId ? -1 : 1)),
    minutes,
  }
}
export type TimesAsked = ReturnType<typeof timesAsked>

/** The proposed times without the one that the visit has already. */
export function otherTimes(times: readonly SuggestedTime[], now: string | undefined): SuggestedTime[] {
  return times.filter(({ start }) => !isSameTime(start, now))
}

/** Whether two instants are the same moment, however they are written. */
export function isSameTime(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && Date.parse(one) === Date.parse(other)
}

/** The chosen time while it is still proposed, else the best. */
export function chosenTime(
  times: readonly SuggestedTime[],
  picked: string | undefined,
): SuggestedTime | undefined {
  return times.find(({ start }) => start === picked) ?? times[0]
}

/** The booking as the service takes it; what is left empty the service words itself. */
export function bookingOf(
  customerId: string,
  draft: Draft,
  start: string,
  requestId: string,
  quorum: readonly AskedQuorum[] = [],
) {
  const { contactIds, employees, minutes } = draft
  return {
    customerId,
    contactIds: [...contactIds],
    employees: employees.map((part) => ({ ...part })),
    start,
    minutes,
    ...(quorum.length > 0 && { quorum: [...quorum] }),
    ...(draft.subject.trim() && { subject: draft.subject.trim() }),
    ...(draft.agenda.trim() && { agenda: draft.agenda.trim() }),
    ...(draft.meetingLink.trim() && { meetingLink: draft.meetingLink.trim() }),
    // The dialog asks about each of the two before it sends anything.
    confirmed: draft.confirmed || draft.sure,
    requestId,
  }
}
export type Booking = ReturnType<typeof bookingOf>

type Who = { organiser: { id: string }; employees: readonly { id: string }[]; contacts: readonly unknown[] }
/** How many others are invited to a visit; whoever organises it is in it without being invited. */
export function othersInvited({ organiser, employees, contacts }: Who, readerId?: string): number {
  return employees.filter(({ id }) => id !== organiser.id && id !== readerId).length + contacts.length
}

/** When a visit that begins at `start` is over. */
export function endOf(start: string, minutes: number): string {
  return new Date(Date.parse(start) + minutes * 60_000).toISOString()
}
