import type { Facts } from '../pairing/ports.ts'
import type { Contact } from '../people/customer.ts'
import { type Employee, scopesOf } from '../people/employee.ts'
import { change, copyForward } from '../store.ts'
import { asContact, asVisitor } from './draft-visit.ts'
import { type DoubtNeeds, leftInDoubt } from './in-doubt.ts'
import type { Acting, VisitStore } from './ports.ts'
import { settleInviting } from './settle-inviting.ts'
import type { SettleNeeds } from './settle-visit.ts'
import { giveBack, takeSlot } from './take-slot.ts'
import { slotsOf } from './unfinished.ts'
import { isNeeded, type Visit, type VisitEmployee, type VisitKey } from './visit.ts'

export type ReplaceNeeds = Omit<SettleNeeds, 'employees' | 'hash' | 'invitation'> &
  Pick<VisitStore, 'visitCopies'> &
  DoubtNeeds & { facts: Facts }
/** Who takes whose place. `run` begins the note of it in the visit's row, so that a repeat goes on from there. */
export type Replacing = { run: string } & (
  | { side: 'employee'; outId: string; into: Employee }
  | { side: 'contact'; outId: string; into: Contact }
)

/**
 * Lets somebody take the place of another in a booked visit: their role and their slot, and the event invites them
 * (1.5). Where the successor is in another visit at that time, both stand in their calendar for them to choose. What the
 * calendar does not confirm is left to whoever finishes visits. Safe to repeat.
 */
export const replaceVisitor =
  (needs: ReplaceNeeds) =>
  async (acting: Acting, key: VisitKey, replacing: Replacing): Promise<void> => {
    const before = (await needs.visits.get(key))?.value
    if (before?.state !== 'booked') return
    const { comes, leaves } = halves(before, replacing)
    await needs.facts.record({ kind: 'visit', ...key }, async () => {
      for (const slot of slotsOf(before)) await takeSlot(needs)(comes, slot)
      const after = await change(needs.visits, key, (there) => replaced(there, replacing))
      if (after?.state !== 'booked') return
      // Moved in between: where it stands now is taken too.
      for (const slot of slotsOf(after)) await takeSlot(needs)(comes, slot)
      for (const slot of slotsOf(before)) await giveBack(needs)(leaves, slot)
      if (replacing.side === 'employee')
        await copyForward(needs.visitCopies, { employeeId: replacing.outId, visitId: key.visitId }, after)
      await settleInviting(needs)(acting, key).catch(leftInDoubt(needs, key, 'change'))
    })
  }

/** Whether somebody still has to be replaced in a visit, or a repeat of that has to go on. */
export const isToReplace = (
  visit: Visit,
  { side, outId, run }: { side: Replacing['side']; outId: string; run: string | null },
): boolean =>
  (run !== null && (visit.inviting?.startsWith(`${run}:`) ?? false)) ||
  (side === 'employee'
    ? visit.employees.some(({ employeeId }) => employeeId === outId)
    : visit.contacts.some(({ contactId }) => contactId === outId))

/** The visit with the successor alone in it, and with the predecessor alone: whose slots change. */
function halves(visit: Visit, replacing: Replacing): { comes: Visit; leaves: Visit } {
  const nobody = { ...visit, employees: [], contacts: [] }
  if (replacing.side === 'contact') {
    const comes = asContact(replacing.into)
    const leaves = { ...comes, contactId: replacing.outId }
    return { comes: { ...nobody, contacts: [comes] }, leaves: { ...nobody, contacts: [leaves] } }
  }
  // Not needed: where their time is taken, they have to choose.
  const comes = { ...asVisitor(replacing.into), role: 'participant', required: false } as const
  const leaves = { ...comes, employeeId: replacing.outId }
  return { comes: { ...nobody, employees: [comes] }, leaves: { ...nobody, employees: [leaves] } }
}

function replaced(visit: Visit | undefined, replacing: Replacing): Visit | undefined {
  if (visit?.state !== 'booked' || !isToReplace({ ...visit, inviting: null }, replacing)) return undefined
  const noted = { inviting: `${replacing.run}:${visit.revision}`, revision: visit.revision + 1 }
  if (replacing.side === 'contact') {
    const { outId, into } = replacing
    const stay = visit.contacts.filter(({ contactId }) => contactId !== into.id)
    const already = visit.contacts.filter(({ contactId }) => contactId === into.id)
    const contacts = stay.map((one) =>
      one.contactId === outId ? { ...asContact(into), required: [one, ...already].some(isNeeded) } : one,
    )
    return { ...visit, ...noted, contacts }
  }
  const { outId, into } = replacing
  const scopes = [...new Set([...visit.scopes, ...scopesOf(into)])]
  return { ...visit, ...noted, employees: withEmployee(visit.employees, outId, into), scopes }
}

/** Who takes part already keeps the stronger part of the two: lead before any other, required before optional. */
export function withEmployee(
  there: readonly VisitEmployee[],
  outId: string,
  into: Employee,
): VisitEmployee[] {
  const already = there.find(({ employeeId }) => employeeId === into.id)
  return there
    .filter(({ employeeId }) => employeeId !== into.id)
    .map((one) => {
      if (one.employeeId !== outId) return one
      const { role } = already && one.role !== 'lead' ? already : one
      return { ...asVisitor(into), role, required: one.required || (already?.required ?? false) }
    })
}
