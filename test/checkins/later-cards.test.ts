import { deepEqual, equal, ok } from 'node:assert/strict'
import { type AskingWorld, askingWorld, mail } from './asking-world.ts'
import {
  ARRIVED,
  ASKED,
  failedTo,
  LAST,
  NOVEMBER,
  REFUSED,
  REMINDED,
  resendIn,
  seenOf,
} from './refused-cards.ts'

describe('a reminder that does not arrive (2.8)', () => {
  let here: AskingWorld
  const seen = () => seenOf(here)
  const resend = () => resendIn(here)
  const reminded = async () => {
    here = await askingWorld({ start: '2026-11-03T08:00:00.000Z', people: [{ name: 'Ada' }] })
    await failsToRemind()
  }
  const failsToRemind = async () => {
    await here.passTo(ASKED)
    here.state.delivery = REFUSED
    await here.passTo(REMINDED)
    here.state.delivery = ARRIVED
  }

  it('is counted apart and named with its reason, and goes out once more when it is resent', async () => {
    await reminded()
    const before = await seen()
    deepEqual(before, {
      ...{ counts: { sent: 1 }, later: [['failed', 'status 400', 1]], problems: failedTo('Ada', 'reminder') },
    })
    const cards = here.sentTo().length
    equal(await resend(), 1)
    equal(here.sentTo().length, cards + 1)
    deepEqual(await seen(), { counts: { sent: 1 }, later: [['sent', null, 1]], problems: [] })
    equal(await resend(), 0)
  })

  it('is named as too late once its month is over, when nobody sends it again', async () => {
    await reminded()
    await here.set({ wave: ['Finance'] })
    const isTooLate = async () =>
      (await here.app.listPrompts(NOVEMBER))?.problems.map(({ tooLate }) => tooLate)
    await here.passTo('2026-11-30T12:00:00.000Z')
    deepEqual(await isTooLate(), [false])
    await here.passTo('2026-12-01T12:00:00.000Z')
    deepEqual(await isTooLate(), [true])
    equal(await resend(), 0)
  })

  it('is nobody’s business while they have paused, and named again after that', async () => {
    await reminded()
    await here.app.pauseMe({ employeeId: here.idOf('Ada'), until: '2026-11-19' })
    await here.settle()
    deepEqual((await seen()).problems, [])
    equal(await resend(), 0)
    await here.passTo('2026-11-19T12:00:00.000Z')
    deepEqual((await seen()).problems, failedTo('Ada', 'reminder'))
    const cards = here.sentTo().length
    equal(await resend(), 1)
    await here.passTo('2026-11-20T10:00:00.000Z')
    equal(here.sentTo().length, cards + 1)
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

  it('is still named, and goes out once more, where the next reminder was not sent', async () => {
    await reminded()
    await here.set({ wave: ['Finance'] })
    await here.passTo(LAST)
    await here.set({ wave: null })
    await here.passTo('2026-11-25T10:00:00.000Z')
    deepEqual(await seen(), {
      counts: { sent: 1 },
      later: [
        ['failed', 'status 400', 1],
        ['cancelled', 'not in a wave', 1],
      ],
      problems: failedTo('Ada', 'reminder'),
    })
    const cards = here.sentTo().length
    equal(await resend(), 1)
    equal(here.sentTo().length, cards + 1)
    deepEqual((await seen()).problems, [])
  })

  it('is nobody’s business either where the card of the second half has asked along what it asks', async () => {
    here = await askingWorld({ start: '2026-10-20T08:00:00.000Z', people: [{ name: 'Ada' }] })
    const { customerId } = await here.pairOf('Ada')
    const actor = { employeeId: here.idOf('Ada'), roles: ['administrator' as const] }
    ok((await here.app.setCadence({ actor, customerId, every: 'two weeks' })).ok)
    const contact = 'Ida,Voss,ida@quart.example,Buyer,Quarter Works'
    await here.csv('contacts', `First Name,Last Name,Email,Job Title,Customer\n${contact}`)
    await here.csv('pairs', `Employee Email,Contact Email\n${mail('Ada')},ida@quart.example`)
    await failsToRemind()
    deepEqual((await seen()).problems, failedTo('Ada', 'reminder'))
    await here.passTo(LAST)
    deepEqual(here.state.sent.at(-1)?.contacts.length, 2)
    deepEqual(await seen(), {
      counts: { sent: 1 },
      later: [
        ['not needed', null, 2],
        ['cancelled', 'another card today', 1],
      ],
      problems: [],
    })
    equal(await resend(), 0)
  })
})
