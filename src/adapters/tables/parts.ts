import { randomUUID } from 'node:crypto'
import { deflateSync, inflateSync } from 'node:zlib'
import { where } from './filters.ts'
import { encodeKey } from './keys.ts'
import type { RowTable } from './row-table.ts'
import { deadline } from './rows.ts'
import { statusOf } from './status-of.ts'

/** A property holds up to 64 KB, a row up to 1 MB; text of so many letters fits when compressed, mostly ten times over. */
const PROPERTY_BYTES = 60_000
const ROW_BYTES = 700_000
type Keys = { partitionKey: string; rowKey: string; etag: string }

/** What is kept under names as long lists: a partition for each name, few big rows, compressed. */
export function partsIn<E>(table: RowTable, partition: (name: string) => string) {
  const partitionOf = (name: string) => encodeKey(partition(name))
  let count = 0
  const rowsOf = (name: string) =>
    table.listEntities<Keys & Record<string, unknown>>({
      queryOptions: { filter: where('PartitionKey', 'eq', partitionOf(name)) },
    })
  return {
    async add(name: string, entries: readonly E[]): Promise<void> {
      for (const part of partsOf(entries)) {
        // What one process writes stays in order; the rest tells others, and a repeated request, apart.
        const rowKey = `${String(count++).padStart(8, '0')}-${randomUUID()}`
        const written = table.createEntity({ partitionKey: partitionOf(name), rowKey, ...part }, deadline())
        // The key is ours alone: a row that is there already was written by the request whose answer got lost.
        await written.catch((error: unknown) => {
          if (statusOf(error) !== 409) throw error
        })
      }
    },
    async read(name: string): Promise<E[]> {
      const entries: E[] = []
      for await (const row of rowsOf(name)) entries.push(...(entriesIn(row) as E[]))
      return entries
    },
    async forget(name: string): Promise<void> {
      for await (const { partitionKey, rowKey, etag } of rowsOf(name))
        await table
          .deleteEntity(partitionKey as string, rowKey as string, { etag, ...deadline() })
          .catch((error: unknown) => {
            // Somebody else forgets it too.
            if (statusOf(error) !== 404) throw error
          })
    },
  }
}

/** The properties of as few rows as fit. */
export function partsOf(entries: readonly unknown[]): Record<string, Uint8Array>[] {
  const bytes = deflateSync(JSON.stringify(entries))
  if (bytes.byteLength > ROW_BYTES && entries.length > 1) {
    const half = Math.ceil(entries.length / 2)
    return [...partsOf(entries.slice(0, half)), ...partsOf(entries.slice(half))]
  }
  const count = Math.ceil(bytes.byteLength / PROPERTY_BYTES)
  const properties = Array.from({ length: count }, (_, at) => {
    const part = bytes.subarray(at * PROPERTY_BYTES, (at + 1) * PROPERTY_BYTES)
    return [`p${at}`, new Uint8Array(part)] as const
  })
  return [Object.fromEntries(properties)]
}

export function entriesIn(row: Record<string, unknown>): unknown[] {
  const parts: Uint8Array[] = []
  for (let at = 0; row[`p${at}`] instanceof Uint8Array; at++) parts.push(row[`p${at}`] as Uint8Array)
  return JSON.parse(inflateSync(Buffer.concat(parts)).toString())
}
