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

  it('that lose a department remind it of nothing, nor promise to; what arrived can be answered (2.5, 2.10)', async () => {
    const here = await office()
    await here.passTo(`${ASK_DAY}T18:00:00.000Z`)
    const { id: pairId } = await here.pairOf('Ben')
    const notYet = async (onDay: string) => {
      const key = { employeeId: here.idOf('Ben'), cycleId: '2026-11', pairId }
      const said = await here.app.sayNotYet({ ...key, onDay })
      return said.ok && (said.againOn ?? said.why?.code)
    }
    equal(await notYet('2026-11-12'), '2026-11-12')
    await here.set({ wave: ['Sales'] })
    await here.passTo('2026-11-12T18:00:00.000Z')
    equal(await notYet('2026-11-13'), 'not in a wave')
    await here.passTo('2026-11-17T18:00:00.000Z')
    deepEqual(here.sentTo().sort(), ['Ada', 'Ada', 'Ben'])
    equal(await here.answer('Ben', '2026-11'), true)
    deepEqual(await here.counted('Finance', '2026-11'), { due: 1, spoke: 1 })
  })

  it('that lose a department send it no card any more once that is acknowledged (2.10)', async () => {
    const here = await office()
    const { shard = '' } = (await here.prompts('2026-11')).get('Ben') ?? {}
    here.state.now = `${ASK_DAY}T09:00:00.000Z`
    await here.app.changeSettings({ byId: 'admin', revision: 0, wave: ['Sales'] })
    // Whoever plans anew has not come to it yet.
    await here.app.sendShard({ cycleId: '2026-11', shard }, { stillMine: () => true, getsOn() {} })
    ok(!here.sentTo().includes('Ben'))
    await here.settle()
    deepEqual(await standing(here, 'Ben'), ['cancelled', 'not in a wave'])
    deepEqual(await here.counted('Finance', '2026-11'), { due: 0, spoke: 0 })
  })

  it('that lose a department stop a card of it that waits for its place (2.10)', async () => {
    const here = await askingWorld({ start: START, people: TWO.slice(1) })
    here.state.place = async () => {
      here.state.place = async () => undefined
      await here.app.changeSettings({ byId: 'admin', revision: 0, wave: ['Sales'] })
    }
    await here.passTo(`${ASK_DAY}T18:00:00.000Z`)
    deepEqual(here.sentTo(), [])
    deepEqual(await standing(here, 'Ben'), ['cancelled', 'not in a wave'])
    deepEqual(await here.counted('Finance', '2026-11'), { due: 0, spoke: 0 })
  })

  it('that get a department back remind it again (2.10)', async () => {
    const here = await office()
    await here.passTo(`${ASK_DAY}T18:00:00.000Z`)
    await here.set({ wave: [] })
    await here.passTo('2026-11-18T18:00:00.000Z')
    await here.set({ wave: null })
    await here.passTo('2026-11-24T18:00:00.000Z')
    deepEqual(here.sentTo().sort(), ['Ada', 'Ada', 'Ben', 'Ben'])
  })
})

describe('a cycle that is cancelled', () => {
  it('asks, once it goes on, also those who became due meanwhile (2.8, 2.10)', async () => {
    const here = await askingWorld({ start: '2026-10-20T08:00:00.000Z', people: TWO })
    await here.set({ wave: ['Sales'] })
    await here.passTo('2026-11-04T08:00:00.000Z')
    const order = { cycleId: '2026-11', byId: here.idOf('Ada') }
    await here.app.cancelCycle(order)
    await here.settle()
    await here.set({ wave: null })
    deepEqual(await standing(here, 'Ada'), ['cancelled', 'cycle cancelled'])
    equal(await standing(here, 'Ben'), undefined)
    await here.app.resumeCycle(order)
    await here.settle()
    deepEqual(
      [await standing(here, 'Ada'), await standing(here, 'Ben')],
      [
        ['planned', null],
        ['planned', null],
      ],
    )
  })
})

describe('a pause for all', () => {
  it('asks nobody; who was not asked yet is not due, and who was still is (2.6)', async () => {
    const here = await office()
    await here.passTo(`${ASK_DAY}T08:00:00.000Z`)
    await here.set({ paused: true })
    await here.passTo(`${ASK_DAY}T18:00:00.000Z`)
    deepEqual(here.sentTo(), [])
    deepEqual(await standing(here, 'Ada'), ['deferred', 'paused for all'])
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
