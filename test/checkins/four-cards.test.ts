import { deepEqual, equal } from 'node:assert/strict'
import type { Actor } from '../../src/domain/people/employee.ts'
import { type AskingWorld, askingWorld } from './asking-world.ts'

const START = '2026-10-20T08:00:00.000Z'
const ADMIN: Actor = { employeeId: 'admin', roles: ['administrator'] }

describe('cards that nobody asked for', () => {
  let here: AskingWorld
  beforeEach(async () => {
    here = await askingWorld({ start: START, people: [{ name: 'Ben', pairs: 2 }, { name: 'Ada' }] })
  })
  /** Somebody else pauses a pair of Ben's, or lets it go on; he is told each time. */
  const pause = async (at: number, until: string | null) => {
    const pairs = await here.ports.pairCopies.list({ employeeId: here.idOf('Ben') })
    const done = await here.app.pausePair({ actor: ADMIN, pairId: pairs[at]?.value.id ?? '', until })
    equal(done.ok, true)
  }
  const settled = async (...pauses: Promise<void>[]) => {
    await Promise.all(pauses)
    await here.settle()
  }
  const told = (since: string) =>
    here.state.told
      .filter(({ name, at }) => name === 'Ben' && at >= since)
      .map(({ at, kinds }) => `${at.slice(5, 16)} ${kinds.join(', ')}`)
  const asked = (since: string) =>
    here.state.sent.filter(({ name, at }) => name === 'Ben' && at >= since).map(({ at }) => at.slice(5, 16))

  it('come in working hours: news of the evening waits for the morning, and is one message (2.1, 2.5)', async () => {
    await here.passTo('2026-11-06T19:00:00.000Z')
    await settled(pause(0, '2026-12-03'), pause(1, '2026-12-03'))
    deepEqual(told('2026-11'), [])
    await here.passTo('2026-11-09T12:00:00.000Z')
    deepEqual(told('2026-11'), ['11-09T09:00 pair paused, pair paused'])
  })

  it('are told at once while people work, what happens together in one message (1.5, 2.5)', async () => {
    await here.passTo('2026-11-02T13:00:00.000Z')
    await settled(pause(0, '2026-12-03'), pause(1, '2026-12-03'))
    deepEqual(told('2026-11'), ['11-02T13:00 pair paused, pair paused'])
  })

  it('are at most four in a month, the card of the month among them; the rest waits and is one message (2.5)', async () => {
    await here.passTo('2026-11-02T13:00:00.000Z')
    await settled(pause(0, '2026-12-03'))
    await here.passTo('2026-11-03T13:00:00.000Z')
    await settled(pause(0, null))
    await here.passTo('2026-11-04T13:00:00.000Z')
    await settled(pause(1, '2026-12-03'))
    await here.passTo('2026-11-05T13:00:00.000Z')
    await settled(pause(1, null))
    await here.passTo('2026-11-06T13:00:00.000Z')
    await settled(pause(1, '2026-12-03'))
    deepEqual(told('2026-11'), [
      '11-02T13:00 pair paused',
      '11-03T13:00 pair resumes',
      '11-04T13:00 pair paused',
    ])
    await here.passTo('2026-11-30T20:00:00.000Z')
    deepEqual(asked('2026-11'), ['11-10T09:00'])
    equal(told('2026-11').length, 3)
    await here.passTo('2026-12-01T12:00:00.000Z')
    deepEqual(told('2026-12'), ['12-01T09:00 pair resumes, pair paused'])
  })

  it('that come before the card of the month leave room for fewer reminders (2.5)', async () => {
    await here.passTo('2026-11-02T13:00:00.000Z')
    await settled(pause(0, '2026-12-03'))
    await here.passTo('2026-11-03T13:00:00.000Z')
    await settled(pause(0, null))
    await here.passTo('2026-11-30T20:00:00.000Z')
    deepEqual(asked('2026-11'), ['11-10T09:00', '11-17T09:00'])
    await here.passTo('2026-12-31T20:00:00.000Z')
    deepEqual(asked('2026-12'), ['12-08T09:00', '12-15T09:00', '12-24T09:00'])
  })
})
