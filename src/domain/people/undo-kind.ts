import type { Due } from '../checkins/work.ts'
import type { EndNeeds } from '../pairing/end-pair.ts'
import type { PairStore } from '../pairing/ports.ts'
import type { StoreNeeds } from '../pairing/store-pair.ts'
import type { Stored } from '../store.ts'
import type { VisitStore } from '../visits/ports.ts'
import type { ImportStore } from './import-job.ts'
import { listStaff } from './list-staff.ts'
import type { EmailEntry, PeopleStore, Snapshot } from './ports.ts'

/** How many rows are put back at once. */
export const WIDTH = 32

/** Why something is not as it was before. Values are named as they stand in their row. */
export type KeptReason =
  | { code: 'changed'; changed: string[] }
  | { code: 'left instead' }
  | { code: 'in use' }
  | { code: 'pair full' }
  | { code: 'there again' }
  | { code: 'objection stays' }
/** Something that an undo left, or could not put back as it was. */
export type Kept = { name: string; reason: KeptReason }

export type UndoNeeds = PeopleStore &
  PairStore &
  ImportStore &
  StoreNeeds &
  EndNeeds &
  Pick<VisitStore, 'visits' | 'visitCopies'> & {
    now: () => string
    realNow: () => number
    newToken: () => string
    due: Due
    calendar: { zone: string }
    shardOf: (employeeId: string) => string
    shards: readonly string[]
  }
export type Addresses = ReadonlyMap<string, Stored<EmailEntry>>
/** `addresses` are all there are, for an undo of very many; null where each is read by itself. */
export type UndoGround = UndoNeeds & { today: string; hangs: Hangings; addresses: Addresses | null }

/** What hangs on people and customers by now, read once for each customer, and what a source brought. */
export type Hangings = {
  onContact(customerId: string, contactId: string): Promise<boolean>
  onEmployee(employeeId: string): Promise<boolean>
  onCustomer(customerId: string): Promise<boolean>
  snapshots(source: string): Promise<ReadonlyMap<string, Stored<Snapshot>>>
}

export async function addressesOf({ emails }: Pick<UndoNeeds, 'emails'>): Promise<Addresses> {
  const stored = await emails.list({ kind: 'email' })
  return new Map(stored.map((each) => [each.value.email, each]))
}

export function hangings(needs: UndoNeeds): Hangings {
  const ofCustomer = remembering(async (customerId) => {
    const [pairs, visits] = await Promise.all([
      needs.pairs.list({ customerId }),
      needs.visits.list({ customerId }),
    ])
    const paired = pairs.map(({ value }) => value.contactId)
    const visited = visits.flatMap(({ value }) => value.contacts.map(({ contactId }) => contactId))
    return new Set([...paired, ...visited])
  })
  const named = remembering(async () => {
    const customers = await needs.customerList.list({ kind: 'customer' })
    const members: string[] = []
    for (const { value } of customers)
      for (const member of await needs.members.list({ customerId: value.id }))
        members.push(member.value.employeeId)
    const staff = await listStaff(needs)
    const managers = new Set(staff.flatMap(({ managerEmail }) => managerEmail ?? []))
    const leaders = staff.filter(({ email }) => managers.has(email)).map(({ id }) => id)
    return new Set([...members, ...customers.flatMap(({ value }) => value.ownerId ?? []), ...leaders])
  })
  const snapshots = remembering(async (source) => {
    const stored = await needs.snapshots.list({ source })
    return new Map(stored.map((each) => [each.value.key, each]))
  })
  return {
    snapshots,
    onContact: async (customerId, contactId) => (await ofCustomer(customerId)).has(contactId),
    async onEmployee(employeeId) {
      if ((await named('all')).has(employeeId)) return true
      const [pairs, visits] = await Promise.all([
        needs.pairCopies.list({ employeeId }),
        needs.visitCopies.list({ employeeId }),
      ])
      return pairs.length + visits.length > 0
    },
    async onCustomer(customerId) {
      if ((await ofCustomer(customerId)).size > 0) return true
      const [contacts, members, marks] = await Promise.all([
        needs.contacts.list({ customerId }),
        needs.members.list({ customerId }),
        needs.marks.list({ customerId }),
      ])
      return contacts.length + members.length + marks.length > 0
    },
  }
}

function remembering<T>(read: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>()
  return (key) => {
    const there = known.get(key) ?? read(key)
    known.set(key, there)
    return there
  }
}
