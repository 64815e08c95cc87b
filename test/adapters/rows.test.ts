import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Fields } from '../../src/adapters/tables/codec.ts'
import { openTables } from '../../src/adapters/tables/open-tables.ts'
import { change, copyForward, type Stored } from '../../src/domain/store.ts'
import { azurite } from '../azurite.ts'

type Note = { text: string; revision: number; done: boolean; by: string | null; tags: string[] }
const fields: Fields<Note> = { text: 'text', revision: 'number', done: 'flag', by: 'text?', tags: 'json' }
const note = (text: string, revision = 1): Note => ({ text, revision, done: false, by: null, tags: [] })
type Key = { owner: string; name: string }

async function notes() {
  const reports: string[] = []
  const prefix = `t${randomUUID().replaceAll('-', '').slice(0, 12)}`
  const tables = await openTables({ prefix, connectionString: await azurite() }, (event, { problem }) =>
    reports.push(`${event}: ${problem}`),
  )
  const rows = tables.open<Key, Note>('employees', {
    partition: (key) => key.owner ?? '',
    row: (key) => `note:${key.name}`,
    prefix: 'note:',
    fields,
  })
  return { rows, client: tables.client('employees'), reports }
}
const key = { owner: 'a', name: 'one' }

describe('rows in Azure Table Storage', () => {
  it('keep text, numbers, flags, lists and what is missing', async () => {
    const { rows } = await notes()
    const written: Note = {
      text: 'ünïcode 😀 "quoted"',
      revision: 7,
      done: true,
      by: null,
      tags: ['a', 'b,c'],
    }
    await rows.insert(key, written)
    deepEqual((await rows.get(key))?.value, written)
  })

  it('are written once: the second insert says that somebody was there', async () => {
    const { rows } = await notes()
    ok(typeof (await rows.insert(key, note('mine'))) === 'object')
    equal(await rows.insert(key, note('yours')), 'exists')
    equal((await rows.get(key))?.value.text, 'mine')
  })

  it('are never written over: who read an older version is told', async () => {
    const { rows } = await notes()
    const first = (await rows.insert(key, note('one'))) as Stored<Note>
    const second = (await rows.replace(key, first, note('two'))) as Stored<Note>
    equal(await rows.replace(key, first, note('late')), 'changed')
    equal(await rows.remove(key, first), 'changed')
    ok(typeof (await rows.replace(key, second, note('three'))) === 'object')
    equal((await rows.get(key))?.value.text, 'three')
  })

  it('are written many at once, and those that somebody else wrote first are given back', async () => {
    const { rows } = await notes()
    const there = (await rows.insert(key, note('first'))) as Stored<Note>
    const put = (name: string, over?: Stored<Note>) => ({ key: { ...key, name }, value: note(name), over })
    const fresh = Array.from({ length: 230 }, (_, n) => put(`n${n}`))
    const elsewhere = { ...put('else'), key: { owner: 'b', name: 'else' } }
    deepEqual(await rows.putAll([...fresh, elsewhere, put('one', there)]), [])
    const late = await rows.putAll([put('one', there), put('n7'), put('new'), put('gone', there)])
    deepEqual(late.map((each) => each.key.name).sort(), ['gone', 'n7', 'one'])
    const texts = new Map((await rows.list(key)).map(({ value }) => [value.text, value]))
    deepEqual([texts.size, texts.has('one'), texts.has('new')], [232, true, true])
    equal((await rows.list({ owner: 'b' })).length, 1)
  })

  it('of which one of 20 claims made at once wins', async () => {
    const { rows } = await notes()
    const claims = await Promise.all(Array.from({ length: 20 }, (_, i) => rows.insert(key, note(String(i)))))
    equal(claims.filter((claim) => claim !== 'exists').length, 1)
  })

  it('lose no change when 10 write at once', async () => {
    const { rows } = await notes()
    await rows.insert(key, note('', 0))
    const add = () => change(rows, key, (there) => there && { ...there, revision: there.revision + 1 })
    await Promise.all(Array.from({ length: 10 }, add))
    equal((await rows.get(key))?.value.revision, 10)
  })

  it('copied forward never go back to an older revision', async () => {
    const { rows } = await notes()
    await copyForward(rows, key, note('new', 5))
    await copyForward(rows, key, note('old', 4))
    equal((await rows.get(key))?.value.text, 'new')
  })

  it('may have any key: slashes, quotes, percent and emoji', async () => {
    const { rows } = await notes()
    for (const name of ['a/b\\c#d?e', "o'neil", '100%+~', '😀', 'tab\tend', 'x'.repeat(100)]) {
      await rows.insert({ owner: 'a/b', name }, note(name))
      equal((await rows.get({ owner: 'a/b', name }))?.value.text, name)
    }
    equal((await rows.list({ owner: 'a/b' })).length, 6)
  })

  it('of a newer form keep the properties that this service does not know', async () => {
    const { rows, client } = await notes()
    await rows.insert(key, note('one'))
    await client.updateEntity({ partitionKey: 'a', rowKey: 'note:one', mood: 'sunny' }, 'Merge', {
      etag: '*',
    })
    const stored = (await rows.get(key)) as Stored<Note>
    await rows.replace(key, stored, note('two'))
    equal((await client.getEntity('a', 'note:one')).mood, 'sunny')
  })

  it('that are damaged are named and left out, and the rest goes on', async () => {
    const { rows, client, reports } = await notes()
    await rows.insert(key, note('good'))
    await rows.insert({ owner: 'a', name: 'two' }, note('bad'))
    await client.updateEntity({ partitionKey: 'a', rowKey: 'note:two', tags: '{broken' }, 'Merge', {
      etag: '*',
    })
    deepEqual(
      (await rows.list({ owner: 'a' })).map((row) => row.value.text),
      ['good'],
    )
    deepEqual(reports, ['row.damaged: property tags is not JSON'])
    await rejects(rows.get({ owner: 'a', name: 'two' }), /property tags is not JSON/)
  })

  it('may be listed from a text on, whatever the text is', async () => {
    const { rows } = await notes()
    for (const text of ['2026-11-01', '2026-11-02', "it's", 'x'])
      await rows.insert({ ...key, name: text }, note(text))
    const from = async (text: string) => (await rows.list(key, { text })).map(({ value }) => value.text)
    deepEqual(await from('2026-11-02'), ['2026-11-02', "it's", 'x'])
    deepEqual(await from("it's"), ["it's", 'x'])
  })

  it('of one partition are all found, more than one page of them', async () => {
    const { rows } = await notes()
    const names = Array.from({ length: 1100 }, (_, i) => String(i).padStart(4, '0'))
    for (let from = 0; from < names.length; from += 50)
      await Promise.all(
        names.slice(from, from + 50).map((name) => rows.insert({ owner: 'b', name }, note(name))),
      )
    deepEqual(
      (await rows.list({ owner: 'b' })).map((row) => row.value.text),
      names,
    )
  }).timeout(60_000)
})
