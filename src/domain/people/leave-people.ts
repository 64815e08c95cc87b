import { dayIn } from '../checkins/cycle.ts'
import { inParallel } from '../in-parallel.ts'
import { endAll } from '../pairing/end-pair.ts'
import { change } from '../store.ts'
import { findContacts, findEmployees } from './find-employees.ts'
import type { ImportNeeds } from './import-kind.ts'
import type { Snapshot } from './ports.ts'

/** Marks employees as left and ends their pairs (1.1, 1.5). Who has another address by now has not left. */
export async function leavePeople(needs: ImportNeeds, gone: readonly Snapshot[]): Promise<void> {
  const people = await findEmployees(needs, gone.map(emailOf))
  const left = [...people].flatMap(([email, person]) => (person.email === email ? person.id : []))
  await leaveEmployees(needs, left)
}

/** Marks these employees as left and ends their pairs (1.2, 1.5). May be done again. */
export async function leaveEmployees(needs: ImportNeeds, ids: readonly string[]): Promise<void> {
  const on = dayIn(needs.now(), needs.calendar.zone)
  await inParallel(ids, async (employeeId) => {
    await change(needs.employees, { employeeId }, (there) => leftOnce(there, on))
    const pairs = (await needs.pairCopies.list({ employeeId })).map(({ value }) => value)
    await endAll(needs, pairs, { reason: 'employee left', on })
  })
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

/** Marks contacts as left and ends their pairs (1.1, 1.5). */
export async function leaveContacts(needs: ImportNeeds, gone: readonly Snapshot[]): Promise<void> {
  const on = dayIn(needs.now(), needs.calendar.zone)
  const contacts = [...(await findContacts(needs, gone.map(emailOf))).values()]
  const byCustomer = [...Map.groupBy(contacts, ({ customerId }) => customerId)]
  await inParallel(byCustomer, async ([customerId, leaving]) => {
    await inParallel(leaving, ({ id: contactId }) =>
      change(needs.contacts, { customerId, contactId }, (there) => leftOnce(there, on)),
    )
    const ids = new Set(leaving.map(({ id }) => id))
    const pairs = (await needs.pairs.list({ customerId })).map(({ value }) => value)
    const theirs = pairs.filter(({ contactId }) => ids.has(contactId))
    await endAll(needs, theirs, { reason: 'contact left', on })
  })
}

const emailOf = ({ fields }: Snapshot) => fields.email ?? ''

/** Who has left already keeps that day. */
function leftOnce<P extends { leftOn: string | null }>(person: P | undefined, on: string): P | undefined {
  return person && person.leftOn === null ? { ...person, leftOn: on } : undefined
}
