import { randomUUID } from 'node:crypto'
import type { Rows, Stored, Version } from '../../domain/store.ts'
import { DamagedRow, type Fields, fromProperties, toProperties } from './codec.ts'
import { allOf, where } from './filters.ts'
import { afterPrefix, encodeKey } from './keys.ts'
import { putAllWith } from './put-all.ts'
import type { Entity, RowTable } from './row-table.ts'
import { statusOf } from './status-of.ts'

/** Version of the form in which rows are written; raised when a later form cannot be read by an older service. */
const SCHEMA_VERSION = 1
/** Longest wait for one call to storage, retries included. */
export const DEADLINE_MS = 10_000
const OWN = new Set(['partitionKey', 'rowKey', 'etag', 'timestamp', 'v', 'w', 'odata.metadata', 'odata.etag'])

/** What a version really is: the ETag, and properties of a newer form that must survive the round trip. */
type ReadVersion = { etag: string; rest: Record<string, unknown> }
export type Report = (event: string, fields: Record<string, string>) => void

export type RowForm<K, T> = {
  partition: (key: Partial<K>) => string
  row: (key: K) => string
  /**
   * What the row keys of this kind begin with, where several kinds share a partition, or where a list may name more of
   * the key than the partition; empty for all.
   */
  prefix?: string | ((key: Partial<K>) => string)
  fields: Fields<T>
}

/** Rows of one kind in one table. Every write names the version it replaces and carries a token of its own. */
export function rowsIn<K extends object, T extends object>(
  table: RowTable,
  form: RowForm<K, T>,
  report: Report,
): Rows<K, T> {
  const inTime = () => (table.endsByItself ? {} : deadline())
  const keysOf = (key: K) => ({
    partitionKey: encodeKey(form.partition(key)),
    rowKey: encodeKey(form.row(key)),
  })
  const entityOf = (key: K, value: T, rest: Record<string, unknown>, token: string) => ({
    ...rest,
    ...toProperties(form.fields, value),
    ...keysOf(key),
    v: SCHEMA_VERSION,
    w: token,
  })
  const find = async (key: K): Promise<Entity | undefined> => {
    const { partitionKey, rowKey } = keysOf(key)
    try {
      return await table.getEntity<Record<string, unknown>>(partitionKey, rowKey, inTime())
    } catch (error) {
      if (statusOf(error) === 404) return undefined
      throw error
    }
  }
  /** A write that was refused may have been our own, repeated by the client after a lost answer: the token tells. */
  const ours = async (key: K, token: string): Promise<Stored<T> | undefined> => {
    const entity = await find(key)
    return entity?.w === token ? storedOf(form.fields, entity) : undefined
  }
  const insert = async (key: K, value: T) => {
    const token = randomUUID()
    try {
      const { etag } = await table.createEntity(entityOf(key, value, {}, token), inTime())
      return { value, version: versionOf(etag, {}) }
    } catch (error) {
      if (statusOf(error) === 409) return (await ours(key, token)) ?? 'exists'
      throw error
    }
  }
  const replace = async (key: K, stored: Stored<T>, value: T) => {
    const token = randomUUID()
    const { etag, rest } = stored.version as unknown as ReadVersion
    try {
      const entity = entityOf(key, value, rest, token)
      const written = await table.updateEntity(entity, 'Replace', { etag, ...inTime() })
      return { value, version: versionOf(written.etag, rest) }
    } catch (error) {
      if (statusOf(error) === 412) return (await ours(key, token)) ?? 'changed'
      if (statusOf(error) === 404) return 'changed'
      throw error
    }
  }
  return {
    insert,
    replace,
    putAll: putAllWith<K, T>({
      table,
      partition: form.partition,
      actionOf({ key, value, over }, token) {
        const { etag = '', rest = {} } = (over?.version ?? {}) as unknown as Partial<ReadVersion>
        const entity = entityOf(key, value, rest, token)
        return over ? ['update', entity, 'Replace', { etag }] : ['create', entity]
      },
      async putOne(put) {
        const { key, value, over } = put
        const written = over ? await replace(key, over, value) : await insert(key, value)
        return typeof written === 'string' ? [put] : []
      },
      isOurs: async (key, token) => (await ours(key, token)) !== undefined,
    }),
    async get(key) {
      const entity = await find(key)
      return entity && storedOf(form.fields, entity)
    },
    async remove(key, stored) {
      const { partitionKey, rowKey } = keysOf(key)
      const { etag } = stored.version as unknown as ReadVersion
      try {
        await table.deleteEntity(partitionKey, rowKey, { etag, ...inTime() })
        return 'removed'
      } catch (error) {
        if (statusOf(error) === 404) return 'removed'
        if (statusOf(error) === 412) return 'changed'
        throw error
      }
    },
    async list(partition, from = {}) {
      const prefix = typeof form.prefix === 'function' ? encodeKey(form.prefix(partition)) : form.prefix
      const isAll = Object.values(from).every((text) => text === undefined)
      if (table.readRange && isAll) {
        const range = prefix ? { low: prefix, below: afterPrefix(prefix) } : { low: '' }
        const rows = await table.readRange(encodeKey(form.partition(partition)), range)
        return rows.flatMap((entity) => setDamagedAside(form.fields, entity, table.tableName, report) ?? [])
      }
      const within = prefix ? [where('RowKey', 'ge', prefix), where('RowKey', 'lt', afterPrefix(prefix))] : []
      const after = Object.entries<string | undefined>(from).flatMap(([name, text]) =>
        text === undefined ? [] : [where(name, 'ge', text)],
      )
      const all = where('PartitionKey', 'eq', encodeKey(form.partition(partition)))
      const found: Stored<T>[] = []
      for await (const entity of table.listEntities<Record<string, unknown>>({
        queryOptions: { filter: allOf(all, ...within, ...after) },
      })) {
        const stored = setDamagedAside(form.fields, entity, table.tableName, report)
        if (stored) found.push(stored)
      }
      return found
    },
  }
}

/** The value and version of an entity that was read. Throws DamagedRow. */
export function storedOf<T extends object>(fields: Fields<T>, entity: Entity): Stored<T> {
  const rest: Record<string, unknown> = {}
  for (const [name, content] of Object.entries(entity))
    if (!OWN.has(name) && !(name in fields)) rest[name] = content
  return { value: fromProperties(fields, entity), version: versionOf(entity.etag, rest) }
}

/** As storedOf, but a damaged row is reported by table and property and left out, so that the rest goes on. */
export function setDamagedAside<T extends object>(
  fields: Fields<T>,
  entity: Entity,
  table: string,
  report: Report,
): Stored<T> | undefined {
  try {
    return storedOf(fields, entity)
  } catch (error) {
    if (!(error instanceof DamagedRow)) throw error
    report('row.damaged', { table, problem: error.message })
    return undefined
  }
}

export function deadline(): { abortSignal: AbortSignal } {
  return { abortSignal: AbortSignal.timeout(DEADLINE_MS) }
}

function versionOf(etag: string | undefined, rest: Record<string, unknown>): Version {
  if (!etag) throw new Error('storage answered without an ETag')
  return { etag, rest } satisfies ReadVersion as unknown as Version
}
