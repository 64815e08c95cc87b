import type { PeopleStore, Snapshot } from '../people/ports.ts'
import { recordName } from '../people/tombstone.ts'
import type { StillLooking } from './look-alone.ts'
import { type KeptPerson, type Person, personOf } from './person.ts'
import { goesWith, type StoredRow } from './person-in-row.ts'
import type { EveryRow } from './ports.ts'

type Needs = Pick<PeopleStore, 'emails'> & { everyRow: EveryRow; hash: (text: string) => string }

/**
 * How sources call somebody: by records of their own, and by the addresses that they had when they were brought first
 * (6.4). Who has such an address by now is another person.
 */
export async function findBrought(
  needs: Needs,
  of: KeptPerson,
  still: StillLooking,
): Promise<{ records: string[]; addresses: string[] }> {
  const person = personOf(needs, of)
  const records = new Set<string>()
  const addresses = new Set<string>()
  for await (const row of needs.everyRow.read({ beside: 'snapshots' })) {
    still()
    const brought = broughtAs(row, person)
    // What the directory brought stands under an id.
    if (brought?.address.includes('@')) addresses.add(brought.address)
    if (brought?.record) records.add(brought.record)
  }
  const theirs: string[] = []
  for (const email of addresses) {
    const now = await needs.emails.get({ kind: 'email', email })
    if (!now || now.value.id === person.id) theirs.push(email)
  }
  return { records: [...records], addresses: theirs }
}

function broughtAs(row: StoredRow, person: Person): { record: string; address: string } | undefined {
  if (row.kind !== 'snapshots' || !goesWith(row, person)) return undefined
  const { source, key, fields } = row.value as Snapshot
  const { email = '', 'record id': record } = fields
  // Of a record that has another address by now only the key was theirs.
  if (!person.isAddress(email)) return undefined
  return { record: record ? recordName(source, record) : '', address: key.split('#')[0] ?? '' }
}
