import { randomUUID } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import { inParallel } from '../../domain/in-parallel.ts'
import type { Fate } from '../../domain/privacy/erase-in-row.ts'
import type { StoredRow } from '../../domain/privacy/person-in-row.ts'
import type { EveryRow } from '../../domain/privacy/ports.ts'
import { type KindName, kindOf, storedKind } from '../../domain/privacy/stored.ts'
import { type Fields, fromProperties, toProperties } from './codec.ts'
import { decodeKey, encodeKey } from './keys.ts'
import { TABLES, type TableName } from './open-tables.ts'
import { entriesIn, partsOf } from './parts.ts'
import { type Form, ROW_FORMS } from './row-forms.ts'
import type { Entity, RowTable } from './row-table.ts'
import type { Report } from './rows.ts'
import { statusOf } from './status-of.ts'

type Deciding = { fate: (row: StoredRow) => Fate; goes: (text: string) => boolean }
const WRITERS = 16
/** After so many rows everybody else has a turn: a page of a thousand is there at once. */
const ROWS_A_TURN = 50
const MOST_TURNS = 10

/** All rows of all tables, each as its kind says; a row that cannot be read is reported, and told of by itself. */
export function everyRow(tableOf: (name: TableName) => RowTable, report: Report): EveryRow {
  const read = (table: TableName, entity: Entity): StoredRow | undefined => {
    const { partitionKey = '', rowKey = '' } = entity
    const [partition, row] = [decodeKey(partitionKey), decodeKey(rowKey)]
    const kind = kindOf(table, partition, row)
    try {
      if (!kind) throw new Error('a row of no kind')
      return { kind, partition, row, value: contentOf(kind, entity) }
    } catch (error) {
      report('row.damaged', { table, problem: error instanceof Error ? error.message : 'unreadable' })
      return undefined
    }
  }
  const fateOf = (name: TableName, entity: Entity, { fate, goes }: Deciding): Fate | 'unread' => {
    const row = read(name, entity)
    if (row) return fate(row)
    return goes(textOf(entity)) ? 'goes' : 'unread'
  }
  /** One row, again where somebody wrote it meanwhile. */
  const settle = async (name: TableName, first: Entity, deciding: Deciding): Promise<void> => {
    const table = tableOf(name)
    let entity: Entity | undefined = first
    for (let turn = 0; turn < MOST_TURNS && entity; turn++) {
      const fate = fateOf(name, entity, deciding)
      if (fate === 'stays' || fate === 'unread' || (await write(table, entity, fate))) return
      entity = await find(table, entity)
    }
    if (entity) throw new Error('a row kept changing')
  }
  return {
    async *read({ beside, unread } = {}) {
      for (const name of TABLES.filter((one) => !beside || one === storedKind(beside).table))
        for await (const entity of entitiesOf(tableOf(name))) {
          const row = read(name, entity)
          if (row) yield row
          else unread?.()
        }
    },
    async decide(fate, goes) {
      const deciding = { fate, goes }
      let unread = 0
      await inParallel(TABLES, async (name) => {
        const writing = new Set<Promise<unknown>>()
        try {
          for await (const entity of entitiesOf(tableOf(name))) {
            const first = fateOf(name, entity, deciding)
            if (first === 'unread') unread++
            if (first === 'stays' || first === 'unread') continue
            const written: Promise<unknown> = settle(name, entity, deciding).then(() =>
              writing.delete(written),
            )
            // Its failure is thrown below; until then nobody may miss it, or the process ends.
            written.catch(() => undefined)
            writing.add(written)
            if (writing.size >= WRITERS) await Promise.race(writing)
          }
          await Promise.all(writing)
        } finally {
          await Promise.allSettled(writing)
        }
      })
      return unread
    },
  }
}

/** What is kept in parts has no form; those of a file are read by whose it is alone. */
function contentOf(kind: KindName, entity: Entity): Record<string, unknown> {
  if (kind === 'undoLog') return { entries: entriesIn(entity) }
  return kind === 'fileParts' ? {} : fromProperties(asFields(ROW_FORMS[kind]), entity)
}

/** Everything in a row as one text, whatever it is. */
function textOf({ partitionKey = '', rowKey = '', ...content }: Entity): string {
  return JSON.stringify([decodeKey(partitionKey), decodeKey(rowKey), content], (_, part: unknown) =>
    part instanceof Uint8Array ? '' : part,
  )
}

async function* entitiesOf(table: RowTable): AsyncGenerator<Entity> {
  let count = 0
  for await (const entity of table.listEntities<Record<string, unknown>>({ queryOptions: {} })) {
    yield entity
    if (++count % ROWS_A_TURN === 0) await turn()
  }
}

/** False where somebody wrote the row since it was read. One under another key is written there before it goes. */
async function write(table: RowTable, entity: Entity, fate: Exclude<Fate, 'stays'>): Promise<boolean> {
  const { partitionKey = '', rowKey = '', etag = '' } = entity
  try {
    if (fate !== 'goes') {
      const keys = { partitionKey: encodeKey(fate.partition), rowKey: encodeKey(fate.row) }
      const next = { ...propertiesOf(fate), ...keys, v: entity.v, w: randomUUID() }
      if (keys.partitionKey === partitionKey && keys.rowKey === rowKey) {
        await table.updateEntity(next, 'Replace', { etag })
        return true
      }
      await table.createEntity(next).catch(unlessThere)
    }
    await table.deleteEntity(partitionKey, rowKey, { etag })
    return true
  } catch (error) {
    const status = statusOf(error)
    if (status === 404) return true
    if (status === 412) return false
    throw error
  }
}

/** The properties to store; what was emptied takes the form of nothing that its kind knows. */
function propertiesOf({ kind, value }: StoredRow): Record<string, unknown> {
  if (kind === 'undoLog') return partsOf(value.entries as unknown[])[0] ?? {}
  if (kind === 'fileParts') throw new Error('parts of a file stay or go')
  const form = ROW_FORMS[kind]
  const all = Object.entries(value).map(([name, content]) => [name, stored(form[name], content)])
  return toProperties(asFields(form), Object.fromEntries(all) as Texts)
}

type Texts = Record<string, string>
/** What the properties hold is known by their form alone. */
const asFields = (form: Form) => form as unknown as Fields<Texts>

function stored(form: Form[string] | undefined, content: unknown): unknown {
  if (form?.endsWith('?')) return content === '' ? null : content
  return form === 'text' ? (content ?? '') : content
}

async function find(
  table: RowTable,
  { partitionKey = '', rowKey = '' }: Entity,
): Promise<Entity | undefined> {
  try {
    return await table.getEntity<Record<string, unknown>>(partitionKey, rowKey)
  } catch (error) {
    if (statusOf(error) === 404) return undefined
    throw error
  }
}

function unlessThere(error: unknown): void {
  if (statusOf(error) !== 409) throw error
}
