import { deepEqual, equal, rejects } from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Fields } from '../../src/adapters/tables/codec.ts'
import { type HeldTable, holdTable } from '../../src/adapters/tables/held-table.ts'
import { openTables } from '../../src/adapters/tables/open-tables.ts'
import type { RowTable } from '../../src/adapters/tables/row-table.ts'
import { rowsIn } from '../../src/adapters/tables/rows.ts'
import { azurite } from '../azurite.ts'

type Note = { text: string; revision: number; tags: string[]; by: string | null }
type Key = { owner: string; name: string }
const fields: Fields<Note> = { text: 'text', revision: 'number', tags: 'json', by: 'text?' }
const note = (text: string): Note => ({ text, revision: 1, tags: ['a', 'b'], by: null })
const key = { owner: 'a/b', name: 'one' }
const form = {
  partition: (of: Partial<Key>) => of.owner ?? '',
  row: (of: Key) => `note:${of.name}`,
  prefix: 'note:',
  fields,
}
const notesIn = (table: RowTable) => rowsIn<Key, Note>(table, form, () => undefined)

async function real() {
  const prefix = `t${randomUUID().replaceAll('-', '').slice(0, 12)}`
  const tables = await openTables({ prefix, connectionString: await azurite() }, () => undefined)
  return tables.client('employees')
}

describe('a table held in memory', () => {
  for (const [what, open] of [
    ['as storage does', real],
    ['in memory', async () => holdTable('employees')],
  ] as const)
    it(`claims, refuses and lists ${what}`, async () => {
      const rows = notesIn(await open())
      const first = await rows.insert(key, note('first'))
      equal(await rows.insert(key, note('again')), 'exists')
      if (first === 'exists') throw new Error('nobody was there before')
      const second = await rows.replace(key, first, note('second'))
      equal(await rows.replace(key, first, note('third')), 'changed')
      equal(await rows.remove(key, first), 'changed')
      await rows.insert({ ...key, name: 'none' }, note('other'))
      await rows.insert({ owner: 'somebody else', name: 'one' }, note('theirs'))
      const texts = async () => (await rows.list(key)).map(({ value }) => value.text)
      deepEqual(await texts(), ['other', 'second'])
      const from = await rows.list(key, { text: 'p' })
      deepEqual(
        from.map(({ value }) => value.text),
        ['second'],
      )
      if (second === 'changed') throw new Error('nobody wrote in between')
      equal(await rows.remove(key, second), 'removed')
      equal(await rows.remove(key, second), 'removed')
      equal(await rows.get(key), undefined)
      deepEqual(await texts(), ['other'])
      const put = (name: string) => ({ key: { ...key, name }, value: note(name), over: undefined })
      const late = await rows.putAll([put('none'), put('x'), put('y')])
      deepEqual(
        late.map((each) => each.value.text),
        ['none'],
      )
      deepEqual(await texts(), ['other', 'x', 'y'])
    })

  it('is written into a real one as it is, however many rows a partition has, and only into an empty one', async () => {
    const held: HeldTable = holdTable('employees')
    const rows = notesIn(held)
    for (let count = 0; count < 205; count++)
      await rows.insert({ ...key, name: `${count}` }, note(`${count}`))
    await rows.insert({ owner: 'c', name: 'gone' }, note('gone'))
    held.forget(({ rowKey }) => rowKey === 'note:gone')
    const table = await real()
    await held.writeTo(table)
    const values = async (of: RowTable) => (await notesIn(of).list(key)).map(({ value }) => value)
    deepEqual(await values(table), await values(held))
    deepEqual(await notesIn(table).list({ owner: 'c' }), [])
    await rejects(held.writeTo(table))
  })
})
