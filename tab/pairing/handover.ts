import type { HandoverView } from '../../src/contract/pairing.ts'
import type { Successor } from './use-handover.ts'

export type Side = NonNullable<HandoverView['leaving']>
/** Somebody who could follow, whichever side they are on; `where` is their department, or null for a contact. */
export type Candidate = {
  id: string
  name: string
  jobTitle: string
  where: string | null
  reasons: string[]
  refusal: string | null
  successor: Successor
}

/** Who could follow on one side, best first. */
export function candidatesOf({ employees, contacts }: HandoverView, side: Side): Candidate[] {
  if (side === 'employee')
    return employees.map(({ employee: { id, name, jobTitle, department }, reasons, refusal }) => ({
      ...{ id, name, jobTitle, where: department, reasons, refusal },
      successor: { employeeId: id },
    }))
  return contacts.map(({ contact: { id, name, jobTitle }, reasons, refusal }) => ({
    ...{ id, name, jobTitle, where: null, reasons, refusal },
    successor: { contactId: id },
  }))
}

/** Whoever fits best on one side, if anybody may follow. */
export const best = (proposal: HandoverView, side: Side): Successor | undefined =>
  candidatesOf(proposal, side).find(({ refusal }) => refusal === null)?.successor

export const idOf = (successor: Successor | undefined): string =>
  successor ? ('employeeId' in successor ? successor.employeeId : successor.contactId) : ''
