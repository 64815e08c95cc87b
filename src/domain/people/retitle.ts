import type { JobFunction } from '../../contract/words.ts'
import { inParallel } from '../in-parallel.ts'
import type { NoteAccess } from '../privacy/note-access.ts'
import { valuesOf } from '../store.ts'
import type { PeopleStore } from './ports.ts'
import { readEmployees } from './read-employees.ts'
import { readTitles } from './read-titles.ts'
import { titleKey } from './title.ts'
import { byTitle, placeContact, placeEmployee } from './write-function.ts'

type Needs = Pick<PeopleStore, 'employees' | 'employeeList' | 'contacts' | 'customerList' | 'titles'> & {
  shardOf: (employeeId: string) => string
  shards: readonly string[]
  noteAccess: NoteAccess
}

/**
 * Gives everybody with a job title, on both sides, the function it stands for now (1.3), and notes for them who said so
 * (6.4). Safe to repeat, to cut short, and beside another that began before or after; who has it already is only read.
 * `title` is a key as titleKey makes it.
 */
export const retitle =
  (needs: Needs) =>
  async ({ title, byId }: { title: string; byId: string }): Promise<void> => {
    let { functionOf } = await readTitles(needs)
    for (let placed: JobFunction | undefined; placed !== functionOf(title); ) {
      placed = functionOf(title)
      await placeAll(needs, { title, byId, functionOf })
      // Whoever said otherwise meanwhile may have been served before these were written.
      functionOf = (await readTitles(needs)).functionOf
    }
  }

type Placed = { title: string; byId: string; functionOf: (jobTitle: string) => JobFunction }

async function placeAll(needs: Needs, { title, byId, functionOf }: Placed): Promise<void> {
  const placing = byTitle(functionOf)
  const has = ({ jobTitle }: { jobTitle: string | null }) => jobTitle !== null && titleKey(jobTitle) === title
  const lists = await inParallel(needs.shards, (shard) => valuesOf(needs.employeeList.list({ shard })))
  // A line that an older version wrote does not tell the title; the person does.
  const ours = lists.flat().filter((entry) => entry.jobTitle === null || has(entry))
  const ids = ours.map(({ id }) => id)
  const people = (await readEmployees(needs, ids)).filter(has)
  const customers = await valuesOf(needs.customerList.list({ kind: 'customer' }))
  const contacts = await inParallel(customers, async ({ id: customerId }) =>
    (await valuesOf(needs.contacts.list({ customerId }))).filter(has),
  )
  const all = [...people, ...contacts.flat()]
  const other = all.filter((person) => (placing(person)?.function ?? person.function) !== person.function)
  // Before anything is changed, as nothing tells afterwards who was.
  const personIds = other.map(({ id }) => id)
  await needs.noteAccess({ what: 'function changed', personIds, byId, asAdministrator: true })
  await inParallel(ids, (id) =>
    placeEmployee(needs, id, (person) => (has(person) ? placing(person) : undefined)),
  )
  await inParallel(contacts.flat(), ({ id }) => placeContact(needs, id, placing))
}
