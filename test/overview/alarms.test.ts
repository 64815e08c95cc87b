import assert from 'node:assert/strict'
import type { Answer } from '../../src/contract/routes.ts'
import { at, found, SMALL_COMPANY } from '../small-company.ts'
import { type World, world } from '../world.ts'

type Customer = Answer<'getCustomer'>
type Seen = { kind: string; at: string; says: string; pairId: string | null }

/** Alarms of the organisation as somebody reads them. */
async function alarms(here: World, who = 'dov'): Promise<Seen[]> {
  const { body } = await here.get<Answer<'listAlarms'>>(at(who), '/api/alarms')
  return body.alarms.map(({ kind, customerName, says, pairId }) => ({ kind, at: customerName, says, pairId }))
}
const kindsOf = async (here: World) => (await alarms(here)).map(({ kind, at }) => `${at}: ${kind}`)

/** Work on the queue is done in its own time; asked again until the alarms are these. */
async function becomes(here: World, wanted: string[]): Promise<void> {
  for (let asked = 0; asked < 200; asked++) {
    if (JSON.stringify(await kindsOf(here)) === JSON.stringify(wanted)) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  assert.deepEqual(await kindsOf(here), wanted)
}

async function idOf(here: World, name: string): Promise<string> {
  const { body } = await here.get<Answer<'listCustomers'>>(at('dov'), '/api/customers')
  return body.customers.find((customer) => customer.name === name)?.id ?? ''
}
const page = async (here: World, name: string, who = 'dov') =>
  (await here.get<Customer>(at(who), `/api/customers/${await idOf(here, name)}`)).body

/** Presses a button on the newest card of somebody that has it; gives the card. */
async function answer(here: World, name: string, title: string): Promise<string> {
  const cards = (await here.chat(at(name))).filter((message) => message.from === 'bot')
  const card = cards.findLast((message) => JSON.stringify(message.attachments).includes(`"${title}"`))
  assert.ok(card, title)
  assert.equal((await here.press(at(name), { activityId: card.id, title })).status, 200)
  return card.id
}

const only = async (here: World, kind: string, who = 'dov') =>
  (await alarms(here, who)).filter((alarm) => alarm.kind === kind)

describe('alarms that follow people (1.5, 1.6, 1.7)', () => {
  let here: World
  let { people, contacts } = SMALL_COMPANY as { people: string; contacts: string }
  const without = (file: string, ...names: string[]) =>
    file
      .split('\n')
      .filter((line) => !names.some((name) => line.startsWith(name)))
      .join('\n')
  before(async () => {
    here = await world({ settings: { APPROACHES_A_MONTH: '1' } })
    await found(here)
  })
  after(() => here.stop())

  it('tell who is approached too often, with the number and what to do, to everybody alike (1.6)', async () => {
    const wanted = [
      'Larkspur Dairy: contact load',
      'Quill & Sons: contact load',
      'Quill & Sons: contact load',
    ]
    await becomes(here, wanted)
    const [first, ...others] = await alarms(here)
    assert.match(
      first?.says ?? '',
      /^Ines Moreau is approached 2 times this month, at most 1 is good\. .*pair/,
    )
    assert.deepEqual(others.map(({ says }) => says.split(' ')[0]).sort(), ['Rolf', 'Uta'])
    assert.deepEqual(await alarms(here, 'finn'), await alarms(here, 'berta'))
    const larkspur = await page(here, 'Larkspur Dairy')
    const approaches = larkspur.contacts.map(({ name, approaches: times }) => `${name} ${times}`)
    assert.deepEqual([larkspur.mostApproaches, ...approaches.sort()], [1, 'Ines Moreau 2', 'Paul Girard 1'])
    assert.deepEqual(
      larkspur.alarms.map(({ kind }) => kind),
      ['contact load'],
    )
  })

  it('tell of a team from one department (1.7)', async () => {
    await here.importCsv('teams', `Customer,Employee Email,Role\nQuill & Sons,${at('dov')},\n`)
    await becomes(here, [
      'Larkspur Dairy: contact load',
      ...['Quill & Sons: contact load', 'Quill & Sons: contact load', 'Quill & Sons: one department'],
    ])
    const [alarm] = await only(here, 'one department')
    assert.equal(alarm?.says, 'Everybody in its team is from Finance. Add somebody from another department.')
  })

  it('tell of an owner who has left and of a customer with none, until somebody is named (1.7)', async () => {
    people = without(people, 'Ben').replaceAll(at('ben'), at('berta'))
    await here.importCsv('people', people, { gone: 'left' })
    await here.importCsv('customers', 'Name,Domain\nMoss & Fern,moss.example\n')
    const owners = async () => (await only(here, 'no owner')).map(({ at, says }) => `${at}: ${says}`)
    assert.deepEqual(await owners(), [
      'Larkspur Dairy: Its owner has left. Name somebody who is answerable for it.',
      'Moss & Fern: Nobody is answerable for it. Name an owner.',
    ])
    const search = await here.post<Answer<'searchEmployees'>>(at('berta'), '/api/employees', { name: 'Ada' })
    const employeeId = search.body.employees[0]?.id
    for (const customer of ['Larkspur Dairy', 'Moss & Fern']) {
      const path = `/api/customers/${await idOf(here, customer)}/owner`
      assert.equal((await here.post(at('berta'), path, { employeeId })).status, 200)
    }
    assert.deepEqual(await owners(), [])
  })

  it('tell of a contact whose counterpart left and who has no other, with the pair to hand over (1.5)', async () => {
    assert.deepEqual(await only(here, 'nobody after a leaver'), [], 'Ben left, and Ada speaks with Rolf too')
    people = without(people, 'Cleo')
    await here.importCsv('people', people, { gone: 'left' })
    const [alarm, ...more] = await only(here, 'nobody after a leaver')
    assert.deepEqual(more, [])
    assert.match(
      alarm?.says ?? '',
      /^Paul Girard has no counterpart since Cleo Marsh left\. Hand the pair over/,
    )
    assert.ok(alarm?.pairId)
  })

  it('tell of an employee whose contact left only where they have nobody else, for 60 days (1.5)', async () => {
    contacts = without(contacts, 'Paul', 'Ines')
    await here.importCsv('contacts', contacts, { gone: 'left' })
    const orphans = await only(here, 'nobody after a leaver')
    assert.deepEqual(
      orphans.map(({ says }) => says.split('. ')[0]),
      ['Ines Moreau has left, and Berta Olsen has no counterpart since'],
      'Ada, who spoke with Ines too, has Rolf; Cleo, who spoke with Paul, has left too',
    )
    await here.moveTo('2027-01-01T09:00:00.000Z')
    assert.equal((await only(here, 'nobody after a leaver')).length, 1)
    await here.moveTo('2027-01-02T09:00:00.000Z')
    assert.deepEqual(await only(here, 'nobody after a leaver'), [])
  })
})

describe('alarms about an owner without a conversation (1.7)', () => {
  let here: World
  before(async () => {
    here = await world({ settings: { OWNER_SILENT_DAYS: '30' } })
    await found(here)
    const pair = `Employee Email,Contact Email\n${at('ben')},paul@larkspur.example\n`
    await here.importCsv('pairs', `${SMALL_COMPANY.pairs}${pair.split('\n')[1]}\n`)
  })
  after(() => here.stop())
  const silent = async (who = 'berta') => (await only(here, 'owner silent', who)).map(({ at }) => at)

  it('come after so many days as the owner, and name nobody (2.5)', async () => {
    await here.moveTo('2026-11-10T18:00:00.000Z')
    await answer(here, 'berta', 'Yes, Ines seemed content')
    await here.moveTo('2026-12-01T09:00:00.000Z')
    assert.deepEqual(await silent(), [], 'the owners are so since 2 November: day 29')
    await here.moveTo('2026-12-02T09:00:00.000Z')
    assert.deepEqual(await silent(), ['Larkspur Dairy', 'Quill & Sons'], 'Berta owns the other one')
    for (const { says } of await only(here, 'owner silent', 'berta')) {
      assert.match(says, /no conversation with it for 30 days/)
      assert.doesNotMatch(says, /Ben|Berta/)
    }
  })

  it('are told to the owner, the customer team, leaders and administrators alone (2.5)', async () => {
    assert.deepEqual(await silent('ben'), ['Larkspur Dairy', 'Quill & Sons'], 'leads somebody')
    assert.deepEqual(await silent('ada'), ['Larkspur Dairy'], 'is in its team')
    for (const name of ['dov', 'eve', 'finn']) assert.deepEqual(await silent(name), [])
    const kinds = async (who: string) => (await page(here, 'Larkspur Dairy', who)).alarms.map((a) => a.kind)
    assert.ok((await kinds('ada')).includes('owner silent'))
    assert.ok(!(await kinds('dov')).includes('owner silent'))
  })

  it('end with a conversation of the owner, and come back when it is taken back', async () => {
    await here.moveTo('2026-12-08T18:00:00.000Z')
    const spoken = await answer(here, 'ben', 'Yes, Paul seemed content')
    assert.deepEqual(await silent(), ['Quill & Sons'])
    await here.press(at('ben'), { activityId: spoken, title: 'Undo' })
    assert.deepEqual(await silent(), ['Larkspur Dairy', 'Quill & Sons'])
  })

  it('are told to an owner who leads nobody, when it is they', async () => {
    const path = `/api/customers/${await idOf(here, 'Quill & Sons')}/owner`
    const dov = (await here.people()).find(({ email }) => email === at('dov'))
    assert.equal((await here.post(at('berta'), path, { employeeId: dov?.id })).status, 200)
    assert.deepEqual(await silent('dov'), [])
    await here.moveTo('2027-01-07T09:00:00.000Z')
    assert.deepEqual(await silent('dov'), ['Quill & Sons'])
  })
})
