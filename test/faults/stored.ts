import { checkinTables } from '../../src/adapters/tables/checkins.ts'
import { dueTable } from '../../src/adapters/tables/due.ts'
import { openTables } from '../../src/adapters/tables/open-tables.ts'
import type { Prompt } from '../../src/domain/checkins/prompt.ts'
import { allShards } from '../../src/domain/people/employee.ts'
import { azurite } from '../azurite.ts'
import type { World } from '../world.ts'

/** Most shards that any test has; to look into more than there are is harmless. */
const MOST_SHARDS = 32
const LATER = '2999-01-01T00:00:00.000Z'

/** Storage as it stands, past all faults. */
export async function storageOf({ prefix }: Pick<World, 'prefix'>) {
  return openTables({ prefix, connectionString: await azurite() }, () => {})
}

/** Every prompt row of a cycle. */
export async function promptsOf(here: Pick<World, 'prefix'>, cycleId: string): Promise<Prompt[]> {
  const { prompts } = checkinTables((await storageOf(here)).open)
  const lists = await Promise.all(allShards(MOST_SHARDS).map((shard) => prompts.list({ cycleId, shard })))
  return lists.flat().map((row) => row.value)
}

/** Who waits to be asked once more. */
export async function waitingAgain(here: World): Promise<Set<string>> {
  const due = dueTable((await storageOf(here)).client('due'), () => {})
  const rows = (await due.upTo(LATER)).map(({ value }) => value.work)
  return new Set(rows.flatMap((work) => (work.kind === 'again' ? [work.employeeId] : [])))
}
