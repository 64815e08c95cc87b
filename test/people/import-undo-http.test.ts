import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Answer } from '../../src/contract/routes.ts'
import { type World, world } from '../world.ts'

const ADA = 'ada@ours.example'
const PEOPLE = `Name,Email,Job Title,Country\nAda Boss,${ADA},CEO,NL\n`
const COMPANIES =
  'Record ID,Company name,Company owner,Company Domain Name,Country/Region\n1,Acme,Ada Boss,acme.example,NL\n'

/** Imports as the tab does, with a name for the import. */
async function send(here: World, kind: string, query: string, file: string): Promise<Answer<'importFile'>> {
  const { token } = (await here.control<{ token: string }>('POST', '/sign-in', { email: ADA })).body
  const answer = await fetch(`${here.sandbox.serviceUrl}/api/import/${kind}?${query}`, {
    method: 'POST',
    body: file,
    headers: { 'content-type': 'text/csv', authorization: `Bearer ${token}` },
  })
  return (await answer.json()) as Answer<'importFile'>
}

describe('imports of the tab (1.1)', () => {
  let here: World
  before(async () => {
    here = await world()
    await here.importCsv('people', PEOPLE)
  })
  after(() => here.stop())
  const imports = async () => (await here.get<Answer<'listImports'>>(ADA, '/api/imports')).body.imports

  it('say whose export it is, what becomes of every row, and how far they are, to whoever asks', async () => {
    const job = randomUUID()
    const dry = await send(here, 'customers', `rows=true&job=${job}`, COMPANIES)
    assert.deepEqual([dry.recognised, dry.added, dry.job], ['HubSpot companies', 1, null])
    assert.deepEqual(dry.rows, [{ line: 2, state: 'added', name: 'Acme, acme.example', says: [] }])
    const { body } = await here.get<Answer<'importProgress'>>(ADA, `/api/imports/${job}`)
    assert.deepEqual(body, { job, kind: 'customers', state: 'done', read: 1, written: 0, of: null })
    assert.equal((await here.get(ADA, `/api/imports/${randomUUID()}`)).status, 404)
    assert.deepEqual(
      (await imports()).map(({ kind }) => kind),
      ['people'],
    )
  })

  it('that were applied are listed, and the last can be undone, once', async () => {
    const job = randomUUID()
    const applied = await send(here, 'customers', `apply=true&job=${job}`, COMPANIES)
    assert.deepEqual([applied.job, applied.rows], [job, []])
    const [last, first] = await imports()
    assert.deepEqual(
      [last?.job, last?.source, last?.byName, last?.added, last?.state, last?.mayUndo],
      [job, 'hubspot', 'Ada Boss', 1, 'applied', true],
    )
    const undo = (name = '') => here.post<Answer<'undoImport'>>(ADA, `/api/imports/${name}/undo`)
    const early = await undo(first?.job)
    assert.deepEqual([early.status, (early.body as unknown as { reason: string }).reason], [409, 'not last'])
    assert.deepEqual((await undo(job)).body, { undone: 1, kept: [] })
    const { body } = await here.get<Answer<'listCustomers'>>(ADA, '/api/customers')
    assert.deepEqual(body.customers, [])
    assert.equal((await undo(job)).status, 409)
    assert.equal((await imports())[0]?.state, 'undone')
    assert.equal((await send(here, 'customers', 'apply=true', COMPANIES)).added, 1)
  })

  it('are begun once under one name', async () => {
    const job = randomUUID()
    await send(here, 'customers', `job=${job}`, COMPANIES)
    const again = await send(here, 'customers', `job=${job}`, COMPANIES)
    assert.equal((again as unknown as { reason: string }).reason, 'job taken')
  })

  it('read files in every encoding, with every separator', async () => {
    const text = (separator: string) =>
      `Name;Domain;Country\r\n"Zoë\r\nFoods";zoe.example;NL\r\n`.replaceAll(';', separator)
    const bytes: Buffer[] = [',', ';', '\t'].flatMap((separator) => [
      Buffer.from(text(separator)),
      Buffer.from(`\ufeff${text(separator)}`),
      Buffer.from(`\ufeff${text(separator)}`, 'utf16le'),
      Buffer.from(`\ufeff${text(separator)}`, 'utf16le').swap16(),
      Buffer.from(text(separator).replaceAll('\r\n', '\r')),
      Buffer.from(`sep=${separator}\r\n${text(separator)}`),
    ])
    for (const file of bytes) {
      const report = await fetch(`${here.sandbox.url}/sandbox/import/customers?source=files`, {
        method: 'POST',
        body: new Uint8Array(file),
        headers: { 'content-type': 'text/csv' },
      })
      const { added, refused } = (await report.json()) as Answer<'importFile'>
      assert.deepEqual([added, refused], [1, []])
    }
  })
})

describe('an undo that storage cuts short (1.1)', () => {
  it('goes on by itself', async () => {
    await using here = await world({ storageFaults: true })
    await here.importCsv('people', PEOPLE)
    const job = randomUUID()
    await send(here, 'customers', `apply=true&job=${job}`, COMPANIES)
    await here.control('POST', '/faults', {
      ...{ target: 'storage', path: '^(?!.*erased).*(PartitionKey=|customers\\()', status: 503, times: 12 },
    })
    const answer = await here.post<Answer<'undoImport'>>(ADA, `/api/imports/${job}/undo`)
    assert.equal(answer.status, 503)
    await here.control('DELETE', '/faults')
    const state = async () =>
      (await here.get<Answer<'importProgress'>>(ADA, `/api/imports/${job}`)).body.state
    while ((await state()) !== 'undone') await new Promise((resolve) => setTimeout(resolve, 250))
    const { body } = await here.get<Answer<'listCustomers'>>(ADA, '/api/customers')
    assert.deepEqual(body.customers, [])
  }).timeout(90_000)
})
