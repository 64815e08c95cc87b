import { dayIn } from '../checkins/cycle.ts'
import { inChunks, inParallel } from '../in-parallel.ts'
import { endPairsOfContact } from '../pairing/leave-contact.ts'
import { endPairsOfEmployee } from '../pairing/leave-employee.ts'
import { isOpen } from '../pairing/pair-ground.ts'
import { change, changeAll, readAll, valuesOf } from '../store.ts'
import type { Contact } from './customer.ts'
import type { Employee } from './employee.ts'
import { findEmails, findEmployees } from './find-employees.ts'
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

/**
 * Marks these employees as left and ends their pairs (1.2, 1.5), also where a crash comes between. Those without pairs
 * are marked together; then it is looked once more whether somebody paired them meanwhile. May be done again.
 */
export async function leaveEmployees(needs: ImportNeeds, ids: readonly string[]): Promise<void> {
  const on = dayIn(needs.now(), needs.calendar.zone)
  const end = (employeeId: string, mark: () => Promise<unknown>) =>
    needs.facts.record({ kind: 'employee', employeeId }, async () => {
      await mark()
      await endPairsOfEmployee(needs)({ employeeId })
    })
  await inChunks(ids, async (chunk) => {
    const paired = await pairedEmployees(needs, chunk)
    await inParallel([...paired], (employeeId) =>
      end(employeeId, () => change(needs.employees, { employeeId }, (there) => leftOnce(there, on))),
    )
    const others = chunk.filter((id) => !paired.has(id))
    const there = await readAll(
      needs.employees,
      others.map((employeeId) => ({ employeeId })),
      { partition: (key) => key, name: ({ employeeId }) => employeeId, nameOf: ({ id }) => id },
    )
    await changeAll(
      needs.employees,
      others.map((employeeId) => ({
        ...{ key: { employeeId }, there: there.get(employeeId) },
        make: (employee: Employee | undefined) => leftOnce(employee, on),
      })),
    )
    const late = await pairedEmployees(needs, others)
    await inParallel([...late], (employeeId) => end(employeeId, async () => {}))
  })
  await lookAfterOwned(needs, new Set(ids))
}

/** Those of them who have a pair that has not ended. */
async function pairedEmployees(
  { pairCopies }: Pick<ImportNeeds, 'pairCopies'>,
  ids: readonly string[],
): Promise<Set<string>> {
  const paired = await inParallel(ids, async (employeeId) =>
    (await pairCopies.list({ employeeId })).some(({ value }) => isOpen(value)),
  )
  return new Set(ids.filter((_, at) => paired[at]))
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

/**
 * Marks contacts as left and ends their pairs (1.1, 1.5), of which ours hear; also where a crash comes between. Those
 * without pairs are marked together, customer by customer, and looked at once more as employees are.
 */
export async function leaveContacts(needs: ImportNeeds, gone: readonly Snapshot[]): Promise<void> {
  const on = dayIn(needs.now(), needs.calendar.zone)
  const entries = [...(await findEmails(needs, gone.map(emailOf))).values()]
  const keys = entries
    .filter(({ kind }) => kind === 'contact')
    .map(({ id: contactId, customerId }): ContactKey => ({ customerId: customerId ?? '', contactId }))
    .sort((a, b) => (a.contactId < b.contactId ? -1 : 1))
  const end = (key: ContactKey, mark: () => Promise<unknown>) =>
    needs.facts.record({ kind: 'contact', ...key }, async () => {
      await mark()
      await endPairsOfContact(needs)(key)
    })
  await inChunks(keys, async (chunk) => {
    const paired = await pairedContacts(needs, chunk)
    await inParallel(
      chunk.filter(({ contactId }) => paired.has(contactId)),
      (key) => end(key, () => change(needs.contacts, key, (there) => leftOnce(there, on))),
    )
    const others = chunk.filter(({ contactId }) => !paired.has(contactId))
    const there = await readAll(needs.contacts, others, {
      partition: ({ customerId }) => ({ customerId }),
      name: ({ contactId }) => contactId,
      nameOf: ({ id }) => id,
    })
    await changeAll(
      needs.contacts,
      others.map((key) => ({
        ...{ key, there: there.get(key.contactId) },
        make: (contact: Contact | undefined) => leftOnce(contact, on),
      })),
    )
    const late = await pairedContacts(needs, others)
    await inParallel(
      others.filter(({ contactId }) => late.has(contactId)),
      (key) => end(key, async () => {}),
    )
  })
  // Whoever had no pair any more may have been an alarm.
  await inParallel([...new Set(keys.map(({ customerId }) => customerId))], (customerId) =>
    needs.facts.record({ kind: 'customer', customerId }, async () => {}),
  )
}

type ContactKey = { customerId: string; contactId: string }

/** The ids of those at these contacts' customers who have a pair that has not ended; one query a customer. */
async function pairedContacts(
  { pairs }: Pick<ImportNeeds, 'pairs'>,
  keys: readonly ContactKey[],
): Promise<Set<string>> {
  const customers = [...new Set(keys.map(({ customerId }) => customerId))]
  const lists = await inParallel(customers, (customerId) => valuesOf(pairs.list({ customerId })))
  return new Set(
    lists
      .flat()
      .filter(isOpen)
      .map(({ contactId }) => contactId),
  )
}

const emailOf = ({ fields }: Snapshot) => fields.email ?? ''

/** Who has left already keeps that day. */
function leftOnce<P extends { leftOn: string | null }>(person: P | undefined, on: string): P | undefined {
  return person && person.leftOn === null ? { ...person, leftOn: on } : undefined
}
