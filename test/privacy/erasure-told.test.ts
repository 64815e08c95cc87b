import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict'
import { viewAlarm } from '../../bot/alarm-views.ts'
import { type NewsKind, UNTOLD } from '../../src/domain/pairing/news.ts'
import { change } from '../../src/domain/store.ts'
import { CalendarError } from '../../src/domain/visits/ports.ts'
import type { Visit } from '../../src/domain/visits/visit.ts'
import type { AskingWorld } from '../checkins/asking-world.ts'
import { keepVisit } from '../visits/kept-visit.ts'
import { AFTER, type ErasingWorld, erasingWorld } from './erasing-world.ts'
import { heardBy, makeOwner } from './heard-by.ts'

describe('what others hear of an erasure (6.4)', () => {
  let here: AskingWorld
  let { erase, contactOf } = {} as ErasingWorld
  beforeEach(async () => {
    ;({ here, erase, contactOf } = await erasingWorld())
    here.ports.calendars.cancel = async () => {}
    here.ports.calendars.invite = async () => {}
  })

  const heard = (name: string) => heardBy(here, name)
  const own = (name: string) => makeOwner(here, name)
  const alarms = async () => {
    const all = await here.app.listAlarms({ employeeId: here.idOf('Bo'), roles: ['administrator'] })
    return all.map(viewAlarm).filter(({ kind }) => kind === 'nobody after a leaver')
  }
  const book = async (names: string[], part: Partial<Visit> = {}) => {
    const visit = await keepVisit(here, names)
    const key = { customerId: visit.customerId, visitId: visit.id }
    await change(here.ports.visits, key, (there) => there && { ...there, eventId: 'event', ...part })
    await here.app.copyFact({ kind: 'visit', ...key })
    return visit
  }

  it('is for their counterpart that a contact was erased and what is gone, and not who, nor that they left', async () => {
    await erase(await contactOf('Ada'))
    await here.passTo('2026-11-11T12:00:00.000Z')
    const card = heard('Ada')
    match(card, /A contact of Guest Works was erased/)
    match(card, /What was written about talks with them is gone/)
    doesNotMatch(card, /Erased person|Contact0|left|stays\./)
    const { value } = (await here.ports.pairCopies.list({ employeeId: here.idOf('Ada') }))[0] ?? {}
    equal(value?.endReason, 'contact erased')
  })

  it('is for the owner of the customer whose pair has ended', async () => {
    await own('Bo')
    await erase(await contactOf('Ada'))
    await here.passTo('2026-11-11T12:00:00.000Z')
    const card = heard('Bo')
    match(card, /A contact of Guest Works was erased, so a pair of Ada has ended/)
    doesNotMatch(card, /Erased person|Contact0/)
  })

  /** News for Ada about her counterpart and `otherName`, which waits until the morning. */
  const toldLater = async (kind: NewsKind, otherName: string) => {
    const { id: pairId, customerId, customerName, contactName, contactTitle } = await here.pairOf('Ada')
    const key = { employeeId: here.idOf('Ada'), newsId: kind }
    const tellAt = '2026-11-11T09:00:00.000Z'
    await here.ports.news.insert(key, {
      ...{ ...UNTOLD, id: kind, employeeId: key.employeeId, kind, pairId, visitId: null, customerId },
      ...{ customerName, contactName, contactTitle, otherName, note: '', takenOver: null },
      ...{ at: here.state.now, tellAt },
    })
    await here.ports.due.add({ dueAt: tellAt, work: { kind: 'news', ...key } })
  }

  it('is nothing of what was still to be told about them', async () => {
    await toldLater('pair resumes', '')
    await erase(await contactOf('Ada'))
    await here.passTo('2026-11-11T12:00:00.000Z')
    doesNotMatch(heard('Ada'), /Erased person|pause/)
  })

  it('is what was still to be told of a pair, a promise or a visit that was theirs, as that of a colleague', async () => {
    const kinds = ['handed over to you', 'colleague paused', 'promise given', 'visit out of reach'] as const
    for (const kind of kinds) await toldLater(kind, 'Bo')
    await erase(here.idOf('Bo'))
    await here.passTo('2026-11-11T12:00:00.000Z')
    const told = heard('Ada')
    match(told, /is your counterpart now, taken over from a colleague/)
    match(told, /A colleague and Contact0 of Ada are paused/)
    match(told, /A colleague gave you a promise to keep/)
    match(told, /A visit that a colleague booked is out of our reach/)
    doesNotMatch(told, /Erased person|\bBo\b/)
  })

  it('is for whoever booked a visit, once, that it goes on without somebody or is called off', async () => {
    await book(['Ada', 'Bo', 'Cy'])
    await erase(here.idOf('Bo'))
    await here.passTo(AFTER)
    const told = heard('Ada')
    match(told, /Somebody is out of the visit to Guest Works: they were erased/)
    match(told, /Tuesday 24 November/)
    doesNotMatch(told, /Erased person|\bBo\b/)
    await erase(await contactOf('Ada'))
    await here.passTo('2026-11-11T12:00:00.000Z')
    const then = heard('Ada')
    match(then, /The visit to Guest Works is called off/)
    doesNotMatch(then, /Erased person|Contact0/)
    const kinds = here.state.told.flatMap((one) => one.kinds)
    deepEqual(
      kinds.filter((kind) => kind.includes('visit')),
      ['erased from visit', 'visit ended by erasure'],
    )
  })

  it('is for the owner that a visit is off whose organiser was erased', async () => {
    await own('Cy')
    await book(['Ada', 'Bo'])
    await erase(here.idOf('Ada'))
    await here.passTo('2026-11-11T12:00:00.000Z')
    match(heard('Cy'), /The visit to Guest Works is called off/)
    doesNotMatch(heard('Cy'), /Erased person|\bAda\b/)
  })

  const changed = (visit: Visit, part: Partial<Visit>) =>
    change(
      here.ports.visits,
      { customerId: visit.customerId, visitId: visit.id },
      (there) => there && { ...there, ...part, revision: there.revision + 1 },
    )

  it('is what stands of a visit that was moved, cancelled or left a moment ago, before its copies say so', async () => {
    const visit = await book(['Ada', 'Bo', 'Cy'])
    await changed(visit, { start: '2026-11-26T15:30:00.000Z', end: '2026-11-26T16:15:00.000Z' })
    await erase(here.idOf('Bo'))
    await here.passTo(AFTER)
    match(heard('Ada'), /Thursday 26 November/)
    doesNotMatch(heard('Ada'), /24 November/)
    await changed(visit, { state: 'cancelled' })
    await erase(here.idOf('Cy'))
    await here.passTo('2026-11-11T12:00:00.000Z')
    equal(here.state.told.flatMap((one) => one.kinds).filter((kind) => kind.includes('visit')).length, 1)
  })

  const BOOKING = {
    state: 'booking',
    eventId: null,
    unfinished: { step: 'book', token: 'one', looked: true, tried: 1, before: null },
  } as const

  it('is nothing of a visit that is still being booked and cannot be', async () => {
    await own('Cy')
    const visit = await book(['Ada', 'Bo'], BOOKING)
    here.ports.calendars.create = async () => {
      await changed(visit, { state: 'failed', unfinished: null })
      throw new CalendarError('unreachable', '')
    }
    await erase(here.idOf('Ada'))
    await here.passTo('2026-11-11T12:00:00.000Z')
    doesNotMatch(heard('Cy'), /called off/)
  })

  it('is that a visit is off that was being booked, once it was, and the calendar has it no more', async () => {
    await own('Cy')
    await book(['Ada', 'Bo'], BOOKING)
    const gone: string[] = []
    here.ports.calendars.create = async () => ({
      ...{ eventId: 'made', iCalUId: 'made', joinUrl: null, madeAt: here.state.now },
    })
    here.ports.calendars.cancel = async (_, eventId) => void gone.push(eventId)
    await erase(here.idOf('Ada'))
    await here.passTo('2026-11-11T12:00:00.000Z')
    match(heard('Cy'), /The visit to Guest Works is called off/)
    deepEqual(gone, ['made'])
  })

  it('is no alarm that a contact left, whether they had left before or not: nobody could take over', async () => {
    await erase(await contactOf('Ada'))
    await here.passTo(AFTER)
    deepEqual(await alarms(), [])
    const contactId = await contactOf('Bo')
    const { customerId } = await here.pairOf('Bo')
    const key = { customerId, contactId }
    const there = await here.ports.contacts.get(key)
    if (there) await here.ports.contacts.replace(key, there, { ...there.value, leftOn: '2026-11-10' })
    await here.app.copyFact({ kind: 'contact', ...key })
    await here.settle()
    equal((await alarms()).length, 1, 'they left')
    await erase(contactId)
    await here.passTo('2026-11-10T12:05:00.000Z')
    deepEqual(await alarms(), [])
  })

  it('is an alarm that a contact has no counterpart, and not that somebody left', async () => {
    await erase(here.idOf('Ada'))
    await here.passTo('2026-11-10T12:05:00.000Z')
    const [alarm, ...more] = await alarms()
    deepEqual(more, [])
    equal(alarm?.says, 'Contact0 of Ada has no counterpart any more. Pair them with a colleague.')
    equal(alarm?.pairId, null, 'nobody hands over a pair of somebody erased')
  })
})
