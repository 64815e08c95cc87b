import { deepEqual, equal, ok } from 'node:assert/strict'
import type { Delivery } from '../../src/domain/checkins/ports.ts'
import { heldVisit } from '../visits/held-visit.ts'
import { type AskingWorld, askingWorld } from './asking-world.ts'

const [NOVEMBER, DECEMBER] = ['2026-11', '2026-12']
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
  const seen = async (cycleId = NOVEMBER) => {
    const found = await here.app.listPrompts(cycleId)
    ok(found)
    const { counts, later, problems } = found
    return {
      counts,
      later: later.map(({ state, reason, count }) => [state, reason, count]),
      problems: problems.map(({ name, card, state, reason }) => [name, card, state, reason]),
    }
  }
  const failed = (card: string) => [['Ada', card, 'failed', 'status 400']]
  const resend = async (cycleId = NOVEMBER) => {
    const done = await here.app.resendPrompts({ cycleId, byId: 'admin' })
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
    await here.answer('Ada', NOVEMBER)
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

  describe('of a visit', () => {
    let visitId: string
    /** A visit that Ada was expected at, and others who had nothing to do with it. */
    const held = async (more: { day?: string; delivery?: Delivery } = {}) => {
      const others = ['Di', 'Ed', 'Fi'].map((name) => ({ name }))
      const found = await heldVisit([{ name: 'Ada' }], others, undefined, more)
      here = found.here
      visitId = found.visit.id
    }
    const goesInstead = async (name: string, delivery: Delivery) => {
      here.state.delivery = delivery
      const asAda = { employeeId: here.idOf('Ada'), visitId, there: false }
      ok((await here.app.sayAttendance({ ...asAda, standInId: here.idOf(name) })).ok)
      await here.settle()
      here.state.delivery = ARRIVED
    }
    const askedOf = (name: string) => here.sentTo().filter((one) => one === name).length
    const failedOf = (name: string) => [[name, 'visit', 'failed', 'status 400']]

    it('asks all the same when it is resent, and not once that is told', async () => {
      await held()
      await goesInstead('Di', REFUSED)
      deepEqual((await seen()).problems, failedOf('Di'))
      const before = askedOf('Di')
      equal(await resend(), 1)
      equal(askedOf('Di'), before + 1)
      deepEqual((await seen()).problems, [])

      await goesInstead('Ed', REFUSED)
      deepEqual((await seen()).problems, failedOf('Ed'))
      const key = { employeeId: here.idOf('Ed'), cycleId: NOVEMBER, pairId: visitId }
      ok((await here.app.answerCheckin({ ...key, guess: 'content' })).ok)
      await here.settle()
      deepEqual((await seen()).problems, [])
    })

    it('goes out once more for as long as the answer is taken, whichever month it is by then (2.4)', async () => {
      await held({ day: '2026-12-10' })
      await here.passTo('2026-12-31T16:00:00.000Z')
      await goesInstead('Di', REFUSED)
      await here.passTo('2026-12-31T20:00:00.000Z')
      const before = askedOf('Di')
      equal(await resend(DECEMBER), 1, 'in the last evening of the month')
      await here.passTo('2027-01-04T10:00:00.000Z')
      equal(askedOf('Di'), before + 1)

      await goesInstead('Ed', REFUSED)
      deepEqual((await seen(DECEMBER)).problems, failedOf('Ed'))
      equal((await here.app.listPrompts(DECEMBER))?.visitsFailed, 1)
      equal(await resend(DECEMBER), 1, 'in the next month')
      deepEqual((await seen(DECEMBER)).problems, [])

      await goesInstead('Fi', REFUSED)
      await here.passTo('2027-01-31T10:00:00.000Z')
      equal((await here.app.listPrompts(DECEMBER))?.visitsFailed, 0)
      const late = await here.app.resendPrompts({ cycleId: DECEMBER, byId: 'admin' })
      deepEqual(late, { ok: false, code: 'over' })
    })

    for (const [kind, from, until] of [
      ['the card of the month', '2026-11-05', ASKED],
      ['a reminder', '2026-11-12', REMINDED],
    ] as const)
      it(`is not sent again once ${kind} has asked the same (2.8)`, async () => {
        await held({ day: from, delivery: REFUSED })
        deepEqual((await seen()).problems, failed('visit'))
        const before = askedOf('Ada')
        await here.passTo(until)
        equal(askedOf('Ada'), before + 1)
        deepEqual((await seen()).problems, [])
        equal((await here.app.listPrompts(NOVEMBER))?.visitsFailed, 0)
        equal(await resend(), 0)
        equal(askedOf('Ada'), before + 1)
      })

    it('is sent again where only what came before it names the same, or what came since asks of others', async () => {
      await held({ day: '2026-11-12', delivery: REFUSED })
      equal(await resend(), 1, 'the card of the month came before the visit')

      await held({ day: '2026-11-05' })
      await goesInstead('Di', REFUSED)
      await here.passTo(ASKED)
      deepEqual((await seen()).problems, failedOf('Di'))
      equal(await resend(), 1, 'of the contact of somebody else it asks nothing')
    })
  })
})
