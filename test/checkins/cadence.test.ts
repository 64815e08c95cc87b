import { deepEqual, equal, match } from 'node:assert/strict'
import type { CustomerPage, Me, Overview } from '../../src/contract/overview.ts'
import { conversationsAt } from '../overview/conversations-at.ts'
import { at, found, readingOf } from '../small-company.ts'
import { type World, world } from '../world.ts'

describe('how often people speak with a customer (2.1)', () => {
  let here: World
  const pairOf = async (name: string) => {
    const [pair] = (await here.get<Me>(at(name), '/api/me')).body.pairs
    if (!pair) throw new Error(`${name} has no pair`)
    return pair
  }
  const every = (name: string, customerId: string, cadence: string) =>
    here.post<{ detail: string }>(at(name), `/api/customers/${customerId}/cadence`, { cadence })
  const asked = async (name: string) =>
    (await here.chat(at(name))).map(readingOf).filter((words) => /Did you speak with/.test(words)).length
  const tap = async (name: string, first: string) => {
    const card = (await here.chat(at(name))).findLast(({ from }) => from === 'bot')
    await here.press(at(name), { activityId: card?.id ?? '', title: `Yes, ${first} seemed content` })
  }
  before(async () => {
    here = await world({ now: '2026-11-02T08:00:00.000Z' })
    await found(here)
  })
  after(() => here.stop())

  it('is chosen by those who serve it, from next month on, and shown on its page', async () => {
    const { customerId, contact } = await pairOf('dov')
    equal((await every('finn', customerId, 'quarter')).status, 403)
    equal((await every('berta', customerId, 'two weeks')).status, 200)
    const { body } = await here.get<CustomerPage>(at('dov'), `/api/customers/${customerId}`)
    deepEqual(body.cadence, { every: 'two weeks', from: '2026-12', before: 'month' })
    await here.moveTo('2026-11-30T18:00:00.000Z')
    match(contact.name, /Uta/)
    const cards = await asked('dov')
    equal(cards >= 1 && cards <= 3, true, 'in November as before: once, with its reminders')
  })

  it('every two weeks asks in both halves of a month, and counts who spoke once', async () => {
    await here.moveTo('2026-12-08T18:00:00.000Z')
    await tap('dov', 'Uta')
    const before = await asked('dov')
    await here.moveTo('2026-12-21T18:00:00.000Z')
    equal(await asked('dov'), before, 'answered, and not asked again in this half')
    await here.moveTo('2026-12-22T18:00:00.000Z')
    equal(await asked('dov'), before + 1)
    await tap('dov', 'Uta')
    const { customerId } = await pairOf('dov')
    const told = await conversationsAt(here, at('dov'), customerId)
    const days = told.filter(({ employee }) => employee.name.startsWith('Dov'))
    deepEqual(
      days.map(({ day }) => day),
      ['2026-12-22', '2026-12-08'],
    )
    const { people } = (await here.get<Overview>(at('dov'), '/api/overview')).body
    equal(people.filter(({ name }) => name.startsWith('Dov')).length, 1)
  })

  it('once a quarter asks in its middle month alone', async () => {
    const { customerId } = await pairOf('dov')
    await every('berta', customerId, 'quarter')
    await here.moveTo('2027-01-31T18:00:00.000Z')
    const before = await asked('dov')
    await here.moveTo('2027-02-08T18:00:00.000Z')
    equal(await asked('dov'), before)
    await here.moveTo('2027-02-09T18:00:00.000Z')
    equal(await asked('dov'), before + 1)
  })
}).timeout(120_000)
