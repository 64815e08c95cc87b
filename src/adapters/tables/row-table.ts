import type { TableEntityResult, TransactionAction } from '@azure/data-tables'
import type { Filter } from './filters.ts'

export type Entity = TableEntityResult<Record<string, unknown>>
export type Keys = { partitionKey: string; rowKey: string }
type Call = { abortSignal?: AbortSignal }
/** Row keys from `low` on: that one alone, or all before `below`; with neither, to the end of the partition. */
export type Range = { low: string; only?: boolean; below?: string | undefined }
/** The part of a TableClient that rows need. Refusals are RestErrors: 404, 409 and 412. */
export type RowTable = {
  readonly tableName: string
  /** Whether its calls end in time without being told to. */
  readonly endsByItself?: boolean
  getEntity<T extends object>(
    partitionKey: string,
    rowKey: string,
    call?: Call,
  ): Promise<TableEntityResult<T>>
  createEntity(entity: Keys & Record<string, unknown>, call?: Call): Promise<{ etag?: string }>
  updateEntity(
    entity: Keys & Record<string, unknown>,
    mode: 'Replace',
    call: Call & { etag: string },
  ): Promise<{ etag?: string }>
  deleteEntity(partitionKey: string, rowKey: string, call: Call & { etag: string }): Promise<unknown>
  submitTransaction(actions: TransactionAction[], call?: Call): Promise<unknown>
  listEntities<T extends object>(asked: {
    queryOptions: { filter?: Filter }
  }): AsyncIterable<TableEntityResult<T>>
  /** Rows of one partition; where a table does not know this they are listed by a filter. */
  readRange?(partitionKey: string, range: Range): Promise<Entity[]>
}
