import { dayIn } from '../checkins/cycle.ts'
import { inParallel } from '../in-parallel.ts'
import { endPairsOfContact } from '../pairing/leave-contact.ts'
import { endPairsOfEmployee } from '../pairing/leave-employee.ts'
import { change } from '../store.ts'
import { findContacts, findEmployees } from './find-employees.ts'
import type { ImportNeeds } from './import-kind.ts'
import type { Snapshot } from './ports.ts'

/**
 * Marks employees as left and ends their pairs (1.1, 1.5). Who has another address by now has not left, and who comes
 * from Entra leaves with Entra alone (1.2).
 */
export async function leavePeople(needs: ImportNeeds, gone: readonly Snapshot[]): Promise<void> {
  const people = await findEmployees(needs, gone.map(emailOf))
  const left = [...people].flatMap(([email, { email: now, from, id }]) =>
    now === email && from !== 'entra' ? id : [],
  )
  await leaveEmployees(needs, left)
}

/** Those of whom no file says that they left, as they come from Entra (1.2). */
export async function staysInEntra(
  needs: ImportNeeds,
  gone: readonly Snapshot[],
): Promise<ReadonlySet<Snapshot>> {
  const people = await findEmployees(needs, gone.map(emailOf))
  return new Set(gone.filter((row) => people.get(emailOf(row))?.from === 'entra'))
}

/** Marks these employees as left and ends their pairs (1.2, 1.5), also where a crash comes between. May be done again. */
export async function leaveEmployees(needs: ImportNeeds, ids: readonly string[]): Promise<void> {
  const on = dayIn(needs.now(), needs.calendar.zone)
  await inParallel(ids, (employeeId) =>
    needs.facts.record({ kind: 'employee', employeeId }, async () => {
      await change(needs.employees, { employeeId }, (there) => leftOnce(there, on))
      await endPairsOfEmployee(needs)({ employeeId })
    }),
  )
  await lookAfterOwned(needs, new Set(ids))
}

/** A customer whose owner left is an alarm (1.7): what the list of customers tells of them is brought up to date. */
async function lookAfterOwned(needs: ImportNeeds, left: ReadonlySet<string>): Promise<void> {
  if (left.size === 0) return
  const customers = await needs.customerList.list({ kind: 'customer' })
  await inParallel(
    customers.filter(({ value }) => value.ownerId !== null && left.has(value.ownerId)),
    ({ value }) => needs.facts.record({ kind: 'customer', customerId: value.id }, async () => {}),
  )
}

/** Marks contacts as left and ends their pairs (1.1, 1.5), of which ours hear; also where a crash comes between. */
export async function leaveContacts(needs: ImportNeeds, gone: readonly Snapshot[]): Promise<void> {
  const on = dayIn(needs.now(), needs.calendar.zone)
  const contacts = [...(await findContacts(needs, gone.map(emailOf))).values()]
  await inParallel(contacts, ({ customerId, id: contactId }) => {
    const key = { customerId, contactId }
    return needs.facts.record({ kind: 'contact', ...key }, async () => {
      await change(needs.contacts, key, (there) => leftOnce(there, on))
      await endPairsOfContact(needs)(key)
    })
  })
}

const emailOf = ({ fields }: Snapshot) => fields.email ?? ''

/** Who has left already keeps that day. */
function leftOnce<P extends { leftOn: string | null }>(person: P | undefined, on: string): P | undefined {
  return person && person.leftOn === null ? { ...person, leftOn: on } : undefined
}
