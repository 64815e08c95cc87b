import { dayIn } from '../checkins/cycle.ts'
import { inChunks, inParallel } from '../in-parallel.ts'
import { renameInPairs } from '../pairing/rename-in-pairs.ts'
import { changeAll, type Edit, readAll, type Stored } from '../store.ts'
import {
  type Candidate,
  changesBetween,
  fieldsAfter,
  isNew,
  unlessSame,
  withChanges,
} from './compare-import.ts'
import type { Customer, CustomerEntry } from './customer.ts'
import { waitsForOwner } from './find-owners.ts'
import type { Fields } from './import-columns.ts'
import type { ImportNeeds } from './import-kind.ts'
import { withOwnerSince } from './name-owner.ts'
import { readEmployees } from './read-employees.ts'

type Owners = ReadonlyMap<string, { id: string }>
/** Who the owners are, and the customers there were, by their ids. */
type Ground = { owners: Owners; known: ReadonlyMap<string, Stored<CustomerEntry>> }
type Said = Pick<Customer, 'name' | 'domain' | 'country' | 'ownerId'>

/** Writes customers and the list of them, and brings new names into their pairs. */
export async function writeCustomers(
  needs: ImportNeeds,
  rows: readonly Candidate[],
  ground: Ground,
  wrote: (rows: number) => void,
): Promise<void> {
  await inChunks(rows, async (chunk) => {
    const customers = await writeThem(needs, chunk, ground)
    const written = chunk.flatMap((row, at) => {
      const customer = customers[at]
      return customer ? [{ row, customer, before: ground.known.get(row.key) }] : []
    })
    await changeAll(
      needs.customerList,
      written.map(({ customer, before }) => ({
        key: { kind: 'customer', customerId: customer.id } as const,
        there: before,
        make: (there) => entryAfter(customer, there),
      })),
    )
    await inParallel(written, async ({ row, customer: { id, name, ownerId }, before }) => {
      // What the list tells of a new owner is counted anew.
      if (before && before.value.ownerId !== ownerId)
        await needs.facts.record({ kind: 'customer', customerId: id }, async () => {})
      // By what the source said before, as the list may have been written before a crash.
      if (row.before && row.before.value.fields.name !== name)
        await renameInPairs(needs)({ customerId: id }, { customerName: name })
    })
    wrote(chunk.length)
  })
}

const COLUMN_OF = { name: 'name', domain: 'domain', country: 'country', ownerId: 'owner email' } as const

/** Says of each row that is new to its source and meets a customer who is there what it changes (1.1). */
export async function meetCustomers(
  needs: ImportNeeds,
  rows: readonly Candidate[],
  { owners, known }: Ground,
): Promise<void> {
  const today = dayIn(needs.now(), needs.calendar.zone)
  const met = rows.flatMap((row) => {
    const entry = known.get(row.key)?.value
    if (!entry || !isNew(row)) return []
    const there: Customer = { ...entry, share: null }
    return {
      row,
      changes: changesBetween(there, customerAfter(row, owners, today, there) ?? there, COLUMN_OF),
    }
  })
  const ids = met.flatMap(({ changes }) => changes.filter(isOwner).flatMap(({ from, to }) => [from, to]))
  const emails = new Map((await readEmployees(needs, ids)).map(({ id, email }) => [id, email]))
  for (const { row, changes } of met)
    row.met = changes.map((each) =>
      isOwner(each) ? { ...each, from: emails.get(each.from) ?? '', to: emails.get(each.to) ?? '' } : each,
    )
}

const isOwner = ({ column }: { column: string }) => column === COLUMN_OF.ownerId

async function writeThem(needs: ImportNeeds, rows: readonly Candidate[], { owners, known }: Ground) {
  const there = await readAll(
    needs.customers,
    rows.flatMap(({ key }) => (known.has(key) ? { customerId: key } : [])),
    { partition: (key) => key, name: ({ customerId }) => customerId, nameOf: ({ id }) => id },
  )
  const today = dayIn(needs.now(), needs.calendar.zone)
  const edits = rows.map(
    (row): Edit<{ customerId: string }, Customer> => ({
      key: { customerId: row.key },
      there: there.get(row.key),
      make: (customer) => customerAfter(row, owners, today, customer),
    }),
  )
  return changeAll(needs.customers, edits)
}

function saidIn(fields: Fields, owners: Owners): Said {
  const owner = owners.get(fields['owner email'] ?? '')
  const { name = '', domain = '', country = '' } = fields
  return { name, domain, country, ownerId: owner?.id ?? null }
}

function customerAfter(row: Candidate, owners: Owners, today: string, there: Customer | undefined) {
  const said = saidIn(fieldsAfter(row), owners)
  if (!there)
    return withOwnerSince(
      there,
      { ...said, id: row.key, ownerSince: null, cadence: null, share: null },
      today,
    )
  const earlier = row.before?.value.fields ?? {}
  const before = saidIn(earlier, owners)
  const next = { ...withChanges(there, before, said) }
  // Somebody named an owner while the file waited for one, or before this source told of it: that stays (1.1).
  const named = there.ownerId !== null && there.ownerId !== before.ownerId
  if (named && (!row.before || waitsForOwner(earlier, row.fields))) next.ownerId = there.ownerId
  return unlessSame(there, withOwnerSince(there, next, today))
}

/** The line of a customer in the list of all; what the list knows of conversations stays. */
export function entryAfter(customer: Customer, there: CustomerEntry | undefined): CustomerEntry | undefined {
  const { share: _, ...listed } = customer
  const next: CustomerEntry = {
    ...listed,
    lastConversationOn: there?.lastConversationOn ?? null,
    ownerSpokeOn: (there?.ownerId === customer.ownerId && there.ownerSpokeOn) || null,
    attention: (there?.ownerId === customer.ownerId && there.attention) || null,
  }
  return there ? unlessSame(there, next) : next
}
