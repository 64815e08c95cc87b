import type { PromptState } from '../../contract/words.ts'
import type { PeopleStore } from '../people/ports.ts'
import type { Cycle } from './cycle.ts'
import type { CheckinStore } from './ports.ts'
import { FIRST_CARD, type Prompt } from './prompt.ts'

type Needs = Pick<CheckinStore, 'cycles' | 'prompts'> &
  Pick<PeopleStore, 'employees'> & { shards: readonly string[] }
export type Counts = Partial<Record<PromptState, number>>
export type Problem = { employeeId: string; name: string; state: PromptState; reason: string | null }

/** States that an administrator can do something about; of answers only numbers are told (2.8). */
const PROBLEMS: readonly PromptState[] = [
  'unknown',
  'blocked',
  'not installed',
  'failed',
  'missed',
  'deferred',
]

/** All cycles, newest first, with how many prompts are in each state. */
export const listCycles = (needs: Needs) => async (): Promise<(Cycle & { counts: Counts })[]> => {
  const cycles = (await needs.cycles.list({})).map((row) => row.value)
  const newest = cycles.sort((a, b) => b.start.localeCompare(a.start)).slice(0, 13)
  return Promise.all(
    newest.map(async (cycle) => ({ ...cycle, counts: countStates(await prompts(needs, cycle.id)) })),
  )
}

/** What became of one cycle's prompts: numbers for all states, names only for problems. Undefined for no such cycle. */
export const listPrompts =
  (needs: Needs) =>
  async (cycleId: string): Promise<{ cycle: Cycle; counts: Counts; problems: Problem[] } | undefined> => {
    const cycle = (await needs.cycles.get({ cycleId }))?.value
    if (!cycle) return undefined
    const all = await prompts(needs, cycleId)
    const problems = await Promise.all(
      all
        .filter((prompt) => PROBLEMS.includes(prompt.state))
        .map(async ({ employeeId, state, reason }) => {
          const name = (await needs.employees.get({ employeeId }))?.value.name ?? ''
          return { employeeId, name, state, reason }
        }),
    )
    return {
      cycle,
      counts: countStates(all),
      problems: problems.sort((a, b) => a.name.localeCompare(b.name)),
    }
  }

async function prompts(needs: Needs, cycleId: string): Promise<Prompt[]> {
  const lists = await Promise.all(needs.shards.map((shard) => needs.prompts.list({ cycleId, shard })))
  return lists
    .flat()
    .map((row) => row.value)
    .filter((prompt) => prompt.card === FIRST_CARD)
}

function countStates(all: readonly Prompt[]): Counts {
  const counts: Counts = {}
  for (const { state } of all) counts[state] = (counts[state] ?? 0) + 1
  return counts
}
