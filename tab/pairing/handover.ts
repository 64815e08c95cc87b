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

/** The candidates, with the chosen one among the first `most`, who are shown. */
export function chosenInSight(
  candidates: readonly Candidate[],
  chosen: Successor | undefined,
  most: number,
): Candidate[] {
  const at = candidates.findIndex(({ id }) => id === idOf(chosen))
  const one = candidates[at]
  return one && at >= most ? [one, ...candidates.toSpliced(at, 1)] : [...candidates]
}

/** Whether the chosen one is known by now and may follow. */
export const mayFollow = (proposal: HandoverView, side: Side, chosen: Successor | undefined): boolean =>
  candidatesOf(proposal, side).some(({ id, refusal }) => id === idOf(chosen) && refusal === null)

/** Whoever fits best on one side, if anybody may follow. */
export const best = (proposal: HandoverView, side: Side): Successor | undefined =>
  candidatesOf(proposal, side).find(({ refusal }) => refusal === null)?.successor

export const idOf = (successor: Successor | undefined): string =>
  successor ? ('employeeId' in successor ? successor.employeeId : successor.contactId) : ''
