import { QueueServiceClient } from '@azure/storage-queue'
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

/** The product times at which the cards of a cycle are looked at again, by shard. */
export async function looksAgain(here: World, cycleId: string): Promise<Map<string, string[]>> {
  const due = dueTable((await storageOf(here)).client('due'), () => {})
  const looks = (await due.upTo(LATER)).flatMap(({ value: { dueAt, work } }) =>
    work.kind === 'send' && work.cycleId === cycleId ? { dueAt, shard: work.shard } : [],
  )
  const byShard = Map.groupBy(looks, ({ shard }) => shard)
  return new Map([...byShard].map(([shard, all]) => [shard, all.map(({ dueAt }) => dueAt)]))
}

/** The messages of the work queue that nobody holds, as text; 32 at most. */
export async function textsInQueue({ prefix }: Pick<World, 'prefix'>): Promise<string[]> {
  const queue = QueueServiceClient.fromConnectionString(await azurite()).getQueueClient(`${prefix}-work`)
  const { peekedMessageItems } = await queue.peekMessages({ numberOfMessages: 32 })
  return peekedMessageItems.map(({ messageText }) => Buffer.from(messageText, 'base64').toString())
}
