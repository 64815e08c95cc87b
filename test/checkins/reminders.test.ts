import { deepEqual, equal } from 'node:assert/strict'
import { debriefCard, newPrompt } from '../../src/domain/checkins/prompt.ts'
import { END, type November, november } from './november.ts'

const PEOPLE = [
  { name: 'Ada', pairs: 2 as const },
  { name: 'Ben' },
  { name: 'Dov', zone: 'America/Los_Angeles', country: 'US' },
]

describe('cards that ask once more', () => {
  let here: November['here']
  let keyOf: November['keyOf']
  let cards: November['cards']
  let notYet: November['notYet']
  beforeEach(async () => {
    ;({ here, keyOf, cards, notYet } = await november(PEOPLE))
  })

  it('come after five working days and five before the end, as each lives them, and then no more (2.5)', async () => {
    await here.passTo(END)
    deepEqual(cards('Ben'), ['11-10T09:00 1', '11-17T09:00 1', '11-24T09:00 1'])
    // Veterans Day on the 11th and Thanksgiving on the 26th.
    deepEqual(cards('Dov'), ['11-10T18:00 1', '11-18T18:00 1', '11-23T18:00 1'])
    await here.passTo('2026-12-07T22:00:00.000Z')
    equal(cards('Ben').length, 3)
    equal((await here.prompts('2026-11')).get('Ben')?.state, 'sent')
  })

  it('come to nobody who has answered, and ask only about who is left (2.5)', async () => {
    await here.passTo('2026-11-10T20:00:00.000Z')
    await here.answer('Ben', '2026-11')
    await here.answer('Ada', '2026-11')
    await here.passTo(END)
    deepEqual(cards('Ben'), ['11-10T09:00 1'])
    deepEqual(cards('Ada'), ['11-10T09:00 2', '11-17T09:00 1', '11-24T09:00 1'])
  })

  it('ask about a visit five working days after its own card, not after the first card of the month (2.5)', async () => {
    await here.passTo('2026-11-10T20:00:00.000Z')
    const key = await keyOf('Ben')
    const there = await here.ports.checkins.get(key)
    const shard = (await here.prompts('2026-11')).get('Ben')?.shard ?? ''
    const asked = { ...{ cycleId: '2026-11', shard, employeeId: key.employeeId }, card: debriefCard('v1') }
    if (!there) throw new Error('Ben is not asked')
    const met = { ...there.value, status: 'spoke', visitId: 'v1', spokeOn: '2026-11-16' } as const
    await here.ports.checkins.replace(key, there, met)
    const debrief = newPrompt(asked, 'Europe/Amsterdam', '2026-11-16T10:00:00.000Z')
    const arrived = { state: 'sent', delivered: 'sent', sentAt: '2026-11-16T10:00:00.000Z' } as const
    await here.ports.prompts.insert(asked, { ...debrief, ...arrived })
    await here.passTo('2026-11-23T20:00:00.000Z')
    deepEqual(cards('Ben'), ['11-10T09:00 1', '11-23T09:00 1'])
  })

  it('leave out until then who said `Not yet`, but not whom they said nothing of (2.3, 2.5)', async () => {
    await here.passTo('2026-11-10T20:00:00.000Z')
    equal(await notYet('Ben'), '2026-11-24')
    equal(await notYet('Ada'), '2026-11-24')
    await here.passTo(END)
    deepEqual(cards('Ben'), ['11-10T09:00 1', '11-24T09:00 1'])
    deepEqual(cards('Ada'), ['11-10T09:00 2', '11-17T09:00 1', '11-24T09:00 2'])
  })

  it('come on the next working morning where the first may not have arrived (B3)', async () => {
    await here.passTo('2026-11-09T20:00:00.000Z')
    here.state.delivery = { outcome: 'unknown' }
    await here.passTo('2026-11-10T12:00:00.000Z')
    here.state.delivery = { outcome: 'delivered', activityId: '2' }
    await here.passTo(END)
    deepEqual(cards('Ben'), ['11-10T09:00 1', '11-11T09:00 1', '11-24T09:00 1'])
  })

  it('come to nobody who paused, opted out or left since, nor in a cycle that was cancelled (2.5, 2.6, 2.8)', async () => {
    await here.passTo('2026-11-10T20:00:00.000Z')
    await here.app.pauseMe({ employeeId: here.idOf('Ben'), until: '2026-12-20' })
    await here.leave('Dov')
    await here.passTo('2026-11-18T20:00:00.000Z')
    deepEqual([cards('Ben').length, cards('Dov').length, cards('Ada').length], [1, 1, 2])
    await here.app.cancelCycle({ cycleId: '2026-11', byId: 'admin' })
    await here.passTo(END)
    equal(cards('Ada').length, 2)
  })

  it('move to the next working morning when a day became a holiday of the company (2.5, 2.6)', async () => {
    await here.passTo('2026-11-12T08:00:00.000Z')
    await here.set({ companyHolidays: [{ name: 'Move', from: '2026-11-17', to: '2026-11-18' }] })
    await here.passTo(END)
    deepEqual(cards('Ben'), ['11-10T09:00 1', '11-19T09:00 1', '11-24T09:00 1'])
  })

  it('are one where the first was held up until shortly before the second (2.5)', async () => {
    await here.passTo('2026-11-12T08:00:00.000Z')
    here.state.gone.set('ben@asked.example', [
      { from: '2026-11-16T00:00:00.000Z', to: '2026-11-20T23:00:00.000Z' },
    ])
    here.state.gone.set('ada@asked.example', [
      { from: '2026-11-16T00:00:00.000Z', to: '2026-11-18T23:00:00.000Z' },
    ])
    await here.passTo(END)
    deepEqual(cards('Ben'), ['11-10T09:00 1', '11-24T09:00 1'])
    deepEqual(cards('Ada'), ['11-10T09:00 2', '11-19T09:00 2', '11-24T09:00 2'])
  })

  it('are one where two fall together after a time in which nothing was sent (2.5)', async () => {
    await here.passTo('2026-11-16T20:00:00.000Z')
    here.state.now = '2026-11-25T08:00:00.000Z'
    await here.passTo(END)
    deepEqual(cards('Ben'), ['11-10T09:00 1', '11-25T09:00 1'])
  })
})

