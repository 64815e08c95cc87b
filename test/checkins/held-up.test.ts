import { deepEqual, equal, ok } from 'node:assert/strict'
import { askingWorld } from './asking-world.ts'

const START = '2026-11-02T08:00:00.000Z'
const END = '2026-11-30T22:00:00.000Z'
const PEOPLE = [{ name: 'Ben' }]
/** The days of the cards that came after October, when the world began. */
const sentSince = (sent: readonly { at: string }[]) =>
  sent.map(({ at }) => at.slice(0, 10)).filter((day) => day >= '2026-11')

describe('what was held up while asking was paused for all (2.6)', () => {
  it('goes out when it goes on: a reminder that fell into the pause, and a day that was promised', async () => {
    const here = await askingWorld({ start: START, people: [...PEOPLE, { name: 'Ada' }] })
    await here.passTo('2026-11-10T20:00:00.000Z')
    const { id: pairId } = await here.pairOf('Ada')
    const key = { employeeId: here.idOf('Ada'), cycleId: '2026-11', pairId }
    await here.app.sayNotYet({ ...key, onDay: '2026-11-16' })
    await here.settle()
    await here.passTo('2026-11-16T07:00:00.000Z')
    await here.set({ paused: true })
    await here.passTo('2026-11-17T14:00:00.000Z')
    const before = here.state.sent.length
    await here.set({ paused: false })
    await here.passTo('2026-11-19T22:00:00.000Z')
    deepEqual(
      here.state.sent
        .slice(before)
        .map(({ name }) => name)
        .sort(),
      ['Ada', 'Ben'],
    )
  })

  it('leaves on the next working morning at the ask hour, first cards and reminders alike (2.5)', async () => {
    const here = await askingWorld({ start: START, people: [...PEOPLE, { name: 'Ada' }] })
    await here.passTo('2026-11-09T20:00:00.000Z')
    here.state.gone.set('ada@asked.example', [
      { from: '2026-11-09T00:00:00.000Z', to: '2026-11-17T00:00:00.000Z' },
    ])
    await here.passTo('2026-11-17T07:00:00.000Z')
    await here.set({ paused: true })
    await here.passTo('2026-11-17T12:00:00.000Z')
    await here.set({ paused: false })
    await here.passTo('2026-11-18T20:00:00.000Z')
    deepEqual(
      here.state.sent
        .slice(1)
        .map(({ name, at }) => [name, at])
        .sort(),
      [
        ['Ada', '2026-11-18T09:00:00.000Z'],
        ['Ben', '2026-11-18T09:00:00.000Z'],
      ],
    )
  })

  it('leaves at once within an hour of the ask hour, and where no other morning is left', async () => {
    for (const [begins, ends] of [
      ['2026-11-10T07:00:00.000Z', '2026-11-10T09:30:00.000Z'],
      ['2026-11-10T07:00:00.000Z', '2026-11-30T12:00:00.000Z'],
    ] as const) {
      const here = await askingWorld({ start: START, people: PEOPLE })
      await here.passTo(begins)
      await here.set({ paused: true })
      await here.passTo(ends)
      await here.set({ paused: false })
      await here.tick()
      deepEqual(
        here.state.sent.map(({ at }) => at),
        [ends],
      )
    }
  })

  it('goes out: the reminder of a card that may not have arrived (B3)', async () => {
    const here = await askingWorld({ start: START, people: PEOPLE })
    await here.passTo('2026-11-09T20:00:00.000Z')
    here.state.delivery = { outcome: 'unknown' }
    await here.passTo('2026-11-10T12:00:00.000Z')
    here.state.delivery = { outcome: 'delivered', activityId: '2' }
    await here.passTo('2026-11-11T07:00:00.000Z')
    await here.set({ paused: true })
    await here.passTo('2026-11-11T12:00:00.000Z')
    await here.set({ paused: false })
    await here.passTo('2026-11-12T22:00:00.000Z')
    equal(here.state.sent.length, 2)
  })
})

