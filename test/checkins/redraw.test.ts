import { deepEqual, equal } from 'node:assert/strict'
import { FIRST_CARD } from '../../src/domain/checkins/prompt.ts'
import { type AskingWorld, askingWorld } from './asking-world.ts'

const ASKED = '2026-11-10T20:00:00.000Z'
const PEOPLE = [{ name: 'Ada', pairs: 2 as const }, { name: 'Ben' }]

describe('a card that was sent', () => {
  let here: AskingWorld
  beforeEach(async () => {
    here = await askingWorld({ start: '2026-11-02T08:00:00.000Z', people: PEOPLE })
    let cards = 0
    here.state.onTheWay = async () => {
      here.state.delivery = { outcome: 'delivered', activityId: String(++cards) }
    }
    await here.passTo(ASKED)
  })
  const keyOf = async (name: string) => ({
    employeeId: here.idOf(name),
    cycleId: '2026-11',
    pairId: (await here.pairOf(name)).id,
  })
  const messageOf = async (name: string) => (await here.prompts('2026-11')).get(name)?.activityId ?? ''
  /** What became of the messages of somebody since this was asked last. */
  const redrawn = () => {
    const all = here.state.redrawn.map(({ name, about }) => `${name}: ${about.join(', ')}`)
    here.state.redrawn.length = 0
    return all
  }
  const spoke = async (name: string, pressed?: string) => {
    await here.app.answerCheckin({ ...(await keyOf(name)), guess: 'content', pressed })
    await here.settle()
  }

  it('shows what was said elsewhere, once, and asks again when that is taken back (2.4)', async () => {
    await spoke('Ben')
    deepEqual(here.state.redrawn.at(0)?.activityId, await messageOf('Ben'))
    deepEqual(redrawn(), ['Ben: Contact2 of Ben: spoke'])
    await here.app.copyFact({ kind: 'checkin', ...(await keyOf('Ben')) })
    await here.settle()
    deepEqual(redrawn(), [], 'what is shown already is not drawn again')
    await here.app.undoCheckin({ ...(await keyOf('Ben')), revision: 2 })
    await here.settle()
    deepEqual(redrawn(), ['Ben: Contact2 of Ben: open'])
  })

  it('is left alone where its own button was pressed; the reminder before it is not (2.4, 2.5)', async () => {
    const first = await messageOf('Ben')
    await spoke('Ben', first)
    deepEqual(redrawn(), [])
    await here.app.undoCheckin({ ...(await keyOf('Ben')), revision: 2, pressed: first })
    await here.settle()
    deepEqual(redrawn(), [])
    await here.passTo('2026-11-17T12:00:00.000Z')
    await spoke('Ben', first)
    equal(here.state.redrawn.length, 1)
    equal(here.state.redrawn[0]?.activityId === first, false)
  })

  it('is tried again where Teams may not have taken it, and not for ever (2.4)', async () => {
    here.state.redrawing = { outcome: 'unknown' }
    await spoke('Ben')
    const tried = redrawn().length
    equal(tried > 1 && tried < 10, true, `${tried} times`)
    here.state.redrawing = { outcome: 'delivered', activityId: null }
    const more = { ...(await keyOf('Ben')), employeeId: here.idOf('Ben') }
    await here.app.redrawCards(more)
    equal(redrawn().length, 1)
    here.state.redrawing = { outcome: 'refused', state: 'not installed', reason: 'status 404' }
    await here.app.undoCheckin({ ...more, revision: 2 })
    await here.settle()
    equal(redrawn().length, 1)
    await here.app.redrawCards(more)
    deepEqual(redrawn(), [], 'a message that is gone stays gone')
  })

  it('asks nothing any more of who opted out or of a pair that ended, unless that was said on it (1.5, 2.6)', async () => {
    await here.app.optOut({ employeeId: here.idOf('Ben'), optedOut: true })
    await here.settle()
    deepEqual(redrawn(), ['Ben: '])
    const { customerId, id: pairId } = await here.pairOf('Ada')
    const ended = { customerId, pairId, reason: 'other' } as const
    const key = await keyOf('Ada')
    await here.app.noteEnded({ ...key, pressed: await messageOf('Ada') })
    await here.app.endPair(ended)
    await here.settle()
    deepEqual(redrawn(), [])
  })

  it('names its month once there is a newer one below it, as long as it asks (2.4)', async () => {
    await spoke('Ben', await messageOf('Ben'))
    redrawn()
    await here.passTo('2026-11-30T22:00:00.000Z')
    deepEqual(redrawn(), [])
    const sent = here.state.sent.length
    await here.passTo('2026-12-08T20:00:00.000Z')
    equal(here.state.sent.length, sent + 2)
    // The first card and two reminders of the month before.
    deepEqual(redrawn(), Array(3).fill('Ada: Contact0 of Ada: open, Contact1 of Ada: open'))
  })

  it('keeps its Undo where one of two was answered on a reminder after its month (2.3, 2.4)', async () => {
    await here.passTo('2026-12-08T08:30:00.000Z')
    const reminder = String(here.state.sent.findLastIndex(({ name }) => name === 'Ada') + 1)
    await spoke('Ada', reminder)
    const drawn = here.state.redrawn.map(({ activityId }) => activityId)
    deepEqual([drawn.length, drawn.includes(reminder)], [2, false], 'the two cards before it follow')
  })

  it('follows what was said while it was on its way (2.4)', async () => {
    let cards = 10
    here.state.onTheWay = async () => {
      here.state.delivery = { outcome: 'delivered', activityId: String(++cards) }
      here.state.onTheWay = async () => undefined
      await here.app.answerCheckin({ ...(await keyOf('Ben')), guess: 'content' })
    }
    await here.passTo('2026-11-17T12:00:00.000Z')
    deepEqual(new Set(redrawn()), new Set(['Ben: Contact2 of Ben: spoke']))
    const cardsOfBen = here.state.sent.filter(({ name }) => name === 'Ben').length
    equal(cardsOfBen, 2)
  })

  it('follows what was said on the card before it at the moment in which it was claimed (2.4, 2.5)', async () => {
    const { prompts } = here.ports
    const { replace } = prompts
    const [touched, claimed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const key = { ...(await keyOf('Ben')), pressed: await messageOf('Ben') }
    let said: Promise<unknown> | undefined
    prompts.replace = async (of, stored, value) => {
      const isReminder = of.employeeId === key.employeeId && of.card !== FIRST_CARD
      const isClaim = value.state === 'sending'
      if (isReminder && isClaim && !said) {
        said = here.app.answerCheckin({ ...key, guess: 'content' })
        await touched.promise
      } else if (isReminder && said) {
        touched.resolve()
        await claimed.promise
      }
      const written = await replace(of, stored, value)
      if (isReminder && isClaim) claimed.resolve()
      return written
    }
    await here.passTo('2026-11-17T12:00:00.000Z')
    await said
    await here.settle()
    const reminder = here.state.sent.findLastIndex(({ name }) => name === 'Ben') + 1
    deepEqual(
      here.state.redrawn.map(({ activityId, about }) => [activityId, ...about]),
      [[String(reminder), 'Contact2 of Ben: spoke']],
    )
  })
})