describe('somebody who moves to another zone after the first card', () => {
  it('is reminded on its day in hours of theirs, else at the ask hour of the clock they live by then (2.1, 2.5)', async () => {
    for (const [zone, country, reminded] of [
      // It is an hour later there.
      ['Europe/Helsinki', 'FI', ['11-17T09:00', '11-24T09:00']],
      ['America/New_York', 'US', ['11-17T15:00', '11-24T15:00']],
      // At nine in the morning in Amsterdam it is evening there.
      ['Asia/Tokyo', 'JP', ['11-18T01:00', '11-25T01:00']],
    ] as const) {
      const { here } = await november([{ name: 'Ben' }])
      await here.passTo('2026-11-12T08:00:00.000Z')
      const header = 'Name,Email,Department,Job Title,Manager Email,Time Zone,Locale,Country'
      await here.csv('people', `${header}\nBen,ben@asked.example,Sales,Planner,,${zone},en,${country}`)
      await here.passTo(END)
      deepEqual(
        here.state.sent.slice(1).map(({ at }) => at.slice(5, 16)),
        reminded,
      )
    }
  })
})

describe('the end of a cycle', () => {
  it('leaves nobody waiting: who could not be asked was missed (2.8, B7)', async () => {
    const { here } = await november(PEOPLE)
    await here.tick()
    here.state.now = '2026-12-01T08:00:00.000Z'
    await here.tick()
    const states = [...(await here.prompts('2026-11')).values()].map(({ state, reason }) => [state, reason])
    deepEqual(
      states,
      Array.from({ length: 3 }, () => ['missed', 'cycle over']),
    )
    deepEqual(here.state.sent, [])
  })

  it('asks who is not counted while all asking was paused (2.6)', async () => {
    const { here } = await november(PEOPLE)
    await here.tick()
    await here.set({ paused: true })
    await here.passTo('2026-12-01T08:00:00.000Z')
    deepEqual(await here.counted('Sales', '2026-11'), { due: 0, spoke: 0 })
    const states = [...(await here.prompts('2026-11')).values()].map(({ state, reason }) => [state, reason])
    deepEqual(
      states,
      Array.from({ length: 3 }, () => ['cancelled', 'paused for all']),
    )
  })
})
