import { deepEqual, equal, ok } from 'node:assert/strict'
import { openTables } from '../../src/adapters/tables/open-tables.ts'
import { pairTables } from '../../src/adapters/tables/pairs.ts'
import type { Me } from '../../src/contract/overview.ts'
import type { VisitView } from '../../src/contract/visits.ts'
import { azurite } from '../azurite.ts'
import { conversationsAt } from '../overview/conversations-at.ts'
import { at, found, readingOf, SMALL_COMPANY } from '../small-company.ts'
import { tablesOf } from '../visits/planned-visit.ts'
import { type World, world } from '../world.ts'
import { until as comesTrue, settled } from './until.ts'

const ASKED = '2026-11-10T18:00:00.000Z'
const PAUL = 'paul@larkspur.example'
const UTA = 'uta@quill.example'
const ROLF = 'rolf@quill.example'
const MAIL = { subject: 'Who follows', text: 'From now on, somebody else is your counterpart.' }

const until = (holds: () => Promise<boolean>) => comesTrue('what a handover leads to', holds)

describe('handovers in a service that is killed in the middle of them', () => {
  let here: World
  let ids: Map<string, string>
  const idOf = (name: string) => ids.get(at(name)) ?? ''
  const me = async (name: string) => (await here.get<Me>(at(name), '/api/me')).body
  const pairOf = async (name: string, contact: string) => {
    const pair = (await me(name)).pairs.find((one) => one.contact.name.startsWith(contact))
    ok(pair, `${name} has no pair with ${contact}`)
    return pair
  }
  const handoverOf = async ({ id, customerId }: { id: string; customerId: string }) => {
    const { open } = await openTables({ prefix: here.prefix, connectionString: await azurite() }, () => {})
    return (await pairTables(open).handovers.get({ customerId, handoverId: id }))?.value
  }
  const promise = async (name: string, contact: string, text: string) => {
    const card = async () => (await here.chat(at(name))).findLast(({ from }) => from === 'bot')?.id ?? ''
    await here.press(at(name), { activityId: await card(), title: `Yes, ${contact} seemed content` })
    const inputs = { heard: 'Weekly invoices', followUp: text, dueOn: '2026-11-27' }
    await here.press(at(name), { activityId: await card(), title: 'Save', inputs })
  }
  const book = async (customerId: string, contactId: string, who: string[], start: string) => {
    const employees = who.map((name) => ({ employeeId: idOf(name), required: true }))
    const body = { customerId, contactIds: [contactId], employees, start }
    const { status, body: visit } = await here.post<VisitView>(at('berta'), '/api/visits', body)
    equal(status, 200, JSON.stringify(visit))
    return visit
  }
  const newsIn = async (name: string) =>
    (await here.chat(at(name))).map(readingOf).filter((words) => /taken over from|takes over/.test(words))
  const eventsOf = async (name: string) =>
    (
      await here.control<{ cancelled: boolean }[]>('GET', `/calendars/${encodeURIComponent(at(name))}`)
    ).body.filter(({ cancelled }) => !cancelled)
  const mailsTo = async (email: string) =>
    (await here.control<{ subject: string }[]>('GET', `/mail/${encodeURIComponent(email)}`)).body.filter(
      ({ subject }) => subject === MAIL.subject,
    )
  /** News wait for the morning of whom they are told to: first in Tokyo, then in Amsterdam and Lisbon. */
  const nextMorning = async (day: string) => {
    for (const time of ['02:00', '12:00']) await here.moveTo(`${day}T${time}:00.000Z`)
  }
  before(async () => {
    here = await world({ now: '2026-11-02T08:00:00.000Z', processes: true })
    await found(here)
    ids = new Map((await here.people()).map(({ email, id }) => [email, id]))
    await here.moveTo(ASKED)
  })
  after(() => here.stop())

  it('brings history, promises and visits to the successor once, and tells both sides or neither (1.5)', async () => {
    await promise('cleo', 'Paul', 'Send the form')
    await promise('eve', 'Uta', 'Call about the fair')
    const paul = await pairOf('cleo', 'Paul')
    const uta = await pairOf('eve', 'Uta')
    const rolf = await pairOf('ben', 'Rolf')
    const first = await book(paul.customerId, paul.contact.id, ['cleo', 'ben'], '2026-11-24T15:00:00.000Z')
    const second = await book(uta.customerId, uta.contact.id, ['eve', 'berta'], '2026-11-25T15:00:00.000Z')

    // One has written its handover and not begun the mail, one is at the mail, one at the calendar, when it is killed.
    const row = rolf.id.slice(rolf.id.indexOf('.') + 1)
    await here.fault({ target: 'storage', path: `handover.*${row}`, delayMs: 0, times: 2 })
    await here.fault({ target: 'storage', path: `handover.*${row}`, delayMs: 20_000 })
    await here.fault({ target: 'graph', path: 'sendMail', delayMs: 20_000 })
    await here.fault({ target: 'graph', path: '/events/', delayMs: 20_000 })
    const over = (name: string, pairId: string, to: string, mail: typeof MAIL | null) =>
      here.post(at(name), `/api/pairs/${pairId}/handover`, { employeeId: idOf(to), mail }).catch(() => 'cut')
    const cut = [
      over('ben', rolf.id, 'berta', MAIL),
      over('cleo', paul.id, 'finn', MAIL),
      over('eve', uta.id, 'cleo', null),
    ]
    await until(async () => (await handoverOf(rolf))?.mailState === 'to send')
    await until(async () => (await here.ledger('graph')).some(({ path }) => path.includes('sendMail')))
    const { visits } = await tablesOf(here)
    const visitOf = async ({ id, customerId }: VisitView) =>
      (await visits.get({ customerId, visitId: id }))?.value
    await until(async () => Boolean((await visitOf(second))?.inviting))
    here.kill(0)
    await Promise.all(cut)
    await here.clearFaults()
    await until(async () =>
      (await Promise.all([paul, uta].map(handoverOf))).every((one) => one?.state === 'done'),
    )
    await until(async () => (await handoverOf(rolf))?.state === 'refused')
    await settled(here)

    await nextMorning('2026-11-11')
    // Nothing came of the one whose mail had not begun.
    equal((await pairOf('ben', 'Rolf')).id, rolf.id)
    deepEqual([await newsIn('ben'), await mailsTo(ROLF)], [[], []])

    for (const [leaver, heir, contact, promised, visit, spokeOn] of [
      ['cleo', 'finn', 'Paul', 'Send the form', first, '2026-11-11'],
      ['eve', 'cleo', 'Uta', 'Call about the fair', second, '2026-11-10'],
    ] as const) {
      const mine = await me(heir)
      const pair = mine.pairs.find((one) => one.contact.name.startsWith(contact))
      equal(pair?.lastConversationOn, spokeOn, `${heir} sees the last conversation with ${contact}`)
      deepEqual(
        mine.followUps.map(({ text }) => text),
        [promised],
      )
      const theirs = await me(leaver)
      ok(!theirs.pairs.some((one) => one.contact.name.startsWith(contact)))
      ok(!theirs.followUps.some(({ text }) => text === promised))
      const { body } = await here.get<VisitView>(at(heir), `/api/visits/${visit.id}`)
      const people = body.employees.map(({ id }) => id)
      deepEqual(
        [people.includes(idOf(heir)), people.includes(idOf(leaver)), body.pending],
        [true, false, null],
      )
      const told = (await newsIn(heir)).filter((words) => /is your counterpart now/.test(words))
      deepEqual([told.length, told[0]?.includes(contact)], [1, true], `${heir} is told once`)
      const gave = (await newsIn(leaver)).filter((words) => /takes over/.test(words))
      deepEqual([gave.length, gave[0]?.includes(contact)], [1, true], `${leaver} is told once`)
    }
    deepEqual(
      [(await eventsOf('finn')).length, (await eventsOf('eve')).length, (await eventsOf('cleo')).length],
      [1, 0, 1],
    )
    const talks = await conversationsAt(here, at('finn'), paul.customerId)
    deepEqual(
      talks.map(({ followUp }) => followUp?.handedTo),
      ['Finn Abara'],
    )

    // The mail that was under way may have arrived: at most once, and who sent it hears of that.
    ok((await mailsTo(PAUL)).length <= 1)
    equal((await mailsTo(UTA)).length, 0)
    const doubts = (await here.chat(at('cleo')))
      .map(readingOf)
      .filter((words) => /may not have arrived/.test(words))
    equal(doubts.length, 1)
    const sent = (await here.ledger('graph')).filter(({ path }) => path.includes('sendMail'))
    ok(sent.length <= 1, `${sent.length} attempts at a mail`)
  }).timeout(240_000)

  it('brings the history of somebody who has left to the successor (1.5)', async () => {
    await promise('dov', 'Uta', 'Ask the board')
    const pair = await pairOf('dov', 'Uta')
    const visit = await book(pair.customerId, pair.contact.id, ['dov', 'berta'], '2026-11-26T15:00:00.000Z')
    const staying = SMALL_COMPANY.people.split('\n').filter((line) => !line.includes(at('dov')))
    equal((await here.importCsv('people', staying.join('\n'), { gone: 'left' })).status, 200)
    const { open } = await openTables({ prefix: here.prefix, connectionString: await azurite() }, () => {})
    const { pairs } = pairTables(open)
    const ended = (await pairs.get({ customerId: pair.customerId, pairId: pair.id }))?.value
    deepEqual([ended?.status, ended?.endReason], ['ended', 'employee left'])

    await here.fault({ target: 'graph', path: '/events/', delayMs: 20_000 })
    const body = { employeeId: idOf('finn'), mail: null }
    const cut = here.post(at('berta'), `/api/pairs/${pair.id}/handover`, body).catch(() => 'cut')
    const { visits } = await tablesOf(here)
    const key = { customerId: visit.customerId, visitId: visit.id }
    await until(async () => Boolean((await visits.get(key))?.value.inviting))
    here.kill(0)
    equal(await cut, 'cut')
    await here.clearFaults()
    await until(async () => (await handoverOf(pair))?.state === 'done')
    await settled(here)

    await nextMorning('2026-11-12')
    const mine = await me('finn')
    const heir = mine.pairs.find((one) => one.contact.name.startsWith('Uta'))
    ok(heir?.lastConversationOn, 'the last conversation is that of who left')
    ok(mine.followUps.some(({ text }) => text === 'Ask the board'))
    const talks = await conversationsAt(here, at('finn'), pair.customerId)
    ok(talks.some((one) => one.followUp?.handedTo === 'Finn Abara'))
    const { body: after } = await here.get<VisitView>(at('finn'), `/api/visits/${visit.id}`)
    const people = after.employees.map(({ id }) => id)
    deepEqual(
      [people.includes(idOf('finn')), people.includes(idOf('dov')), after.pending],
      [true, false, null],
    )
    const told = (await newsIn('finn')).filter(
      (words) => /Uta/.test(words) && /is your counterpart/.test(words),
    )
    equal(told.length, 1)
  }).timeout(240_000)
})
