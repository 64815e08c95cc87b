import { valuesOf } from '../store.ts'
import type { VisitStore } from './ports.ts'
import type { Visit } from './visit.ts'

export type OrganisedNeeds = Pick<VisitStore, 'visitCopies'> & { now: () => string }

/** The visits to come that somebody booked and that stand in their calendar. */
export async function organisedBy(
  { visitCopies, now }: OrganisedNeeds,
  employeeId: string,
): Promise<Visit[]> {
  const all = await valuesOf(visitCopies.list({ employeeId }, { end: now() }))
  return all.filter((visit) => visit.organiserId === employeeId && isFollowed(visit, now()))
}

/** Whether a visit has an event that may yet change. */
export const isFollowed = ({ state, eventId, end }: Visit, now: string): boolean =>
  state === 'booked' && eventId !== null && end > now
