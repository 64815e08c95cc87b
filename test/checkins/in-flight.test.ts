import { deepEqual, equal, ok } from 'node:assert/strict'
import { createPace } from '../../bot/pace.ts'
import { keptRow } from '../../src/domain/kept-row.ts'
import type { Stored } from '../../src/domain/store.ts'
import { askingWorld } from './asking-world.ts'

const START = '2026-11-02T08:00:00.000Z'
const PEOPLE = [{ name: 'Ben' }]

describe('a card on its way', () => {
  it('that Teams refuses in the end does not hide that its question was answered meanwhile (2.8)', async () => {
    const here = await askingWorld({ start: START, people: PEOPLE })
    here.state.delivery = { outcome: 'refused', state: 'failed', reason: 'status 400' }
    here.state.onTheWay = async () => void (await here.answer('Ben', '2026-11'))
    await here.passTo('2026-11-10T12:00:00.000Z')
    deepEqual(here.sentTo(), ['Ben'])
    equal((await here.prompts('2026-11')).get('Ben')?.state, 'not needed')
    deepEqual(await here.counted('Sales', '2026-11'), { due: 1, spoke: 1 })
  })

  it('counts as answered when its question was answered before anybody knew that it arrived (2.4, 2.8)', async () => {
    const here = await askingWorld({ start: '2026-11-02T08:00:00.000Z', people: [{ name: 'Ada', pairs: 2 }] })
    await here.tick()
    const { pairCopies } = here.ports
    const pairs = await pairCopies.list({ employeeId: here.idOf('Ada') })
    here.state.onTheWay = async () => {
      for (const { value } of pairs)
        await here.app.answerCheckin({
          ...{ employeeId: here.idOf('Ada'), cycleId: '2026-11', pairId: value.id },
          guess: 'content',
        })
    }
    await here.passTo('2026-11-10T12:00:00.000Z')
    const prompt = (await here.prompts('2026-11')).get('Ada')
    deepEqual([prompt?.state, prompt?.delivered, prompt?.claim], ['answered', 'sent', null])
    equal(here.state.sent.filter(({ at }) => at >= '2026-11').length, 1)
  })

  it('leaves so early that its answer comes while its claim lasts, news too (B1)', async () => {
    const here = await askingWorld({ start: START, people: PEOPLE })
    const left: number[] = []
    const claims: number[] = []
    here.state.onTheWay = async (leaveBy) => {
      const employeeId = here.idOf('Ben')
      const prompt = (await here.prompts('2026-11')).get('Ben')
      const news = (await here.ports.news.list({ employeeId })).map(({ value }) => value)
      const claimed = [...(prompt ? [prompt] : []), ...news].find(({ state }) => state === 'sending')
      claims.push(Date.parse(claimed?.claimedUntil ?? ''))
      left.push(leaveBy)
    }
    await here.passTo('2026-11-10T12:00:00.000Z')
    const { id: pairId } = await here.pairOf('Ben')
    const actor = { employeeId: 'boss', roles: ['administrator' as const] }
    await here.app.pausePair({ actor, pairId, until: '2026-11-20' })
    await here.settle()
    await here.passTo('2026-11-11T20:00:00.000Z')
    deepEqual([here.state.sent.length, here.state.told.length], [1, 1])
    deepEqual(
      left,
      claims.map((until) => until - ANSWER_MS),
    )
  })
})
/** How long an answer of Teams is waited for. */
const ANSWER_MS = 10_000

describe('a cancel', () => {
  it('is acknowledged only when no card can leave any more that was looked at before it (2.8, C10)', async () => {
    let now = 0
    let control: string | null = null
    const rows = { get: async () => ({ value: { control } }) as Stored<{ control: string | null }> }
    const look = keptRow(rows, () => now)
    const pace = createPace(() => {}, { now: () => now, after: () => () => {} })
    pace.hold(10, Number.POSITIVE_INFINITY)
    await look({})
    control = 'cancelled'
    let latest = 0
    for (const lookedAt of [100, 300, 499, 500]) {
      now = lookedAt
      const place = await pace.enter('ordinary', now + 4000)
      const stops = (await look({}))?.control
      for (; now < 5000; now++) if (!stops && 'begin' in place && place.begin()) latest = now
    }
    const here = await askingWorld({ start: START, people: PEOPLE })
    await here.tick()
    const before = here.state.waited
    await here.app.cancelCycle({ cycleId: '2026-11', byId: 'admin' })
    const acknowledged = here.state.waited - before
    ok(
      latest > 1000 && latest <= acknowledged,
      `${latest} ms after the change, acknowledged after ${acknowledged}`,
    )
  })
})
