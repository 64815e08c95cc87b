import { deepEqual, equal } from 'node:assert/strict'
import type { CustomerPage, Me, Overview } from '../../src/contract/overview.ts'
import { conversationsAt } from '../overview/conversations-at.ts'
import { at, found, readingOf } from '../small-company.ts'
import { type World, world } from '../world.ts'

const ONCE = '0b9c1f6e-9d0f-4a51-8a4b-6a3a1f0f2b01'
const again = (n: number) => ONCE.replace(/01$/, String(n).padStart(2, '0'))

describe('a conversation told without being asked', () => {
  let here: World
  const me = async (name: string) => (await here.get<Me>(at(name), '/api/me')).body
  const page = async (customerId: string) =>
    (await here.get<CustomerPage>(at('dov'), `/api/customers/${customerId}`)).body
  const tell = (name: string, body: object) =>
    here.post<{ cycleId: string; pairId: string; spokeOn: string; detail: string }>(
      at(name),
      '/api/conversations',
      body,
    )
  before(async () => {
    here = await world({ now: '2026-11-02T08:00:00.000Z' })
    await found(here)
  })
  after(() => here.stop())

  it('with one’s counterpart answers the month, so that no card comes on the ask day (2.2, 2.7)', async () => {
    const [pair] = (await me('dov')).pairs
    const contactId = pair?.contact.id
    const { status, body } = await tell('dov', {
      contactId,
      heard: 'Late lorries',
      channel: 'phone',
      once: ONCE,
    })
    deepEqual([status, body.spokeOn, body.cycleId, body.pairId], [200, '2026-11-02', '2026-11', pair?.id])
    await here.moveTo('2026-11-10T18:00:00.000Z')
    const asked = (await here.chat(at('dov'))).filter((one) => readingOf(one).includes('Did you speak'))
    deepEqual(asked, [])
    const overview = (await here.get<Overview>(at('dov'), '/api/overview')).body
    equal(
      overview.people.some(({ name }) => name.startsWith('Dov')),
      true,
    )
  })

  it('is stored once, however often it is sent, and a further one stands beside it (2.4, 2.7)', async () => {
    const [pair] = (await me('dov')).pairs
    const contactId = pair?.contact.id
    await tell('dov', { contactId, heard: 'Late lorries', channel: 'phone', once: ONCE })
    for (const _ of [1, 2]) await tell('dov', { contactId, heard: 'A new plant', once: again(2) })
    const told = await conversationsAt(here, at('dov'), pair?.customerId ?? '')
    const heard = told.map((one) => one.heard)
    deepEqual(heard.toSorted(), ['A new plant', 'Late lorries'])
  })

  it('is taken of anybody at a customer, with what was promised (2.7)', async () => {
    const [pair] = (await me('dov')).pairs
    const { contacts } = await page(pair?.customerId ?? '')
    const other = contacts.find(({ id }) => id !== pair?.contact.id)
    const followUp = { text: 'Send the list', dueOn: '2026-11-20' }
    const said = { contactId: other?.id, spokeOn: '2026-11-04', heard: 'Prices', followUp, once: again(3) }
    equal((await tell('dov', said)).status, 200)
    const told = await conversationsAt(here, at('dov'), pair?.customerId ?? '')
    const one = told.find(({ heard }) => heard === 'Prices')
    deepEqual([one?.contact.name, one?.day], [other?.name, '2026-11-04'])
    deepEqual((await me('dov')).followUps.map(({ text }) => text).includes('Send the list'), true)
  })

  it('is refused for a day to come, a closed month and somebody unknown, in words (2.7)', async () => {
    const [pair] = (await me('dov')).pairs
    const contactId = pair?.contact.id
    const asked = [
      { contactId, spokeOn: '2026-11-12', once: again(4) },
      { contactId, spokeOn: '2026-08-12', once: again(5) },
      { contactId: 'nobody.nobody', once: again(6) },
    ]
    const answers = []
    for (const body of asked) answers.push(await tell('dov', body))
    deepEqual(
      answers.map(({ status }) => status),
      [400, 409, 404],
    )
    for (const { body } of answers) equal(/Choose|until 30 days/.test(body.detail), true, body.detail)
  })
})
