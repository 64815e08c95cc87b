import type { VisibilityLevel } from '../../contract/words.ts'
import { mayJoin, type Visit } from './visit.ts'

/** A visit as one reader may see it. */
export type SeenVisit = Visit & {
  /** False where departments and the customer stand for people, and what was written about it is left out (6.2). */
  named: boolean
}
type Reader = { employeeId: string; level: VisibilityLevel; now: string }

export const isOver = (visit: Visit, now: string): boolean => visit.end <= now

/**
 * Whether a reader is told who takes part. A visit to come is an invitation and names everybody; at level `groups`
 * one that is over is a conversation, and names people to those who were in it or booked it (6.2).
 */
export const isNamed = (visit: Visit, { employeeId, level, now }: Reader): boolean =>
  level !== 'groups' || !isOver(visit, now) || mayJoin(visit, employeeId)

/** The visit for this reader. Zones go with the names: where somebody lives can tell who they are. */
export function seenBy(reader: Reader, visit: Visit): SeenVisit {
  if (isNamed(visit, reader)) return { ...visit, named: true }
  const { customerId, customerName } = visit
  const departments = [...new Set(visit.employees.map(({ department }) => department))].sort()
  const anybody = { email: '', jobTitle: '', function: 'other' } as const
  return {
    ...visit,
    named: false,
    ...{
      subject: '',
      agenda: '',
      cancelNote: null,
      organiserId: '',
      organiserName: '',
      organiserEmail: '',
      timeZone: 'UTC',
    },
    employees: departments.map((department) => ({
      ...{ ...anybody, employeeId: department, name: department, department },
      ...{ role: 'participant', required: true },
    })),
    contacts: [{ ...anybody, contactId: customerId, name: customerName, timeZone: 'UTC' }],
  }
}
