import type { JobFunction } from '../../contract/words.ts'
import { inParallel } from '../in-parallel.ts'
import { customerOf } from '../pairing/pair-ground.ts'
import { functionOf, isUnsure } from './function-of.ts'
import type { PeopleStore } from './ports.ts'
import { titleKey } from './title.ts'

type Needs = Pick<PeopleStore, 'titles' | 'employeeList' | 'contacts'> & { shards: readonly string[] }
export type ListedTitle = {
  title: string
  function: JobFunction
  /** `unsure`: by a word of rank alone. */
  by: 'unknown' | 'unsure' | 'hand'
  /** How sure the words of the title are (0 to 1), and which of them decided. */
  score: number
  words: string[]
  /** Names of some who have it. */
  examples: string[]
}

const MOST_EXAMPLES = 3

/** Job titles that nobody can place, those placed by rank alone, and those placed by hand, by title (1.3). One query a shard, one read a title. */
export const listTitles = (needs: Needs) => async (): Promise<ListedTitle[]> => {
  const listed = (await needs.titles.list({ kind: 'title' }))
    .map(({ value }) => value)
    .filter((title) => title.function !== null || isUnsure(functionOf(title.title)))
  if (listed.length === 0) return []
  const names = await namesByTitle(needs, new Set(listed.map(({ title }) => titleKey(title))))
  const titles = await inParallel(listed, async ({ title, function: said, contactId }) => {
    const ours = names.get(titleKey(title)) ?? []
    const theirs = ours.length < MOST_EXAMPLES && contactId ? await nameOf(needs, contactId, title) : []
    const { score, words, function: found } = functionOf(title)
    const by = said ? 'hand' : found === 'other' ? 'unknown' : 'unsure'
    return {
      ...({ title, function: said ?? found, by, score, words } as const),
      examples: [...ours, ...theirs],
    }
  })
  return titles.sort((a, b) => a.title.localeCompare(b.title, 'en'))
}

async function namesByTitle(
  needs: Needs,
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string[]>> {
  const names = new Map<string, string[]>()
  const shards = await inParallel(needs.shards, (shard) => needs.employeeList.list({ shard }))
  for (const { value } of shards.flat()) {
    const key = value.jobTitle === null ? '' : titleKey(value.jobTitle)
    const found = names.get(key) ?? []
    if (wanted.has(key) && found.length < MOST_EXAMPLES) names.set(key, [...found, value.name])
  }
  return names
}

/** The contact who brought the title, while they have it. */
async function nameOf(needs: Needs, contactId: string, title: string): Promise<string[]> {
  const stored = await needs.contacts.get({ customerId: customerOf(contactId), contactId })
  const has = stored && !stored.value.leftOn && titleKey(stored.value.jobTitle) === titleKey(title)
  return has ? [stored.value.name] : []
}
