import { TableClient, type TableServiceClientOptions } from '@azure/data-tables'
import type { TokenCredential } from '@azure/identity'
import type { Rows } from '../../domain/store.ts'
import { plainTable } from './plain-table.ts'
import { readingTogether } from './reading-together.ts'
import type { RowTable } from './row-table.ts'
import { deadline, type Report, type RowForm, rowsIn } from './rows.ts'
import { statusOf } from './status-of.ts'
import { readConnection, type StorageCall, signWithKey, signWithToken, storageCall } from './storage-call.ts'

export const TABLES = [
  'employees',
  'customers',
  'lookups',
  'cycles',
  'prompts',
  'due',
  'months',
  'rollups',
  'undo',
  'settings',
  'audit',
  'subscriptions',
] as const
export type TableName = (typeof TABLES)[number]

/** Where the account is, and how to get in: a connection string, or its name and an identity. */
export type Account = { prefix: string } & (
  | { connectionString: string }
  | { account: string; credential: TokenCredential }
)
export type OpenRows = <K extends object, T extends object>(
  table: TableName,
  form: RowForm<K, T>,
) => Rows<K, T>
export type Tables = {
  open: OpenRows
  /** The table as rows read and write it. */
  rows: (table: TableName) => RowTable
  client: (table: TableName) => TableClient
  answers: () => Promise<boolean>
}

const OPTIONS: TableServiceClientOptions = {
  allowInsecureConnection: true,
  retryOptions: { maxRetries: 3, retryDelayInMs: 100, maxRetryDelayInMs: 1000 },
}

/** Opens all tables, making those that are missing. Rejects when storage does not answer. */
export async function openTables(account: Account, report: Report): Promise<Tables> {
  const tables = tablesOf(account, report)
  await Promise.all(
    TABLES.map((name) => tables.client(name).createTable(deadline()).catch(unlessStatus(409))),
  )
  return tables
}

/** Removes all tables with what is in them, and answers how many there were. */
export async function removeTables(tables: Pick<Tables, 'rows' | 'client'>): Promise<number> {
  const count = await countTables(tables)
  await Promise.all(
    TABLES.map((name) => tables.client(name).deleteTable(deadline()).catch(unlessStatus(404))),
  )
  return count
}

/** How many of all tables are there. */
export async function countTables(tables: Pick<Tables, 'rows'>): Promise<number> {
  const there = await Promise.all(TABLES.map((name) => isThere(tables, name)))
  return there.filter(Boolean).length
}

async function isThere({ rows }: Pick<Tables, 'rows'>, name: TableName): Promise<boolean> {
  try {
    for await (const _ of rows(name).listEntities({ queryOptions: {} })) return true
    return true
  } catch (error) {
    if (statusOf(error) === 404) return false
    throw error
  }
}

/** All tables, whether they are there or not; nothing is asked of storage yet. */
export function tablesOf(account: Account, report: Report): Tables {
  const clients = new Map(TABLES.map((name) => [name, clientFor(account, name)]))
  const client = (table: TableName) => clients.get(table) as TableClient
  const call = callFor(account)
  const tables = new Map(TABLES.map((name) => [name, call ? tableFor(call, account, name) : client(name)]))
  const rows = (table: TableName) => tables.get(table) as RowTable
  return {
    ...{ client, rows },
    open: (table, form) => rowsIn(rows(table), form, report),
    answers: () => answers(client('cycles')),
  }
}

/** Whether storage answers a point read within two seconds; a row that is not there is an answer. */
async function answers(client: TableClient): Promise<boolean> {
  try {
    await client.getEntity('health', 'health', { abortSignal: AbortSignal.timeout(2000) })
    return true
  } catch (error) {
    return statusOf(error) === 404
  }
}

/** Undefined where only the library knows how to get in. */
function callFor(account: Account): StorageCall | undefined {
  if (!('connectionString' in account))
    return storageCall(`https://${account.account}.table.core.windows.net`, signWithToken(account.credential))
  const known = readConnection(account.connectionString)
  return known && storageCall(known.endpoint, signWithKey(known.account, known.key))
}

/** What is stored with a person is read all at once. */
function tableFor(call: StorageCall, { prefix }: Account, name: TableName): RowTable {
  const table = plainTable(call, prefix + name)
  return name === 'employees' ? readingTogether(table) : table
}

function clientFor(account: Account, name: TableName): TableClient {
  const table = account.prefix + name
  return 'connectionString' in account
    ? TableClient.fromConnectionString(account.connectionString, table, OPTIONS)
    : new TableClient(`https://${account.account}.table.core.windows.net`, table, account.credential, {
        ...OPTIONS,
        allowInsecureConnection: false,
      })
}

const unlessStatus = (status: number) => (error: unknown) => {
  if (statusOf(error) !== status) throw error
}
