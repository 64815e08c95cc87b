import { RestError, type TableEntityResult } from '@azure/data-tables'
import { allOf, type Filter, where } from './filters.ts'
import type { Entity, Range, RowTable } from './row-table.ts'

type Wish = Range & { give(rows: Entity[]): void; fail(error: unknown): void }

/**
 * The same table, in which whatever is asked of one partition in one breath (by calls that do not wait for each other)
 * is answered by one query, rows in between included. For partitions that are small.
 */
export function readingTogether(table: RowTable): RowTable {
  const waiting = new Map<string, Wish[]>()
  const query = async (partitionKey: string, ...ranges: readonly Range[]): Promise<Entity[]> => {
    const found: Entity[] = []
    const queryOptions = { filter: filterFor(partitionKey, ranges) }
    for await (const entity of table.listEntities<Record<string, unknown>>({ queryOptions }))
      found.push(entity)
    return found
  }
  const answer = async (partitionKey: string, wishes: readonly Wish[]) => {
    try {
      const rows = await query(partitionKey, ...wishes)
      for (const wish of wishes) wish.give(rows.filter(({ rowKey }) => isWithin(rowKey ?? '', wish)))
    } catch (error) {
      for (const { fail } of wishes) fail(error)
    }
  }
  /** `alone` is how to read where nothing else of the partition is asked for. */
  const read = (partitionKey: string, range: Range, alone: () => Promise<Entity[]>): Promise<Entity[]> =>
    new Promise((give, fail) => {
      const there = waiting.get(partitionKey)
      const wish = { ...range, give, fail }
      if (there) return void there.push(wish)
      const wishes = [wish]
      waiting.set(partitionKey, wishes)
      queueMicrotask(() => {
        waiting.delete(partitionKey)
        if (wishes.length > 1) void answer(partitionKey, wishes)
        else alone().then(give, fail)
      })
    })
  return {
    ...table,
    async getEntity<T extends object>(
      partitionKey: string,
      rowKey: string,
      call?: { abortSignal?: AbortSignal },
    ) {
      const alone = async () => [await table.getEntity<Record<string, unknown>>(partitionKey, rowKey, call)]
      const [entity] = await read(partitionKey, { low: rowKey, only: true }, alone)
      if (!entity) throw MISSING
      return entity as TableEntityResult<T>
    },
    readRange: (partitionKey, range) => read(partitionKey, range, () => query(partitionKey, range)),
  }
}

/** Made once: nobody reads where it was thrown, and most calls for a row that may be missing throw one. */
const MISSING = new RestError('there is no such row', { statusCode: 404 })

const isWithin = (key: string, { low, only, below }: Range) =>
  only ? key === low : key >= low && (below === undefined || key < below)

/** From the lowest key of all ranges to the highest. */
function filterFor(partitionKey: string, ranges: readonly Range[]): Filter {
  const [low = ''] = ranges.map((range) => range.low).sort()
  const parts = [where('PartitionKey', 'eq', partitionKey)]
  if (low) parts.push(where('RowKey', 'ge', low))
  const isBounded = ranges.every(({ only, below }) => only || below !== undefined)
  const highest =
    ranges
      .map((range) => (range.only ? range.low : (range.below ?? '')))
      .sort()
      .at(-1) ?? ''
  const isWanted = ranges.some((range) => isWithin(highest, range))
  if (isBounded) parts.push(where('RowKey', isWanted ? 'le' : 'lt', highest))
  return allOf(...parts)
}
