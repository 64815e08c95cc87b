import { deepEqual, equal, ok } from 'node:assert/strict'
import type { Delivery } from '../../src/domain/checkins/ports.ts'
import { heldVisit } from '../visits/held-visit.ts'
import type { AskingWorld } from './asking-world.ts'
import {
  ARRIVED,
  ASKED,
  DECEMBER,
  failedTo,
  NOVEMBER,
  REFUSED,
  REMINDED,
  resendIn,
  seenOf,
} from './refused-cards.ts'

describe('the card after a visit that does not arrive (2.8)', () => {
  let here: AskingWorld
  const seen = (cycleId?: string) => seenOf(here, cycleId)
  const resend = (cycleId?: string) => resendIn(here, cycleId)
  let visitId: string
  /** A visit that Ada was expected at, and others who had nothing to do with it. */
  const held = async (more: { day?: string; delivery?: Delivery } = {}) => {
    const others = ['Di', 'Ed', 'Fi'].map((name) => ({ name }))
    const found = await heldVisit([{ name: 'Ada' }], others, undefined, more)
    here = found.here
    visitId = found.visit.id
  }
  const goesInstead = async (name: string) => {
    const asAda = { employeeId: here.idOf('Ada'), visitId, there: false }
    ok((await here.app.sayAttendance({ ...asAda, standInId: here.idOf(name) })).ok)
    await here.settle()
  }
  const failsToAsk = async (name: string) => {
    here.state.delivery = REFUSED
    await goesInstead(name)
    here.state.delivery = ARRIVED
  }
  const askedOf = (name: string) => here.sentTo().filter((one) => one === name).length
  const failedOf = (name: string) => failedTo(name, 'visit')

  it('asks all the same when it is resent, and not once that is told', async () => {
    await held()
    await failsToAsk('Di')
    deepEqual((await seen()).problems, failedOf('Di'))
    const before = askedOf('Di')
    equal(await resend(), 1)
    equal(askedOf('Di'), before + 1)
    deepEqual((await seen()).problems, [])

    await failsToAsk('Ed')
    deepEqual((await seen()).problems, failedOf('Ed'))
    const key = { employeeId: here.idOf('Ed'), cycleId: NOVEMBER, pairId: visitId }
    ok((await here.app.answerCheckin({ ...key, guess: 'content' })).ok)
    await here.settle()
    deepEqual((await seen()).problems, [])
  })

  it('goes out once more for as long as the answer is taken, whichever month it is by then (2.4)', async () => {
    await held({ day: '2026-12-10' })
    await here.passTo('2026-12-31T16:00:00.000Z')
    await failsToAsk('Di')
    await here.passTo('2026-12-31T20:00:00.000Z')
    const before = askedOf('Di')
    equal(await resend(DECEMBER), 1, 'in the last evening of the month')
    await here.passTo('2027-01-04T10:00:00.000Z')
    equal(askedOf('Di'), before + 1)

    await failsToAsk('Ed')
    deepEqual((await seen(DECEMBER)).problems, failedOf('Ed'))
    equal((await here.app.listPrompts(DECEMBER))?.visitsFailed, 1)
    equal(await resend(DECEMBER), 1, 'in the next month')
    deepEqual((await seen(DECEMBER)).problems, [])

    await failsToAsk('Fi')
    const problems = (await here.app.listPrompts(DECEMBER))?.problems ?? []
    deepEqual(
      problems.map(({ name, tooLate }) => [name, tooLate]),
      [['Fi', false]],
    )
    await here.passTo('2027-01-31T10:00:00.000Z')
    equal((await here.app.listPrompts(DECEMBER))?.visitsFailed, 0)
    const late = await here.app.resendPrompts({ cycleId: DECEMBER, byId: 'admin' })
    deepEqual(late, { ok: false, code: 'over' })
  })

  it('goes out once more in a cycle that is cancelled as well, and alone (2.8)', async () => {
    await held({ day: '2026-11-12' })
    await failsToAsk('Di')
    here.state.delivery = REFUSED
    await here.passTo(REMINDED)
    here.state.delivery = ARRIVED
    ok((await seen()).problems.length > 1, 'reminders beside it')
    ok((await here.app.cancelCycle({ cycleId: NOVEMBER, byId: 'admin' })).ok)
    const before = here.sentTo().length
    equal(await resend(), 1)
    deepEqual([here.sentTo().length, here.sentTo().at(-1)], [before + 1, 'Di'])
    const again = await here.app.resendPrompts({ cycleId: NOVEMBER, byId: 'admin' })
    deepEqual(again, { ok: false, code: 'cancelled' })
  })

  it('gives way to the card of the month where it is sent again for the same morning (2.5)', async () => {
    await held({ day: '2026-11-05', delivery: REFUSED })
    await here.passTo('2026-11-09T19:00:00.000Z')
    const before = here.sentTo().length
    equal(await resend(), 1)
    equal(here.sentTo().length, before, 'in the evening nobody is disturbed')
    await here.passTo(ASKED)
    deepEqual(
      here
        .sentTo()
        .slice(before)
        .filter((name) => name === 'Ada'),
      ['Ada'],
    )
    equal((await here.prompts(NOVEMBER)).get('Ada')?.state, 'sent')
    deepEqual((await seen()).problems, [])
  })

  it('comes all the same where the card of the month does not arrive, or is stopped', async () => {
    await held({ day: '2026-11-05', delivery: REFUSED })
    await here.passTo('2026-11-09T19:00:00.000Z')
    equal(await resend(), 1)
    const before = here.sentTo().length
    ok((await here.app.cancelCycle({ cycleId: NOVEMBER, byId: 'admin' })).ok)
    await here.passTo(ASKED)
    deepEqual(here.sentTo().slice(before), ['Ada'])
  })

  it('asks who was taken out again once they are named anew', async () => {
    await held()
    await failsToAsk('Di')
    await goesInstead('Ed')
    const { later, problems } = await seen()
    deepEqual(problems, [])
    deepEqual(
      later.find(([state]) => state === 'cancelled'),
      ['cancelled', 'nothing to ask', 1],
    )
    const before = askedOf('Di')
    await goesInstead('Di')
    equal(askedOf('Di'), before + 1)
  })

  for (const [kind, from, until] of [
    ['the card of the month', '2026-11-05', ASKED],
    ['a reminder', '2026-11-12', REMINDED],
  ] as const)
    it(`is not sent again once ${kind} has asked the same (2.8)`, async () => {
      await held({ day: from, delivery: REFUSED })
      deepEqual((await seen()).problems, failedOf('Ada'))
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
    await failsToAsk('Di')
    await here.passTo(ASKED)
    deepEqual((await seen()).problems, failedOf('Di'))
    equal(await resend(), 1, 'of the contact of somebody else it asks nothing')
  })
})
