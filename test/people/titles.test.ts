import assert from 'node:assert/strict'
import type { CustomerPage } from '../../src/contract/overview.ts'
import type { TitlesView } from '../../src/contract/teams.ts'
import type { DueRow } from '../../src/domain/checkins/work.ts'
import { correctTitle } from '../../src/domain/people/correct-title.ts'
import { retitle } from '../../src/domain/people/retitle.ts'
import { at, found } from '../small-company.ts'
import { type World, world } from '../world.ts'
import { importWorld } from './import-world.ts'

const CUSTOMERS = 'Name,Domain\nFern & Co,fern.example\n'
const CONTACTS = `First Name,Last Name,Email,Job Title,Customer
Gus,Fern,gus@fern.example,Happiness Wizard,Fern & Co
Hal,Fern,hal@fern.example,happiness  wizard,Fern & Co
Ivy,Fern,ivy@fern.example,Buyer,Fern & Co
`
const person = (title: string) => `Name,Email,Job Title\nGil Frey,${at('gil')},${title}\n`

/** Work on the queue is done in its own time; asked again until it is. */
async function settled<T>(look: () => Promise<T>, wanted: T): Promise<void> {
  for (let asked = 0; asked < 200; asked++) {
    const seen = await look()
    if (JSON.stringify(seen) === JSON.stringify(wanted)) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  assert.deepEqual(await look(), wanted)
}

describe('job titles that nobody can place (1.3)', () => {
  let here: World
  let gus: string
  let gil: string
  before(async () => {
    here = await world()
    await found(here)
    await here.importCsv('people', person('Happiness Wizard'))
    await here.importCsv('customers', CUSTOMERS)
    await here.importCsv('contacts', CONTACTS)
    gil = (await here.people()).find(({ email }) => email === at('gil'))?.id ?? ''
    gus = (await contacts()).find(({ name }) => name === 'Gus Fern')?.id ?? ''
  })
  after(() => here.stop())

  const titles = async (): Promise<TitlesView['titles']> =>
    (await here.get<TitlesView>(at('berta'), '/api/titles')).body.titles
  const contacts = async () => {
    const { body } = await here.get<{ customers: { id: string; name: string }[] }>(
      at('berta'),
      '/api/customers',
    )
    const id = body.customers.find(({ name }) => name === 'Fern & Co')?.id
    return (await here.get<CustomerPage>(at('berta'), `/api/customers/${id}`)).body.contacts
  }
  const functions = async () => {
    const ours = await here.post<{ employees: { function: string }[] }>(at('berta'), '/api/employees', {
      name: 'Gil',
    })
    return [
      ...ours.body.employees.map((one) => `Gil ${one.function}`),
      ...(await contacts()).map((one) => `${one.name.split(' ')[0]} ${one.function}`).sort(),
    ]
  }
  const correct = (title: string, job: string | null) =>
    here.post<TitlesView>(at('berta'), '/api/titles', { title, function: job })

  it('are listed once, however they are written, with some who have them', async () => {
    const listed = (await titles()).filter(({ title }) => /wizard/i.test(title))
    assert.equal(listed.length, 1)
    assert.deepEqual([listed[0]?.by, listed[0]?.function], ['unknown', 'other'])
    assert.ok(listed[0]?.examples.includes('Gil Frey'))
    assert.ok(!(await titles()).some(({ title }) => title === 'Buyer'))
  })

  it('are listed too where only a rank places them, with the word and how sure that is', async () => {
    await here.importCsv('people', `Name,Email,Job Title\nKim Frey,${at('kim')},Team lead\n`)
    const listed = await titles()
    const boss = listed.find(({ title }) => title === 'Team lead')
    assert.deepEqual(
      [boss?.by, boss?.function, boss?.score, boss?.words],
      ['unsure', 'management', 0.3, ['lead']],
    )
    assert.deepEqual(listed.find(({ by }) => by === 'unknown')?.words, [])
  })

  it('are for administrators', async () => {
    assert.equal((await here.get(at('ada'), '/api/titles')).status, 403)
    assert.equal(
      (await here.post(at('ada'), '/api/functions', { employeeId: gil, function: 'hr' })).status,
      403,
    )
  })

  it('are placed in one place: everybody who has one gets the function, on both sides', async () => {
    const { status, body } = await correct('HAPPINESS wizard', 'hr')
    assert.equal(status, 200)
    const listed = body.titles.find(({ title }) => /wizard/i.test(title))
    assert.deepEqual([listed?.by, listed?.function], ['hand', 'hr'])
    await settled(functions, ['Gil hr', 'Gus hr', 'Hal hr', 'Ivy procurement'])
  })

  it('hold for who comes later', async () => {
    const { body } = await here.importCsv(
      'contacts',
      `${CONTACTS}Jon,Fern,jon@fern.example,Happiness Wizard,Fern & Co\n`,
    )
    assert.equal(body.added, 1)
    assert.deepEqual(await functions(), ['Gil hr', 'Gus hr', 'Hal hr', 'Ivy procurement', 'Jon hr'])
  })

  it("give way to a person's own correction, which outlives the next import, until it is taken back", async () => {
    const said = await here.post<{ person: { function: string } }>(at('berta'), '/api/functions', {
      ...{ contactId: gus, function: 'legal' },
    })
    assert.deepEqual([said.status, said.body.person.function], [200, 'legal'])
    await here.post(at('berta'), '/api/functions', { employeeId: gil, function: 'marketing' })
    await here.importCsv('people', person('Buyer'))
    await here.importCsv('contacts', CONTACTS.replace('Gus,Fern', 'Gustaf,Fern'))
    await correct('Happiness Wizard', 'sales')
    await settled(functions, ['Gil marketing', 'Gustaf legal', 'Hal sales', 'Ivy procurement', 'Jon sales'])
    await here.post(at('berta'), '/api/functions', { employeeId: gil, function: null })
    await here.post(at('berta'), '/api/functions', { contactId: gus, function: null })
    const wanted = ['Gil procurement', 'Gustaf sales', 'Hal sales', 'Ivy procurement', 'Jon sales']
    assert.deepEqual(await functions(), wanted)
  })

  it('are left to their words again when the correction is taken back', async () => {
    await correct('Happiness Wizard', null)
    const wanted = ['Gil procurement', 'Gustaf other', 'Hal other', 'Ivy procurement', 'Jon other']
    await settled(functions, wanted)
    assert.equal((await titles()).find(({ title }) => /wizard/i.test(title))?.by, 'unknown')
  })

  it('are about people who exist', async () => {
    const unknown = await here.post(at('berta'), '/api/functions', { employeeId: 'nobody', function: 'hr' })
    assert.equal(unknown.status, 404)
  })
})

describe('placing a job title that is cut short (1.3)', () => {
  it('is made good an hour later, also for who was on their way in', async () => {
    const { needs, apply, employee } = await importWorld()
    await apply('people', 'Name,Email,Job Title\nAda,ada@ours.example,Happiness Wizard\n')
    const waiting: DueRow[] = []
    const due = {
      add: async (row: DueRow) => void waiting.push(row),
      upTo: async () => [],
      remove: async () => {},
      next: async () => null,
    }
    const queue = { put: () => Promise.reject(new Error('the process was killed here')) }
    const correct = correctTitle({ ...needs, due, queue })
    await assert.rejects(correct({ title: 'happiness wizard', function: 'hr', byId: 'admin' }))
    assert.equal((await employee('ada@ours.example'))?.function, 'other')
    const [row] = waiting
    assert.equal(row?.dueAt, '2026-11-03T10:00:00.000Z')
    assert.ok(row.work.kind === 'retitle')
    const noteAccess = async () => undefined
    for (const _ of ['once', 'twice']) await retitle({ ...needs, noteAccess })(row.work)
    assert.equal((await employee('ada@ours.example'))?.function, 'hr')
  })

  it('follows what is said of the title while it is being placed', async () => {
    const { needs, apply, employee } = await importWorld()
    await apply('people', 'Name,Email,Job Title\nAda,ada@ours.example,Happiness Wizard\n')
    const correct = correctTitle({ ...needs, queue: { put: async () => {} } })
    const byId = 'admin'
    await correct({ title: 'Happiness Wizard', function: 'hr', byId })
    // Before the first places anybody, a second takes the title back and is done.
    let began = 0
    const noteAccess = async () => {
      if (began++ > 0) return
      await correct({ title: 'Happiness Wizard', function: null, byId })
      await place()
    }
    const place = () => retitle({ ...needs, noteAccess })({ title: 'happiness wizard', byId })
    await place()
    assert.equal((await employee('ada@ours.example'))?.function, 'other')
  })
})
