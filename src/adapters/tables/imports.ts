import { randomUUID } from 'node:crypto'
import { deflateSync, inflateSync } from 'node:zlib'
import type { ImportClaim } from '../../domain/people/import-claim.ts'
import type { ImportJob, ImportStore } from '../../domain/people/import-job.ts'
import type { NotWritten, UndoLog, Written } from '../../domain/people/undo-log.ts'
import type { Fields } from './codec.ts'
import { where } from './filters.ts'
import { encodeKey } from './keys.ts'
import type { OpenRows } from './open-tables.ts'
import type { RowTable } from './row-table.ts'
import { deadline } from './rows.ts'
import { statusOf } from './status-of.ts'

const job: Fields<ImportJob> = {
  job: 'text',
  kind: 'text',
  source: 'text',
  state: 'text',
  at: 'text',
  byId: 'text',
  read: 'number',
  written: 'number',
  of: 'number?',
  added: 'number',
  changed: 'number',
  left: 'number',
  wrote: 'flag',
  completes: 'text?',
  heardAt: 'number',
}

const claim: Fields<ImportClaim> = { kind: 'text', holder: 'text', byId: 'text', heardAt: 'number' }

/** Imports, who writes one now, and what each wrote. */
export function importTables(open: OpenRows, table: RowTable): ImportStore {
  return {
    ...claimTables(open),
    undoLog: undoLog(table),
  }
}

/** Imports, and who writes one now. */
export const claimTables = (open: OpenRows): Omit<ImportStore, 'undoLog'> => ({
  imports: open('undo', { partition: () => 'imports', row: (k) => k.job, fields: job }),
  importClaims: open('undo', { partition: () => 'claim', row: (k) => k.kind, fields: claim }),
})

/** A property holds up to 64 KB, a row up to 1 MB; text of so many letters fits when compressed, mostly ten times over. */
const PROPERTY_BYTES = 60_000
const ROW_BYTES = 700_000
export type Entry = Written | NotWritten
type Keys = { partitionKey: string; rowKey: string; etag: string }

/** What imports wrote: a partition per import, few big rows, compressed. */
function undoLog(table: RowTable): UndoLog {
  const partitionOf = (name: string) => encodeKey(`log:${name}`)
  const counts = new Map<string, number>()
  const rowsOf = (name: string) =>
    table.listEntities<Keys & Record<string, unknown>>({
      queryOptions: { filter: where('PartitionKey', 'eq', partitionOf(name)) },
    })
  return {
    async add(name, entries) {
      for (const part of partsOf(entries)) {
        const count = counts.get(name) ?? 0
        counts.set(name, count + 1)
        // One process writes a job, so its own count keeps the order; the rest tells a repeated request apart.
        const rowKey = `${String(count).padStart(8, '0')}-${randomUUID()}`
        const written = table.createEntity({ partitionKey: partitionOf(name), rowKey, ...part }, deadline())
        // The key is ours alone: a row that is there already was written by the request whose answer got lost.
        await written.catch((error: unknown) => {
          if (statusOf(error) !== 409) throw error
        })
      }
    },
    async read(name) {
      const entries: Entry[] = []
      for await (const row of rowsOf(name)) entries.push(...entriesIn(row))
      return entries
    },
    async forget(name) {
      for await (const { partitionKey, rowKey, etag } of rowsOf(name))
        await table.deleteEntity(partitionKey as string, rowKey as string, { etag, ...deadline() })
      counts.delete(name)
    },
  }
}

/** The properties of as few rows as fit. */
export function partsOf(entries: readonly Entry[]): Record<string, Uint8Array>[] {
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

export function entriesIn(row: Record<string, unknown>): Entry[] {
  const parts: Uint8Array[] = []
  for (let at = 0; row[`p${at}`] instanceof Uint8Array; at++) parts.push(row[`p${at}`] as Uint8Array)
  return JSON.parse(inflateSync(Buffer.concat(parts)).toString())
}
