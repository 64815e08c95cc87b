import { deepEqual, equal } from 'node:assert/strict'
import { type AskingWorld, askingWorld, mail } from './asking-world.ts'

const START = '2026-11-02T08:00:00.000Z'
const END = '2026-11-30T22:00:00.000Z'
const CYCLE = '2026-11'
const ORDER = { cycleId: CYCLE, byId: 'admin' }
const PEOPLE = [
  { name: 'Ada', pairs: 2 as const },
  { name: 'Ben' },
  { name: 'Lia', zone: 'Europe/Lisbon', country: 'PT' },
]

/** Cancels the cycle in its row alone, as somebody sees it to whom the rest of the order has not come yet. */
async function cancelQuietly({ ports, state }: AskingWorld) {
  const stored = await ports.cycles.get({ cycleId: CYCLE })
  if (!stored) throw new Error('the cycle is not open')
  const control = { state: 'cancelled', reason: 'by hand', byId: 'admin', at: state.now } as const
  await ports.cycles.replace({ cycleId: CYCLE }, stored, { ...stored.value, control })
  state.waited += 2000
}

describe('a cycle that is cancelled (2.8)', () => {
  let here: AskingWorld
  const counted = async () => (await here.counted('Sales', CYCLE)).due
  const order = async (what: 'cancelCycle' | 'resumeCycle') => {
    equal((await here.app[what](ORDER)).ok, true)
    await here.settle()
  }
  beforeEach(async () => {
    here = await askingWorld({ start: START, people: PEOPLE })
    await here.tick()
  })

  it('before anybody was asked counts nobody, and everybody again when it goes on (2.6)', async () => {
    equal(await counted(), 4)
    await order('cancelCycle')
    equal(await counted(), 0)
    await here.passTo('2026-11-12T12:00:00.000Z')
    deepEqual(here.sentTo(), [])
    await order('resumeCycle')
    equal(await counted(), 4)
    await here.passTo('2026-11-13T20:00:00.000Z')
    deepEqual(here.sentTo().sort(), ['Ada', 'Ben', 'Lia'])
    await here.passTo(END)
    equal(await counted(), 4)
  })

  it('on the ask day goes on counting those who were asked by then (2.6)', async () => {
    await here.passTo('2026-11-10T09:30:00.000Z')
    await order('cancelCycle')
    equal(await counted(), 3, 'it was nine in Lisbon')
    equal(await here.answer('Ben', CYCLE), true)
    await order('resumeCycle')
    await here.passTo('2026-11-10T20:00:00.000Z')
    deepEqual(await here.counted('Sales', CYCLE), { due: 4, spoke: 1 })
    deepEqual(here.sentTo().sort(), ['Ada', 'Ben', 'Lia'])
  })

  it('counts nobody whose card is found by whoever sends, and asks them when it goes on', async () => {
    await cancelQuietly(here)
    await here.passTo('2026-11-10T20:00:00.000Z')
    equal(await counted(), 0)
    await order('resumeCycle')
    await here.passTo('2026-11-11T20:00:00.000Z')
    equal(await counted(), 4)
    deepEqual(here.sentTo().sort(), ['Ada', 'Ben', 'Lia'])
  })

  it('counts nobody whose card had its turn when it was cancelled', async () => {
    here.state.turn = async () => {
      here.state.turn = async () => undefined
      await cancelQuietly(here)
    }
    await here.passTo('2026-11-10T20:00:00.000Z')
    equal(await counted(), 0)
    deepEqual(
      [...(await here.prompts(CYCLE)).values()].map(({ state }) => state),
      ['cancelled', 'cancelled', 'cancelled'],
    )
  })

  it('keeps the answer of somebody who spoke all the same, and asks them about the rest when it goes on', async () => {
    await order('cancelCycle')
    equal(await here.answer('Ada', CYCLE), true)
    await order('resumeCycle')
    deepEqual(await here.counted('Sales', CYCLE), { due: 4, spoke: 1 })
    await here.passTo('2026-11-10T20:00:00.000Z')
    const [card] = here.state.sent.filter(({ name }) => name === 'Ada')
    equal(card?.contacts.length, 1)
  })

  it('counts no pair that ends its pause in the meantime, until it goes on (1.5)', async () => {
    const { id: pairId } = await here.pairOf('Ben')
    const actor = { employeeId: 'boss', roles: ['administrator' as const] }
    await here.app.pausePair({ actor, pairId, until: '2026-11-05' })
    await here.settle()
    await order('cancelCycle')
    await here.passTo('2026-11-05T20:00:00.000Z')
    equal(await counted(), 0)
    await order('resumeCycle')
    equal(await counted(), 4)
  })
})

describe('the first half of a month (2.1)', () => {
  it('counts in no number where the card came after it, also later on (2.6)', async () => {
    const here = await askingWorld({ start: '2026-10-20T08:00:00.000Z', people: [{ name: 'Mia' }] })
    await here.tick()
    const { customerId } = await here.pairOf('Mia')
    const actor = { employeeId: here.idOf('Mia'), roles: ['administrator' as const] }
    await here.app.setCadence({ actor, customerId, every: 'two weeks' })
    await here.csv(
      'contacts',
      'First Name,Last Name,Email,Job Title,Customer\nIda,Voss,ida@quart.example,Buyer,Quarter Works',
    )
    await here.csv('pairs', `Employee Email,Contact Email\n${mail('Mia')},ida@quart.example`)
    await here.passTo('2026-11-03T08:00:00.000Z')
    const before = here.state.sent.length
    here.state.gone.set(mail('Mia'), [{ from: '2026-11-09T00:00:00.000Z', to: '2026-11-16T00:00:00.000Z' }])
    await here.passTo('2026-11-16T20:00:00.000Z')
    deepEqual(
      here.state.sent.slice(before).map(({ at, contacts }) => [at.slice(0, 10), contacts]),
      [['2026-11-16', ['Ida Voss']]],
    )
    const counted = async () => (await here.counted('Sales', CYCLE)).due
    equal(await counted(), 2, 'the month with one, the second half with the other')

    await here.csv(
      'people',
      `Name,Email,Department,Job Title,Manager Email,Time Zone,Locale,Country\nMia,${mail('Mia')},Sales,Planner,,Europe/Lisbon,en,PT`,
    )
    equal(await counted(), 2)
    const { id: pairId } = (await here.ports.pairCopies.list({ employeeId: here.idOf('Mia') }))
      .map(({ value }) => value)
      .find((pair) => pair.contactName === 'Ida Voss') ?? { id: '' }
    const said = await here.app.answerCheckin({
      employeeId: here.idOf('Mia'),
      cycleId: CYCLE,
      pairId,
      guess: 'content',
    })
    equal(said.ok, true)
    await here.settle()
    equal((await here.prompts(CYCLE)).get('Mia')?.state, 'answered', 'all that was asked is answered')
  })
})
