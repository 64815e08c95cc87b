import { inParallel } from '../in-parallel.ts'
import type { PeopleStore } from './ports.ts'
import { readTitles } from './read-titles.ts'
import { titleKey } from './title.ts'
import { byTitle, placeContact, placeEmployee } from './write-function.ts'

type Needs = Pick<PeopleStore, 'employees' | 'employeeList' | 'contacts' | 'customerList' | 'titles'> & {
  shardOf: (employeeId: string) => string
  shards: readonly string[]
}

/**
 * Gives everybody with a job title, on both sides, the function it stands for now (1.3). Safe to repeat and to cut short;
 * who has it already is only read. `title` is a key as titleKey makes it.
 */
export const retitle =
  (needs: Needs) =>
  async ({ title }: { title: string }): Promise<void> => {
    const { functionOf } = await readTitles(needs)
    const placing = byTitle(functionOf)
    const has = (jobTitle: string | null) => jobTitle !== null && titleKey(jobTitle) === title
    const lists = await inParallel(needs.shards, (shard) => needs.employeeList.list({ shard }))
    // A line that an older version wrote does not tell the title; the person does.
    const ours = lists.flat().filter(({ value }) => value.jobTitle === null || has(value.jobTitle))
    await inParallel(ours, ({ value }) =>
      placeEmployee(needs, value.id, (person) => (has(person.jobTitle) ? placing(person) : undefined)),
    )
    const customers = await needs.customerList.list({ kind: 'customer' })
    await inParallel(customers, async ({ value: { id: customerId } }) => {
      const contacts = await needs.contacts.list({ customerId })
      for (const { value } of contacts) if (has(value.jobTitle)) await placeContact(needs, value.id, placing)
    })
  }
