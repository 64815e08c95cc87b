import type { JobFunction } from '../../contract/words.ts'
import { functionOf, isUnsure } from './function-of.ts'
import type { PeopleStore } from './ports.ts'
import { titleKey } from './title.ts'

/** A title, and the contact who has it; null for an employee. */
type Said = { jobTitle: string; contactId: string | null }

/** Job titles as the product understands them now: what somebody said of a title goes before its words (1.3). */
export type Titles = {
  functionOf(jobTitle: string): JobFunction
  /** Puts a title that its words do not place, or by rank alone, on the administrator's list; `contactId` is null for an employee's. */
  note(jobTitle: string, contactId: string | null): Promise<void>
  /** As `note`, for many at once. */
  noteAll(said: readonly Said[]): Promise<void>
}

/** Reads what was said of titles: one query, so once for an import or a page. Each unknown title is written once. */
export async function readTitles({ titles }: Pick<PeopleStore, 'titles'>): Promise<Titles> {
  const listed = (await titles.list({ kind: 'title' })).map(({ value }) => value)
  const known = new Map(listed.map((title) => [titleKey(title.title), title.function]))
  const isNew = ({ jobTitle }: Said) => {
    if (!isUnsure(functionOf(jobTitle))) return false
    const key = titleKey(jobTitle)
    if (!key || known.has(key)) return false
    known.set(key, null)
    return true
  }
  const noteAll = async (said: readonly Said[]) => {
    const fresh = said.filter(isNew).map(({ jobTitle, contactId }) => ({
      key: { kind: 'title', title: titleKey(jobTitle) } as const,
      value: { title: jobTitle.trim(), function: null, contactId },
      over: undefined,
    }))
    // Whose title somebody else noted meanwhile is on the list already.
    if (fresh.length > 0) await titles.putAll(fresh)
  }
  return {
    functionOf: (jobTitle) =>
      (known.size > 0 && known.get(titleKey(jobTitle))) || functionOf(jobTitle).function,
    note: (jobTitle, contactId) => noteAll([{ jobTitle, contactId }]),
    noteAll,
  }
}
