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

async function answer(here: World, name: string, title: string) {
  const card = (await here.chat(at(name))).findLast((message) => message.from === 'bot')
  assert.ok(card)
  return here.press(at(name), { activityId: card.id, title })
}

const TWO_DEPARTMENTS = 'Larkspur Dairy: one department'

describe('alarms', () => {
  let here: World
  beforeEach(async () => {
    here = await world({ settings: { APPROACHES_A_MONTH: '1', OWNER_SILENT_DAYS: '60' } })
    await found(here)
  })
  afterEach(() => here.stop())

  it('tell who is approached too often, with the number and what to do, and everybody alike (1.6)', async () => {
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
    assert.equal(larkspur.mostApproaches, 1)
    const approaches = larkspur.contacts.map(({ name, approaches: times }) => `${name} ${times}`)
    assert.deepEqual(approaches.sort(), ['Ines Moreau 2', 'Paul Girard 1'])
    assert.deepEqual(
      larkspur.alarms.map(({ kind }) => kind),
      ['contact load'],
    )
  })

  it('tell of an owner without a conversation for 60 days since they are the owner, naming nobody (1.7, 2.5)', async () => {
    await here.moveTo('2026-11-10T18:00:00.000Z')
    assert.equal((await answer(here, 'berta', 'Yes, Ines seemed content')).status, 200)
    await answer(here, 'ben', 'Yes, Rolf seemed content')
    await here.moveTo('2026-12-31T09:00:00.000Z')
    const silent = async () => (await alarms(here)).filter(({ kind }) => kind === 'owner silent')
    assert.deepEqual(await silent(), [], 'since 2 November, and today is day 59')
    await here.moveTo('2027-01-01T09:00:00.000Z')
    const seen = await silent()
    assert.deepEqual(
      seen.map(({ at }) => at),
      ['Larkspur Dairy', 'Quill & Sons'],
      'each owner spoke with the customer of the other alone',
    )
    for (const { says } of seen) {
      assert.match(says, /60 days/)
      assert.doesNotMatch(says, /Ben|Berta/)
    }
  })

  it('end with a conversation of the owner, and come back when it is taken back (1.7)', async () => {
    await here.importCsv('pairs', `Employee Email,Contact Email\n${at('ben')},paul@larkspur.example\n`)
    const card = async () => (await here.chat(at('ben'))).findLast((message) => message.from === 'bot')
    await here.moveTo('2026-12-08T18:00:00.000Z')
    const asked = await card()
    assert.ok(asked)
    const silent = async () =>
      (await alarms(here)).filter(({ kind, at }) => kind === 'owner silent' && at === 'Larkspur Dairy').length
    await answer(here, 'ben', 'Yes, Paul seemed content')
    await here.moveTo('2027-01-02T09:00:00.000Z')
    assert.equal(await silent(), 0)
    const told = (await here.chat(at('ben'))).find(({ id }) => id === asked.id)
    assert.ok(told)
    await here.press(at('ben'), { activityId: told.id, title: 'Undo' })
    assert.equal(await silent(), 1)
  })

  it('tell of an owner who has left and of a customer with none, until somebody is named (1.7)', async () => {
    const without = SMALL_COMPANY.people
      .split('\n')
      .filter((line) => !line.startsWith('Ben'))
      .join('\n')
    await here.importCsv('people', without.replaceAll(at('ben'), at('berta')), { gone: 'left' })
    await here.importCsv('customers', 'Name,Domain\nMoss & Fern,moss.example\n')
    const owners = async () =>
      (await alarms(here)).filter(({ kind }) => kind === 'no owner').map(({ at, says }) => `${at}: ${says}`)
    assert.deepEqual(await owners(), [
      'Larkspur Dairy: Its owner has left. Name somebody who is answerable for it.',
      'Moss & Fern: Nobody is answerable for it. Name an owner.',
    ])
    const [ada] = (await here.get<Answer<'searchEmployees'>>(at('berta'), '/api/employees?name=Ada')).body
      .employees
    const name = (customerId: string) =>
      here.post(at('berta'), `/api/customers/${customerId}/owner`, { employeeId: ada?.id })
    for (const customer of ['Larkspur Dairy', 'Moss & Fern'])
      assert.equal((await name(await idOf(here, customer))).status, 200)
    assert.deepEqual(await owners(), [])
  })

  it('tell of a contact whose counterpart left and who has no other, with the pair to hand over (1.5)', async () => {
    const without = SMALL_COMPANY.people
      .split('\n')
      .filter((line) => !/^Cleo/.test(line))
      .join('\n')
    await here.importCsv('people', without, { gone: 'left' })
    const orphans = async () => (await alarms(here)).filter(({ kind }) => kind === 'nobody after a leaver')
    const [alarm, ...more] = await orphans()
    assert.deepEqual(more, [])
    assert.match(
      alarm?.says ?? '',
      /^Paul Girard has no counterpart since Cleo Marsh left\. Hand the pair over/,
    )
    assert.ok(alarm?.pairId)
    assert.deepEqual((await kindsOf(here)).at(-1), TWO_DEPARTMENTS, 'Ada alone is left in its team')
    await here.moveTo('2027-01-02T09:00:00.000Z')
    assert.deepEqual(await orphans(), [], 'after 60 days nobody waits for a successor any more')
  })

  it('tell of an employee whose contact left only where they have nobody else (1.5)', async () => {
    const { contacts } = SMALL_COMPANY
    const gone = contacts
      .split('\n')
      .filter((line) => !/^(Paul|Ines)/.test(line))
      .join('\n')
    await here.importCsv('contacts', gone, { gone: 'left' })
    const orphans = (await alarms(here)).filter(({ kind }) => kind === 'nobody after a leaver')
    assert.deepEqual(
      orphans.map(({ says }) => says.split('. ')[0]).sort(),
      [
        'Ines Moreau has left, and Berta Olsen has no counterpart since',
        'Paul Girard has left, and Cleo Marsh has no counterpart since',
      ],
      'Ada, who spoke with Ines too, has Rolf',
    )
  })

  it('follow the team (1.7)', async () => {
    const { people } = SMALL_COMPANY
    await here.importCsv('teams', `Customer,Employee Email,Role\nQuill & Sons,${at('dov')},\n`)
    await here.importCsv('people', people)
    const one = async () => (await alarms(here)).filter(({ kind }) => kind === 'one department')
    for (let asked = 0; asked < 200 && (await one()).length === 0; asked++)
      await new Promise((resolve) => setTimeout(resolve, 25))
    assert.deepEqual(
      (await one()).map(({ at, says }) => `${at}: ${says}`),
      ['Quill & Sons: Everybody in its team is from Finance. Add somebody from another department.'],
    )
  })
})
