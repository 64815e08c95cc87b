import { deepEqual, equal, ok } from 'node:assert/strict'
import { type AskingWorld, askingWorld } from './asking-world.ts'

const START = '2026-11-02T08:00:00.000Z'
const ASK_DAY = '2026-11-10'
const TWO = [
  { name: 'Ada', department: 'Sales' },
  { name: 'Ben', department: 'Finance' },
]
const standing = async (here: AskingWorld, name: string, cycleId = '2026-11') => {
  const prompt = (await here.prompts(cycleId)).get(name)
  return prompt && [prompt.state, prompt.reason]
}
const office = async (start = START) => {
  const here = await askingWorld({ start, people: TWO })
  await here.tick()
  return here
}

describe('a pause of one’s own', () => {
  const pause = async (here: AskingWorld, name: string, until: string | null) => {
    const done = await here.app.pauseMe({ employeeId: here.idOf(name), until })
    await here.settle()
    return done.ok
  }

  it('over the ask day takes the card and the due one away, and ends by itself (2.6)', async () => {
    const here = await office()
    equal(await pause(here, 'Ada', '2026-11-16'), true)
    deepEqual(await standing(here, 'Ada'), ['deferred', 'paused'])
    equal((await here.prompts('2026-11')).get('Ada')?.askAt, '2026-11-16T09:00:00.000Z')
    deepEqual(await here.counted('Sales', '2026-11'), { due: 0, spoke: 0 })
    await here.passTo('2026-11-15T12:00:00.000Z')
    deepEqual(here.sentTo(), ['Ben'])
    await here.passTo('2026-11-16T12:00:00.000Z')
    deepEqual(here.state.sent.at(1), {
      name: 'Ada',
      at: '2026-11-16T09:00:00.000Z',
      contacts: ['Contact0 of Ada'],
    })
    deepEqual(await here.counted('Sales', '2026-11'), { due: 1, spoke: 0 })
  })

  it('that ends before the ask day changes nothing (2.6)', async () => {
    const here = await office()
    await pause(here, 'Ada', ASK_DAY)
    deepEqual(await standing(here, 'Ada'), ['planned', null])
    await here.passTo(`${ASK_DAY}T12:00:00.000Z`)
    deepEqual(here.sentTo().sort(), ['Ada', 'Ben'])
  })

  it('that ends when too little of the cycle is left goes on with the next one (2.6)', async () => {
    const here = await office()
    await pause(here, 'Ada', '2026-11-25')
    await here.passTo('2026-12-07T12:00:00.000Z')
    ok(!here.sentTo().includes('Ada'))
    deepEqual(await standing(here, 'Ada'), ['cancelled', 'paused'])
    await here.passTo('2026-12-08T12:00:00.000Z')
    ok(here.sentTo().includes('Ada'))
  })

  it('that ended too late counts nobody, also when their counterpart gets another name (2.6)', async () => {
    const here = await office()
    await pause(here, 'Ada', '2026-11-25')
    await here.passTo('2026-11-26T12:00:00.000Z')
    await here.csv(
      'contacts',
      'First Name,Last Name,Email,Job Title,Customer\nCora,Vos,ada0@guest.example,Buyer,Guest Works',
    )
    equal((await here.pairOf('Ada')).contactName, 'Cora Vos')
    deepEqual(await standing(here, 'Ada'), ['cancelled', 'paused'])
    deepEqual(await here.counted('Sales', '2026-11'), { due: 0, spoke: 0 })
  })

  it('after being asked leaves what is not answered out of the numbers until it ends (2.6)', async () => {
    const here = await office()
    await here.passTo('2026-11-11T12:00:00.000Z')
    await here.answer('Ben', '2026-11')
    await pause(here, 'Ada', '2026-11-18')
    await pause(here, 'Ben', '2026-11-18')
    deepEqual(await here.counted('Sales', '2026-11'), { due: 0, spoke: 0 })
    deepEqual(await here.counted('Finance', '2026-11'), { due: 1, spoke: 1 })
    await here.passTo('2026-11-18T12:00:00.000Z')
    deepEqual(await here.counted('Sales', '2026-11'), { due: 1, spoke: 0 })
    const first = here.state.sent.filter(({ name, at }) => name === 'Ada' && at < '2026-11-18')
    equal(first.length, 1)
  })

  it('is taken back by its owner at any time (2.6)', async () => {
    const here = await office()
    await pause(here, 'Ada', '2026-11-17')
    await pause(here, 'Ada', '2026-12-24')
    deepEqual(await standing(here, 'Ada'), ['cancelled', 'paused'], 'too late for this cycle')
    await pause(here, 'Ada', null)
    deepEqual(await standing(here, 'Ada'), ['planned', null])
    deepEqual(await here.counted('Sales', '2026-11'), { due: 1, spoke: 0 })
  })

  it('needs a day after today by one’s own clock, within a year', async () => {
    const here = await office()
    equal(await pause(here, 'Ada', '2026-11-02'), false)
    equal(await pause(here, 'Ada', '2028-11-02'), false)
  })
})

describe('opting out', () => {
  it('asks nothing from then on, with a reason for oneself alone, until one opts in again (2.6)', async () => {
    const here = await office()
    const employeeId = here.idOf('Ada')
    await here.app.optOut({ employeeId, optedOut: true, reason: 'I leave in spring' })
    await here.settle()
    deepEqual(await standing(here, 'Ada'), ['cancelled', 'opted out'])
    ok(!JSON.stringify([...(await here.prompts('2026-11')).values()]).includes('spring'))
    ok(!JSON.stringify(await here.app.dryRunCycle('2026-11')).includes('spring'))
    equal((await here.app.getAsking(employeeId)).optOutReason, 'I leave in spring')
    await here.passTo('2027-01-05T08:00:00.000Z')
    deepEqual(new Set(here.sentTo()), new Set(['Ben']))
    deepEqual(await here.counted('Sales', '2027-01'), { due: 0, spoke: 0 })
    await here.app.optOut({ employeeId, optedOut: false })
    await here.settle()
    equal((await here.app.getAsking(employeeId)).optOutReason, '')
    await here.passTo('2027-01-12T12:00:00.000Z')
    ok(here.sentTo().includes('Ada'))
  })
})
