import type { JobFunction } from '../../contract/words.ts'
import { functionOf } from './function-of.ts'
import type { PeopleStore } from './ports.ts'
import { titleKey } from './title.ts'

/** Job titles as the product understands them now: what somebody said of a title goes before its words (1.3). */
export type Titles = {
  functionOf(jobTitle: string): JobFunction
  /** Puts a title that nobody can place on the administrator's list; `contactId` is null for an employee's. */
  note(jobTitle: string, contactId: string | null): Promise<void>
}

/** Reads what was said of titles: one query, so once for an import or a page. Each unknown title is written once. */
export async function readTitles({ titles }: Pick<PeopleStore, 'titles'>): Promise<Titles> {
  const listed = (await titles.list({ kind: 'title' })).map(({ value }) => value)
  const known = new Map(listed.map((title) => [titleKey(title.title), title.function]))
  return {
    functionOf: (jobTitle) =>
      (known.size > 0 && known.get(titleKey(jobTitle))) || functionOf(jobTitle).function,
    async note(jobTitle, contactId) {
      if (functionOf(jobTitle).function !== 'other') return
      const key = titleKey(jobTitle)
      if (!key || known.has(key)) return
      known.set(key, null)
      await titles.insert(
        { kind: 'title', title: key },
        { title: jobTitle.trim(), function: null, contactId },
      )
    },
  }
}
