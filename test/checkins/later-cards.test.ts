import { deepEqual, equal, ok } from 'node:assert/strict'
import type { Delivery } from '../../src/domain/checkins/ports.ts'
import { heldVisit } from '../visits/held-visit.ts'
import { type AskingWorld, askingWorld } from './asking-world.ts'

const REFUSED: Delivery = { outcome: 'refused', state: 'failed', reason: 'status 400' }
const ARRIVED: Delivery = { outcome: 'delivered', activityId: '2' }
/** The mornings of the first card and of both reminders, a little later. */
const [ASKED, REMINDED, LAST] = ['10', '17', '24'].map((day) => `2026-11-${day}T09:05:00.000Z`) as [
  string,
  string,
  string,
]

describe('a reminder, or the card after a visit, that does not arrive (2.8)', () => {
  let here: AskingWorld
  const seen = async () => {
    const found = await here.app.listPrompts('2026-11')
    ok(found)
    const { counts, later, problems } = found
    return {
      counts,
      later: later.map(({ state, reason, count }) => [state, reason, count]),
      problems: problems.map(({ name, card, state, reason }) => [name, card, state, reason]),
    }
  }
  const failed = (card: string) => [['Ada', card, 'failed', 'status 400']]
  const resend = async () => {
    const done = await here.app.resendPrompts({ cycleId: '2026-11', byId: 'admin' })
    ok(done.ok)
    await here.tick()
    return done.touched
  }
  const reminded = async () => {
    here = await askingWorld({ start: '2026-11-03T08:00:00.000Z', people: [{ name: 'Ada' }] })
    await here.passTo(ASKED)
    here.state.delivery = REFUSED
    await here.passTo(REMINDED)
    here.state.delivery = ARRIVED
  }

  it('is counted apart and named with its reason, and goes out once more when it is resent', async () => {
    await reminded()
    const before = await seen()
    deepEqual(before, {
      ...{ counts: { sent: 1 }, later: [['failed', 'status 400', 1]], problems: failed('reminder') },
    })
    const cards = here.sentTo().length
    equal(await resend(), 1)
    equal(here.sentTo().length, cards + 1)
    deepEqual(await seen(), { counts: { sent: 1 }, later: [['sent', null, 1]], problems: [] })
    equal(await resend(), 0)
  })

  it('is nobody’s business any more once all is answered, or another reminder has come', async () => {
    await reminded()
    await here.answer('Ada', '2026-11')
    deepEqual(await seen(), { counts: { answered: 1 }, later: [['not needed', null, 1]], problems: [] })
    await reminded()
    await here.passTo(LAST)
    deepEqual((await seen()).problems, [])
    deepEqual((await seen()).later, [
      ['not needed', null, 1],
      ['sent', null, 1],
    ])
    equal(await resend(), 0)
  })

  it('asks how a visit was all the same when it is resent, and not once that is told', async () => {
    const held = await heldVisit([{ name: 'Ada' }], [{ name: 'Di' }, { name: 'Ed' }])
    here = held.here
    const goesInstead = async (name: string) => {
      const asAda = { employeeId: here.idOf('Ada'), visitId: held.visit.id, there: false }
      ok((await here.app.sayAttendance({ ...asAda, standInId: here.idOf(name) })).ok)
      await here.settle()
    }
    here.state.delivery = REFUSED
    await goesInstead('Di')
    deepEqual((await seen()).problems, [['Di', 'visit', 'failed', 'status 400']])
    here.state.delivery = ARRIVED
    const asked = () => here.sentTo().filter((name) => name === 'Di').length
    const before = asked()
    equal(await resend(), 1)
    equal(asked(), before + 1)
    deepEqual((await seen()).problems, [])

    here.state.delivery = REFUSED
    await goesInstead('Ed')
    deepEqual((await seen()).problems, [['Ed', 'visit', 'failed', 'status 400']])
    const key = { employeeId: here.idOf('Ed'), cycleId: '2026-11', pairId: held.visit.id }
    ok((await here.app.answerCheckin({ ...key, guess: 'content' })).ok)
    await here.settle()
    deepEqual((await seen()).problems, [])
  })
})