describe('a reminder', () => {
  it('comes although whoever sends has a clock a second behind that of who handed it out (2.5)', async () => {
    const here = await askingWorld({ start: START, people: PEOPLE })
    await here.passTo('2026-11-16T20:00:00.000Z')
    here.state.now = '2026-11-17T08:59:59.000Z'
    await here.app.planDue('2026-11-17T09:00:00.000Z')
    await here.settle()
    await here.passTo('2026-11-17T20:00:00.000Z')
    equal(here.state.sent.length, 2)
  })

  it('asks nothing that was answered while it waited for its turn, as first cards (2.4)', async () => {
    for (const [until, before] of [
      ['2026-11-09T20:00:00.000Z', 0],
      ['2026-11-16T20:00:00.000Z', 1],
    ] as const) {
      const here = await askingWorld({ start: START, people: [...PEOPLE, { name: 'Ada', pairs: 2 }] })
      await here.passTo(until)
      here.state.turn = async () => {
        here.state.turn = async () => undefined
        for (const name of ['Ada', 'Ben']) equal(await here.answer(name, '2026-11'), true)
      }
      await here.passTo('2026-11-17T20:00:00.000Z')
      const now = here.state.sent.filter(({ at }) => at > until)
      deepEqual(
        now.map(({ name, contacts }) => [name, contacts.length]),
        before
          ? [['Ada', 1]]
          : [
              ['Ada', 1],
              ['Ada', 1],
            ],
      )
    }
  })

  it('does not leave after an opt-out, however long it waited for its turn (2.6, C10)', async () => {
    const here = await askingWorld({ start: START, people: PEOPLE })
    await here.passTo('2026-11-16T20:00:00.000Z')
    here.state.turn = async () => {
      here.state.turn = async () => undefined
      here.state.waited += 20_000
      await here.app.optOut({ employeeId: here.idOf('Ben'), optedOut: true })
    }
    await here.passTo('2026-11-17T20:00:00.000Z')
    equal(here.state.sent.length, 1)
  })
})

describe('people who speak with a customer every two weeks (2.1)', () => {
  const twoWeeks = async () => {
    const here = await askingWorld({ start: '2026-10-20T08:00:00.000Z', people: [{ name: 'Mia' }] })
    await here.tick()
    const { customerId } = await here.pairOf('Mia')
    const actor = { employeeId: here.idOf('Mia'), roles: ['administrator' as const] }
    await here.app.setCadence({ actor, customerId, every: 'two weeks' })
    await here.settle()
    await here.passTo('2026-11-02T08:00:00.000Z')
    return here
  }
  const days = (here: Awaited<ReturnType<typeof twoWeeks>>) => sentSince(here.state.sent)

  it('are asked on the next day where they are away on the ask day alone', async () => {
    const here = await twoWeeks()
    const away = { from: '2026-11-10T05:00:00.000Z', to: '2026-11-10T20:00:00.000Z' }
    here.state.gone.set('mia@asked.example', [away])
    await here.passTo('2026-11-11T20:00:00.000Z')
    deepEqual(days(here), ['2026-11-11'])
  })

  it('are reminded two working days before a half ends (2.5)', async () => {
    const here = await twoWeeks()
    await here.passTo(END)
    deepEqual(days(here), ['2026-11-10', '2026-11-12', '2026-11-24', '2026-11-26'])
  })

  it('are asked in the second half, whatever else they were told in the month (2.5)', async () => {
    const here = await twoWeeks()
    await here.passTo('2026-11-11T08:00:00.000Z')
    const { id: pairId } = await here.pairOf('Mia')
    const actor = { employeeId: 'boss', roles: ['administrator' as const] }
    for (const until of ['2026-11-17', '2026-11-19', '2026-11-20']) {
      await here.app.pausePair({ actor, pairId, until })
      await here.settle()
      await here.passTo(`${until}T20:00:00.000Z`)
    }
    await here.passTo('2026-11-24T20:00:00.000Z')
    ok(days(here).includes('2026-11-24'), days(here).join())
  })
})

describe('an instance whose clock is minutes behind that of who hands work out', () => {
  it('does not forget a pair whose pause ends, but looks again at its moment (1.5)', async () => {
    const here = await askingWorld({ start: START, people: PEOPLE })
    await here.tick()
    const { id: pairId } = await here.pairOf('Ben')
    const actor = { employeeId: 'boss', roles: ['administrator' as const] }
    await here.app.pausePair({ actor, pairId, until: '2026-11-05' })
    await here.settle()
    await here.passTo('2026-11-04T22:50:00.000Z')
    await here.app.planDue('2026-11-04T23:00:00.000Z')
    await here.settle()
    await here.passTo('2026-11-10T20:00:00.000Z')
    deepEqual(
      here.state.sent.map(({ at }) => at.slice(0, 10)),
      ['2026-11-10'],
    )
  })
})
