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

describe('waves', () => {
  it('ask only the departments in them; the others are not due (2.10)', async () => {
    const here = await askingWorld({ start: '2026-10-20T08:00:00.000Z', people: TWO })
    await here.set({ wave: ['Sales'] })
    await here.passTo(`${ASK_DAY}T18:00:00.000Z`)
    deepEqual([...new Set(here.sentTo())], ['Ada'])
    deepEqual(await here.counted('Finance', '2026-11'), { due: 0, spoke: 0 })
    equal(await standing(here, 'Ben'), undefined)
  })

  it('that grow ask whoever joins on the ask day, or on the next working morning after it (2.10)', async () => {
    const here = await askingWorld({ start: '2026-10-20T08:00:00.000Z', people: TWO })
    await here.set({ wave: [] })
    await here.passTo('2026-11-03T08:00:00.000Z')
    await here.set({ wave: ['Sales'] })
    deepEqual(await standing(here, 'Ada'), ['planned', null])
    await here.passTo('2026-11-13T12:00:00.000Z')
    await here.set({ wave: ['Sales', 'Finance'] })
    deepEqual(await here.counted('Finance', '2026-11'), { due: 1, spoke: 0 })
    await here.passTo('2026-11-16T12:00:00.000Z')
    deepEqual(
      here.state.sent.map(({ name, at }) => [name, at]),
      [
        ['Ada', `${ASK_DAY}T09:00:00.000Z`],
        ['Ben', '2026-11-16T09:00:00.000Z'],
      ],
    )
  })

  it('that grow in the last days of a cycle ask from the next one on (2.10)', async () => {
    const here = await askingWorld({ start: '2026-10-20T08:00:00.000Z', people: TWO })
    await here.set({ wave: ['Sales'] })
    await here.passTo('2026-11-25T12:00:00.000Z')
    await here.set({ wave: null })
    equal(await standing(here, 'Ben'), undefined)
    await here.passTo('2026-12-08T12:00:00.000Z')
    ok(here.sentTo().includes('Ben'))
  })

  it('that lose a department take its cards back while they wait (2.10)', async () => {
    const here = await office()
    await here.set({ wave: ['Sales'] })
    deepEqual(await standing(here, 'Ben'), ['cancelled', 'not in a wave'])
    deepEqual(await here.counted('Finance', '2026-11'), { due: 0, spoke: 0 })
    await here.set({ wave: null })
    deepEqual(await standing(here, 'Ben'), ['planned', null])
    await here.passTo(`${ASK_DAY}T18:00:00.000Z`)
    await here.set({ wave: [] })
    deepEqual(await standing(here, 'Ben'), ['sent', null])
    deepEqual(await here.counted('Finance', '2026-11'), { due: 1, spoke: 0 })
  })
})

describe('a pause for all', () => {
  it('asks nobody; who was not asked yet is not due, and who was still is (2.6)', async () => {
    const here = await office()
    await here.passTo(`${ASK_DAY}T08:00:00.000Z`)
    await here.set({ paused: true })
    await here.passTo(`${ASK_DAY}T18:00:00.000Z`)
    deepEqual(here.sentTo(), [])
    deepEqual(await here.counted('Sales', '2026-11'), { due: 0, spoke: 0 })
    await here.passTo('2026-12-02T08:00:00.000Z')
    deepEqual(await standing(here, 'Ada'), ['cancelled', 'paused for all'])
    deepEqual(await here.counted('Sales', '2026-12'), { due: 0, spoke: 0 })
  })

  it('goes on with whom it held up as soon as they may be disturbed (2.6)', async () => {
    const here = await office()
    await here.set({ paused: true })
    await here.passTo('2026-11-26T19:30:00.000Z')
    await here.set({ paused: false })
    deepEqual(here.sentTo(), [])
    await here.passTo('2026-11-27T09:00:00.000Z')
    deepEqual(here.sentTo().sort(), ['Ada', 'Ben'])
    deepEqual(await here.counted('Sales', '2026-11'), { due: 1, spoke: 0 })
  })

  it('that ends before the ask day has changed nothing (2.6)', async () => {
    const here = await askingWorld({ start: '2026-10-20T08:00:00.000Z', people: TWO })
    await here.set({ paused: true })
    await here.passTo('2026-11-04T08:00:00.000Z')
    equal(await standing(here, 'Ada'), undefined)
    await here.set({ paused: false })
    await here.passTo(`${ASK_DAY}T09:00:00.000Z`)
    deepEqual(here.sentTo().sort(), ['Ada', 'Ben'])
  })

  it('is told with who began it, and a change by somebody who saw older settings is refused', async () => {
    const here = await office()
    await here.set({ paused: true, byId: here.idOf('Ada') })
    deepEqual(await here.set({ paused: false, revision: 0 }), { ok: false, reason: 'changed meanwhile' })
    const { settings } = await here.app.getSettings()
    deepEqual(settings.paused, { since: START, byId: here.idOf('Ada') })
    equal(settings.changedAt, START)
    equal(settings.revision, 1)
  })
})

describe('a pause of one’s own', () => {
  const pause = async (here: AskingWorld, name: string, until: string | null) => {
    const done = await here.app.pauseMe({ employeeId: here.idOf(name), until })
    await here.settle()
    return done.ok
  }

  it('over the ask day takes the card and the due one away, and ends by itself (2.6)', async () => {
    const here = await office()
    equal(await pause(here, 'Ada', '2026-11-16'), true)
    deepEqual(await standing(here, 'Ada'), ['cancelled', 'paused'])
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
    await pause(here, 'Ada', '2026-12-24')
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
