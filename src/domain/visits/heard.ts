import type { Conversation } from '../checkins/ports.ts'
import { type Rows, valuesOf } from '../store.ts'

/** Somebody went to a visit in the place of who was expected: nobody missed it (3.7). */
export type StandIn = {
  visitId: string
  customerId: string
  /** Who was expected. */
  employeeId: string
  name: string
  standIn: { employeeId: string; name: string; department: string }
  /** Product time. */
  at: string
}
export type StandInRows = {
  standIns: Rows<{ customerId: string; visitId: string; employeeId: string }, StandIn>
}

/** Who went to a visit in whose place. */
export const standInsAt = (
  { standIns }: StandInRows,
  { customerId, visitId }: { customerId: string; visitId: string },
): Promise<StandIn[]> => valuesOf(standIns.list({ customerId, visitId }))

/** Somebody of ours who was there; those who were not are named nowhere (2.5). */
export type Present = {
  employeeId: string
  name: string
  department: string
  inPlaceOf: string | null
  /** Whether Teams saw them in the meeting. */
  byTeams: boolean
}

/** What one department heard in a visit, each of its people on their own. */
export type DepartmentHeard = { name: string; said: Conversation[] }

/** What is known of a visit that is over, as one reader may see it. */
export type Heard = {
  /** Whether people are named, or departments stand for them (6.2). */
  named: boolean
  customerName: string
  departments: DepartmentHeard[]
  present: Present[]
  /** Whether Teams' attendance report of the meeting was read. */
  reported: boolean
  /** Whether the reader was expected, what they said of it so far, and whether only the report says that they were not. */
  own: { there: boolean; standIn: string | null; notSeen: boolean } | null
}
