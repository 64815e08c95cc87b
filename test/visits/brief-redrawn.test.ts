import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import { becameCard } from '../../bot/visits/brief-card.ts'
import type { Delivery } from '../../src/domain/checkins/ports.ts'
import type { Visit } from '../../src/domain/visits/visit.ts'
import { en } from '../../src/text/en.ts'
import { type AskingWorld, askingWorld } from '../checkins/asking-world.ts'
import { complaintsOf, excessOf } from '../checkins/card-rules.ts'
import { partsOf } from '../small-company.ts'
import { changeKept, END, keepVisit, START } from './kept-visit.ts'

describe('a card about a visit that is not any more as it says (3.5, 3.6)', () => {
  let here: AskingWorld
  let visit: Visit
  const write = (more: Partial<Visit>) => changeKept(here, visit, more)
  const MOVED = { start: '2026-11-26T15:30:00.000Z', end: '2026-11-26T16:15:00.000Z' }
  const link = (page: string) => `https://tab.example/${page}`
  const drawn = () =>
    here.state.briefsDrawn.map(({ name, drawing: { activityId, drawn } }) => [
      ...[name, activityId],
      'became' in drawn ? drawn.became : 'brief',
    ])
  const says = () => {
    const { drawing } = here.state.briefsDrawn.at(-1) ?? {}
    ok(drawing && 'became' in drawing.drawn)
    const card = becameCard({ ...drawing, ...drawing.drawn, texts: en, link })
    deepEqual([...complaintsOf(card), ...excessOf(card)], [])
    return [...partsOf(card)].flatMap(({ text, url }) => `${text ?? url ?? ''}`.replaceAll(/\s/g, ' ') || [])
  }
  const page = () => link(`visit/${encodeURIComponent(visit.id)}`)
  const writeAndDraw = async (more: Partial<Visit>) => {
    await write(more)
    await here.settle()
  }
  beforeEach(async () => {
    here = await askingWorld({
      start: '2026-11-16T09:00:00.000Z',
      people: [
        { name: 'Ada' },
        { name: 'Bo', zone: 'America/Los_Angeles', country: 'US', department: 'Finance' },
      ],
    })
    visit = await keepVisit(here, ['Ada', 'Bo'])
    await write({})
    here.state.delivery = { outcome: 'delivered', activityId: 'card' }
    await here.passTo('2026-11-23T12:00:00.000Z')
    equal(here.state.briefed.length, 1)
  })

  it('is said in its message, with the time it was moved to', async () => {
    await writeAndDraw(MOVED)
    deepEqual(drawn(), [['Ada', 'card', 'moved']])
    deepEqual(says(), [
      'Moved: your visit with Guest Works',
      'It is on Thursday, November 26, 4:30 PM, Amsterdam (GMT+1), now.',
      page(),
    ])
    await writeAndDraw({})
    equal(drawn().length, 1, 'what it says holds')
    await writeAndDraw({ start: START, end: END })
    deepEqual(drawn().at(-1), ['Ada', 'card', 'brief'], 'nobody is told again what they were told')
  })

  it('is said that it was called off', async () => {
    await writeAndDraw({ state: 'cancelled' })
    deepEqual(drawn(), [['Ada', 'card', 'cancelled']])
    deepEqual(says(), [
      'Cancelled: your visit with Guest Works',
      'It was to be on Tuesday, November 24, 4:30 PM, Amsterdam (GMT+1).',
      page(),
    ])
  })

  it('is said also of a card that was on its way meanwhile', async () => {
    here.state.onTheWay = async () => {
      here.state.onTheWay = async () => undefined
      await write({ state: 'cancelled' })
    }
    await here.passTo('2026-11-23T18:00:00.000Z')
    deepEqual(drawn(), [
      ['Ada', 'card', 'cancelled'],
      ['Bo', 'card', 'cancelled'],
    ])
  })

  it('is said although whoever sent the card was cut off right after it', async () => {
    const { visits } = here.ports
    const { get } = visits
    here.state.onTheWay = async () => {
      here.state.onTheWay = async () => undefined
      await write({ state: 'cancelled' })
      visits.get = async () => {
        visits.get = get
        throw new Error('cut off')
      }
    }
    const work = { customerId: visit.customerId, visitId: visit.id, employeeId: here.idOf('Bo') }
    here.state.now = '2026-11-23T20:00:00.000Z'
    await rejects(here.app.sendBrief({ ...work, when: 'day' }), /cut off/)
    equal(here.state.briefed.length, 2)
    await here.app.sendBrief({ ...work, when: 'day' })
    await here.settle()
    ok(drawn().some(([name, _, became]) => name === 'Bo' && became === 'cancelled'))
  })

  it('is said once sending is on again, and once Teams takes it that did not for long', async () => {
    const key = { visitId: visit.id, employeeId: here.idOf('Ada'), when: 'day', start: START } as const
    const off: Delivery = { outcome: 'refused', state: 'failed', reason: 'sending is off' }
    for (const redrawing of [off, { outcome: 'unknown' } as const]) {
      here.state.redrawing = redrawing
      await writeAndDraw({ state: 'cancelled' })
      const draw = () => here.app.redrawBrief({ ...key, customerId: visit.customerId })
      let tries = drawn().length
      while (!(await draw()).done) ok(++tries < 20, 'not for ever')
      here.state.redrawing = { outcome: 'delivered', activityId: null }
      const before = drawn().length
      await writeAndDraw({})
      equal(drawn().length, before + 1, redrawing.outcome)
      await writeAndDraw({})
      equal(drawn().length, before + 1, 'then it holds')
      await writeAndDraw({ state: 'booked' })
    }
  })

  it('says what holds also where two drew it at once, of whom nobody knows which came last', async () => {
    const { briefCards } = here.ports
    const { replace } = briefCards
    const key = { visitId: visit.id, employeeId: here.idOf('Ada'), when: 'day', start: START } as const
    briefCards.replace = async (...noted) => {
      briefCards.replace = replace
      await write({ state: 'cancelled' })
      await here.app.redrawBrief({ ...key, customerId: visit.customerId })
      return replace(...noted)
    }
    await writeAndDraw(MOVED)
    deepEqual(
      drawn().map(([, , became]) => became),
      ['moved', 'cancelled', 'cancelled'],
    )
  })

  it('is told, and drawn, in the language its reader chose', async () => {
    await here.app.chooseLanguage({ employeeId: here.idOf('Ada'), locale: 'nl' })
    await here.passTo('2026-11-24T14:45:00.000Z')
    const told = here.state.briefed.find(({ name, telling }) => name === 'Ada' && telling.when === 'hour')
    equal(told?.telling.locale, 'nl')
    await writeAndDraw({ state: 'cancelled' })
    const locales = here.state.briefsDrawn.flatMap(({ name, drawing }) =>
      name === 'Ada' ? drawing.locale : [],
    )
    deepEqual(locales, ['nl', 'nl'], 'of the day, and of the hour')
  })

  it('is neither told nor drawn for who has left', async () => {
    await here.leave('Ada')
    await here.leave('Bo')
    await write({ state: 'booked' })
    await here.passTo(END)
    equal(here.state.briefed.length, 1, 'that of before')
    await writeAndDraw({ state: 'cancelled' })
    deepEqual(drawn(), [])
  })

  it('is tried again where Teams does not take it', async () => {
    here.state.redrawing = { outcome: 'later', reason: 'claim ran out', waitMs: 1000 }
    await writeAndDraw({ state: 'cancelled' })
    const tries = drawn().length
    ok(tries > 1 && tries <= 5)
    here.state.redrawing = { outcome: 'delivered', activityId: null }
    await writeAndDraw({})
    deepEqual(drawn().at(-1), ['Ada', 'card', 'cancelled'])
    equal(drawn().length, tries + 1)
  })
})
