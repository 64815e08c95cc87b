import { randomUUID } from 'node:crypto'
import { RestError, type TableEntityResult, type TransactionAction } from '@azure/data-tables'
import type { Filter } from './filters.ts'
import type { RowTable } from './row-table.ts'
import { DEADLINE_MS } from './rows.ts'
import type { Called, Calling, StorageCall } from './storage-call.ts'

type Entity = TableEntityResult<Record<string, unknown>>
type Raw = Record<string, unknown>

/** How storage calls what every row has. */
const OWN_NAMES: Record<string, string> = {
  PartitionKey: 'partitionKey',
  RowKey: 'rowKey',
  Timestamp: 'timestamp',
  'odata.etag': 'etag',
}
const JSON_BODY = { 'content-type': 'application/json' }
const QUIETLY = { prefer: 'return-no-content' }
const VERSION = { dataserviceversion: '3.0' }
const LINE = '\r\n'

/**
 * A table as rows need it, by `storageCall`. Texts, numbers and flags are what they are; properties of other types keep
 * their annotation beside them, so that a round trip leaves them as they were. Throws RestError with the status.
 */
export function plainTable({ address, call }: StorageCall, tableName: string): RowTable {
  const asked = async (calling: Omit<Calling, 'withinMs'>) => {
    const answer = await call({
      ...calling,
      withinMs: DEADLINE_MS,
      headers: { ...VERSION, ...calling.headers },
    })
    if (answer.status >= 300) throw refusalOf(answer.status, answer.body)
    return answer
  }
  const pathOf = (partitionKey: string, rowKey: string) =>
    `/${tableName}(PartitionKey='${inPath(partitionKey)}',RowKey='${inPath(rowKey)}')`
  return {
    ...{ tableName, endsByItself: true },
    async getEntity<T extends object>(partitionKey: string, rowKey: string) {
      const { body } = await asked({ method: 'GET', path: pathOf(partitionKey, rowKey) })
      return entityOf(JSON.parse(body)) as TableEntityResult<T>
    },
    async createEntity(entity) {
      const headers = { ...JSON_BODY, ...QUIETLY }
      const body = JSON.stringify(rawOf(entity))
      return etagOf(await asked({ method: 'POST', path: `/${tableName}`, headers, body }))
    },
    async updateEntity(entity, _mode, { etag }) {
      const path = pathOf(entity.partitionKey, entity.rowKey)
      const headers = { ...JSON_BODY, 'if-match': etag }
      const body = JSON.stringify(rawOf(entity))
      return etagOf(await asked({ method: 'PUT', path, headers, body }))
    },
    async deleteEntity(partitionKey, rowKey, { etag }) {
      const path = pathOf(partitionKey, rowKey)
      await asked({ method: 'DELETE', path, headers: { 'if-match': etag } })
    },
    async submitTransaction(actions) {
      const batch = `batch_${randomUUID()}`
      const headers = { 'content-type': `multipart/mixed; boundary=${batch}` }
      const body = batchOf(batch, actions, `${address}/${tableName}`)
      const answer = await asked({ method: 'POST', path: '/$batch', headers, body })
      for (const part of answer.body.split('HTTP/1.1 ').slice(1)) {
        const status = Number.parseInt(part, 10)
        if (status >= 300) throw refusalOf(status, /\{.*\}/s.exec(part)?.[0] ?? '')
      }
    },
    async *listEntities<T extends object>({ queryOptions }: { queryOptions: { filter?: Filter } }) {
      const filter = queryOptions.filter ? `$filter=${encodeURIComponent(queryOptions.filter)}` : ''
      for (let after: string | undefined = ''; after !== undefined; ) {
        const query: string = [filter, after].filter(Boolean).join('&')
        const page: Called = await asked({ method: 'GET', path: `/${tableName}()`, query: `?${query}` })
        const { value } = JSON.parse(page.body) as { value: Raw[] }
        for (const raw of value) yield entityOf(raw) as TableEntityResult<T>
        after = nextPage(page)
      }
    },
  }
}

/** A key stands in quotes within an address. */
const inPath = (key: string) => encodeURIComponent(key.replaceAll("'", "''"))

function entityOf(raw: Raw): Entity {
  const entity: Raw = {}
  for (const name in raw) entity[OWN_NAMES[name] ?? name] = raw[name]
  return entity as Entity
}

function rawOf({ partitionKey, rowKey, ...properties }: Raw): Raw {
  return { PartitionKey: partitionKey, RowKey: rowKey, ...properties }
}

const etagOf = ({ headers }: Called): { etag?: string } => (headers.etag ? { etag: headers.etag } : {})

/** Where the next page begins; undefined after the last one. A page may be short, or empty. */
function nextPage({ headers }: Called): string | undefined {
  const partition = headers['x-ms-continuation-nextpartitionkey']
  const row = headers['x-ms-continuation-nextrowkey']
  if (!partition) return undefined
  const asked = [`NextPartitionKey=${encodeURIComponent(String(partition))}`]
  if (row) asked.push(`NextRowKey=${encodeURIComponent(String(row))}`)
  return asked.join('&')
}

/** All writes of a transaction as storage takes them: one part for each, in one set. */
function batchOf(batch: string, actions: readonly TransactionAction[], table: string): string {
  const set = `changeset_${randomUUID()}`
  const parts = actions.map((action) => {
    const [head, etag] = headOf(action, table)
    return [
      ...[`--${set}`, 'content-type: application/http', 'content-transfer-encoding: binary', '', head],
      ...['content-type: application/json', 'accept: application/json;odata=minimalmetadata'],
      ...['dataserviceversion: 3.0', ...(etag ? [`if-match: ${etag}`] : ['prefer: return-no-content'])],
      ...['', JSON.stringify(rawOf(action[1])), ''],
    ].join(LINE)
  })
  const opening = [`--${batch}`, `content-type: multipart/mixed; boundary=${set}`, '', ''].join(LINE)
  return `${opening}${parts.join('')}--${set}--${LINE}--${batch}--${LINE}`
}

/** Rows are made and replaced together; nothing else is done to many at once. */
function headOf(action: TransactionAction, table: string): [head: string, etag: string | undefined] {
  const [kind, { partitionKey, rowKey }] = action
  if (kind === 'create') return [`POST ${table} HTTP/1.1`, undefined]
  if (kind !== 'update') throw new Error(`a transaction of this table takes no ${kind}`)
  const path = `${table}(PartitionKey='${inPath(partitionKey)}',RowKey='${inPath(rowKey)}')`
  return [`PUT ${path} HTTP/1.1`, action[3]?.etag]
}

function refusalOf(statusCode: number, body: string): RestError {
  const { code, message } = errorIn(body)
  return new RestError(message ?? `storage answered ${statusCode}`, { statusCode, ...(code && { code }) })
}

function errorIn(body: string): { code?: string; message?: string } {
  try {
    const { 'odata.error': error } = JSON.parse(body) as {
      'odata.error'?: { code?: string; message?: { value?: string } }
    }
    return { code: error?.code ?? '', message: error?.message?.value ?? '' }
  } catch {
    return {}
  }
}
