import {
  RestError,
  type TableClient,
  type TableEntityResult,
  type TransactionAction,
} from '@azure/data-tables'
import type { Filter } from './filters.ts'
import type { RowTable } from './row-table.ts'

type Keys = { partitionKey: string; rowKey: string }
type Entity = TableEntityResult<Record<string, unknown>> & Keys
/** A table held in memory, with the ETags of a real one; `writeTo` puts all of it into a real one that is empty. */
export type HeldTable = RowTable & {
  rows(): (Keys & Record<string, unknown>)[]
  forget(wanted: (row: Keys) => boolean): void
  writeTo(table: TableClient): Promise<void>
}

/** Most writes that a transaction takes. */
const AT_ONCE = 100
const WRITERS = 8
const COMPARE: Record<string, (a: string, b: string) => boolean> = {
  eq: (a, b) => a === b,
  le: (a, b) => a <= b,
  lt: (a, b) => a < b,
  ge: (a, b) => a >= b,
  gt: (a, b) => a > b,
}

export function holdTable(tableName: string): HeldTable {
  const partitions = new Map<string, Map<string, Entity>>()
  let version = 0
  const find = ({ partitionKey, rowKey }: Keys) => partitions.get(partitionKey)?.get(rowKey)
  const put = (entity: Keys & object) => {
    const etag = `W/"${++version}"`
    const { partitionKey, rowKey } = entity
    const rows = partitions.get(partitionKey) ?? new Map<string, Entity>()
    partitions.set(partitionKey, rows.set(rowKey, { ...entity, etag }))
    return { etag }
  }
  const named = (keys: Keys, etag: string | undefined): Entity => {
    const there = find(keys)
    if (!there) throw REFUSALS[404]
    if (there.etag !== etag) throw REFUSALS[412]
    return there
  }
  return {
    tableName,
    async getEntity<T extends object>(partitionKey: string, rowKey: string) {
      const there = find({ partitionKey, rowKey })
      if (!there) throw REFUSALS[404]
      return { ...there } as TableEntityResult<T>
    },
    async createEntity(entity) {
      if (find(entity)) throw REFUSALS[409]
      return put(entity)
    },
    async updateEntity(entity, _mode, { etag }) {
      named(entity, etag)
      return put(entity)
    },
    async deleteEntity(partitionKey, rowKey, { etag }) {
      named({ partitionKey, rowKey }, etag)
      partitions.get(partitionKey)?.delete(rowKey)
    },
    async submitTransaction(actions) {
      for (const [kind, entity, , options] of actions as [
        string,
        Keys & object,
        string?,
        { etag?: string }?,
      ][])
        if (kind === 'create' ? find(entity) : find(entity)?.etag !== options?.etag)
          throw REFUSALS[kind === 'create' ? 409 : 412]
      for (const [, entity] of actions) put(entity as Keys & object)
    },
    async *listEntities<T extends object>({ queryOptions }: { queryOptions: { filter?: Filter } }) {
      const tests = testsOf(queryOptions.filter ?? '')
      const exact = tests.find(({ key, sign }) => key === 'PartitionKey' && sign === 'eq')
      for (const partition of exact ? [exact.value] : [...partitions.keys()].sort())
        for (const [, row] of [...(partitions.get(partition) ?? [])].sort(byKey))
          if (tests.every((test) => holds(test, row))) yield { ...row } as TableEntityResult<T>
    },
    rows: () => [...partitions.values()].flatMap((rows) => [...rows.values()]),
    forget(unwanted) {
      for (const rows of partitions.values())
        for (const [key, row] of rows) if (unwanted(row)) rows.delete(key)
    },
    async writeTo(table) {
      const batches = [...partitions.values()].flatMap((rows) => batchesOf([...rows.values()]))
      const write = async () => {
        for (let batch = batches.shift(); batch; batch = batches.shift()) await table.submitTransaction(batch)
      }
      await Promise.all(Array.from({ length: WRITERS }, write))
    },
  }
}

function batchesOf(rows: readonly Entity[]): TransactionAction[][] {
  const actions = rows.map(({ etag, ...entity }): TransactionAction => ['create', entity])
  const count = Math.ceil(actions.length / AT_ONCE)
  return Array.from({ length: count }, (_, at) => actions.slice(at * AT_ONCE, (at + 1) * AT_ONCE))
}

type Test = { key: string; sign: string; value: string }

/** The few filters that rows are asked for with. Throws for any other. */
function testsOf(filter: string): Test[] {
  return filter.split(' and ').flatMap((part) => {
    if (part === '') return []
    const [, key, sign, value] = /^(\w+) (eq|le|lt|ge|gt) '([^']*)'$/.exec(part) ?? []
    if (!key || !sign || value === undefined) throw new Error(`a held table knows no filter such as ${part}`)
    return [{ key, sign, value }]
  })
}

function holds({ key, sign, value }: Test, entity: Entity): boolean {
  const there = { PartitionKey: entity.partitionKey, RowKey: entity.rowKey }[key] ?? entity[key]
  return typeof there === 'string' && (COMPARE[sign]?.(there, value) ?? false)
}

const byKey = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : Number(a > b))
/** Made once: nobody reads where they were thrown, and most calls for a row that may be missing throw one. */
const REFUSALS = { 404: refusalOf(404), 409: refusalOf(409), 412: refusalOf(412) }
function refusalOf(statusCode: number): RestError {
  return new RestError('refused by a held table', { statusCode })
}
