// Over 200 lines because all that Outlook may change is tried on the same calendar and visit.
import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict'
import type { VisitView } from '../../src/contract/visits.ts'
import { at, readingOf } from '../small-company.ts'
import { INES, PAUL, START, until, type VisitWorld, visitWorld } from './visit-world.ts'

const LATER = { start: '2026-11-26T10:00:00.000Z', end: '2026-11-26T10:45:00.000Z' }
const NEW_TIME = { start: '2026-12-01T09:00:00.000Z', end: '2026-12-01T10:00:00.000Z' }

type Subscribed = { id: string; email: string; expiresAt: string }

describe('a visit that is changed in Outlook', () => {
  let here: VisitWorld
  let visit: VisitView
  let iCalUId: string | undefined
  const subscriptions = async () => (await here.control<Subscribed[]>('GET', '/subscriptions')).body
  const ofBen = async () => (await subscriptions()).filter(({ email }) => email === at('ben'))
  const isFollowed = (name: string) =>
    until(async () => (await subscriptions()).some(({ email }) => email === at(name)))
  const eventOf = async (name: string, start: string) => {
    const event = (await here.events(at(name))).find((one) => one.start === start)
    ok(event, `${name} has an event then`)
    return `/calendars/${at(name)}/${encodeURIComponent(event.id)}`
  }
  /** What a contact says to the invitation. */
  const answer = async (email: string, said: object) => {
    const { status } = await here.control('POST', `/mail/${email}/answers`, { iCalUId, ...said })
    equal(status, 200)
  }
  const seen = async (name: string) =>
    (await here.get<VisitView>(at(name), `/api/visits/${visit.id}`)).body.contacts.map(
      ({ name: who, answer: said, proposes }) => [who, said, proposes?.start],
    )
  const cards = async (name: string) =>
    (await here.chat(at(name))).filter((message) => message.from === 'bot').map(readingOf)
  before(async () => {
    // By day for everybody, so that nobody is told the next morning.
    here = await visitWorld({ now: '2026-11-02T11:00:00Z' })
  }).timeout(60_000)
  after(() => here.stop())

  it('is followed within seconds when it is moved there, and the old time is free again (3.5)', async () => {
    visit = (await here.book()).body
    await isFollowed('ben')
    iCalUId = (await here.events(at('ben')))[0]?.iCalUId
    await here.control('PATCH', await eventOf('ben', START), LATER)
    await until(async () => (await here.visit(visit.id)).start === LATER.start)
    const again = await here.book({ requestId: 'the time that is free' }, 'berta')
    deepEqual([again.status, again.body.start], [200, START])
    await here.cancel('berta', again.body.id)
  })

  it('stands while the mailbox of its organiser has no licence, and is looked at again', async () => {
    const reads = async () =>
      (await here.ledger('graph')).filter(({ path, status }) => /\/events\//.test(path) && status === 404)
        .length
    const code = 'MailboxNotEnabledForRESTAPI'
    await here.fault({ target: 'graph', path: '/events/', method: 'GET', status: 404, code })
    await answer(INES, { response: 'accepted' })
    await until(async () => (await reads()) > 0)
    await until(async () => (await here.clock()).settled)
    equal((await here.visit(visit.id)).state, 'booked')
    await here.clearFaults()
  })

  it('shows to those who take part what contacts said, and to nobody else', async () => {
    await answer(INES, { response: 'tentativelyAccepted' })
    await answer(INES, { response: 'accepted' })
    await until(async () => (await seen('ben'))[0]?.[1] === 'accepted')
    deepEqual(await seen('eve'), [
      ['Ines Moreau', 'accepted', undefined],
      ['Paul Girard', 'none', undefined],
    ])
    deepEqual((await seen('ada')).flat().filter(Boolean), ['Ines Moreau', 'Paul Girard'])
  })

  it('raises with its organiser that a contact cannot come, once, with ways on', async () => {
    await answer(PAUL, { response: 'declined' })
    await until(async () => (await cards('ben')).some((card) => /Paul Girard cannot come/.test(card)))
    await answer(PAUL, { response: 'accepted' })
    await until(async () => (await seen('ben'))[1]?.[1] === 'accepted')
    await answer(PAUL, { response: 'declined' })
    await until(async () => (await seen('ben'))[1]?.[1] === 'declined')
    await until(async () => (await here.clock()).settled)
    const told = (await cards('ben')).filter((card) => /Paul Girard cannot come/.test(card))
    equal(told.length, 1)
    match(told[0] ?? '', /Thursday 26 November, 10:00, Lisbon.*Open the visit.*Move the visit/)
    for (const name of ['eve', 'berta']) doesNotMatch((await cards(name)).join(), /cannot come/)
  })

  it('shows the time that one of ours would rather have, to those who take part', async () => {
    await answer(at('eve'), { response: 'tentativelyAccepted', proposes: NEW_TIME })
    const ofEve = async () => {
      const { body } = await here.get<VisitView>(at('ben'), `/api/visits/${visit.id}`)
      return body.employees.find(({ name }) => name === 'Eve Lindqvist')
    }
    await until(async () => (await ofEve())?.answer === 'tentative')
    deepEqual((await ofEve())?.proposes, NEW_TIME)
  })

  it('shows the time that a contact proposes, and is moved there for all when its organiser says so', async () => {
    await answer(INES, { response: 'tentativelyAccepted', proposes: NEW_TIME })
    await until(async () => (await seen('ben'))[0]?.[2] === NEW_TIME.start)
    await until(async () => (await cards('ben')).some((card) => /Ines Moreau proposes another/.test(card)))
    const moved = await here.move('ben', visit.id, { start: NEW_TIME.start, minutes: 60 })
    deepEqual([moved.status, moved.body.start, moved.body.end], [200, NEW_TIME.start, NEW_TIME.end])
    equal((await seen('ben'))[0]?.[2], undefined, 'what was said to the old time says nothing')
  })

  it('has in it whom its organiser invites there, and nobody whom they take out', async () => {
    const isIn = (who: VisitView) => who.employees.map(({ name }) => name).sort()
    const event = here.sandbox.calendars.list(at('ben')).find(({ start }) => start === NEW_TIME.start)
    ok(event)
    const others = event.attendees.filter(({ email }) => email !== at('eve'))
    const dov = { name: 'Dov Adler', email: at('dov'), type: 'optional' as const }
    here.sandbox.calendars.change(event, { attendees: [...others, dov] })
    await until(async () => isIn(await here.visit(visit.id)).includes('Dov Adler'))
    deepEqual(isIn(await here.visit(visit.id)), ['Ben Okafor', 'Berta Olsen', 'Dov Adler'])
    await until(async () => {
      const { body } = await here.get<{ upcoming: VisitView[] }>(at('eve'), '/api/visits')
      return !body.upcoming.some(({ id, mine }) => id === visit.id && mine)
    })
  })

  it('is called, and joined, as its event says by now', async () => {
    const event = () => {
      const found = here.sandbox.calendars.list(at('ben')).find(({ start }) => start === NEW_TIME.start)
      ok(found)
      return found
    }
    const shown = async () => (await here.get<VisitView>(at('ben'), `/api/visits/${visit.id}`)).body
    equal((await shown()).joinUrl, event().joinUrl)
    const zoom = 'https://acme.zoom.us/j/91234567890'
    here.sandbox.calendars.change(event(), { subject: 'Prices of winter milk', location: zoom, body: '' })
    await until(async () => (await shown()).subject === 'Prices of winter milk')
    await until(async () => (await shown()).joinUrl === zoom)
    here.sandbox.calendars.change(event(), { location: 'Microsoft Teams Meeting', online: true })
    await until(async () => (await shown()).joinUrl === event().joinUrl)
  })

  it('is cancelled here when it is called off there', async () => {
    await here.control('DELETE', await eventOf('ben', NEW_TIME.start))
    await until(async () => (await here.visit(visit.id)).state === 'cancelled')
    equal((await here.mail(INES)).at(-1)?.kind, 'cancellation')
  })

  it('is followed on after the calendar lost track, took the subscription away, or wants to hear that it may', async () => {
    const starts = ['2026-12-03T10:00:00.000Z', '2026-12-03T14:00:00.000Z', '2026-12-04T10:00:00.000Z']
    const { body: held } = await here.book({ start: starts[0] })
    const [known] = await ofBen()
    const moves = async (from: string, to: string, lifecycle: string) => {
      await until(async () => (await here.clock()).settled)
      const end = new Date(Date.parse(to) + 2_700_000).toISOString()
      await here.fault({ target: 'graph', path: '^/notifications/[^/]+/', drop: 'before' })
      await here.control('PATCH', await eventOf('ben', from), { start: to, end })
      await here.clearFaults()
      await here.control('POST', `/subscriptions/${at('ben')}`, { lifecycle })
      await until(async () => (await here.visit(held.id)).start === to)
    }
    await moves(starts[0] ?? '', starts[1] ?? '', 'missed')
    deepEqual((await ofBen())[0]?.id, known?.id)
    await moves(starts[1] ?? '', starts[2] ?? '', 'subscriptionRemoved')
    const [anew, ...more] = await ofBen()
    ok(anew && anew.id !== known?.id && more.length === 0)
    await here.control('POST', `/subscriptions/${at('ben')}`, { lifecycle: 'reauthorizationRequired' })
    await until(async () => ((await ofBen())[0]?.expiresAt ?? '') > anew.expiresAt)
  })

  it('is followed for as long as it has not been, and nobody listens after that', async () => {
    const [before] = await ofBen()
    await here.moveTo('2026-11-12T12:00:00Z')
    const [after] = await ofBen()
    equal(after?.id, before?.id)
    ok((after?.expiresAt ?? '') > '2026-11-15')
    await here.control('DELETE', await eventOf('ben', '2026-12-04T10:00:00.000Z'))
    await here.advance('P4D')
    deepEqual(await subscriptions(), [])
  })

  it('is looked at every night where its calendar may not tell, and once more where a word of it was lost', async () => {
    const [first, second] = ['2026-11-26T10:00:00.000Z', '2026-11-27T10:00:00.000Z'] as const
    const move = (start: string) => ({ start, end: new Date(Date.parse(start) + 2_700_000).toISOString() })
    await here.fault({ target: 'graph', path: '/subscriptions', status: 403 })
    const { body: held } = await here.book({ start: first })
    await until(async () => (await here.clock()).settled)
    await here.control('PATCH', await eventOf('ben', first), move(second))
    equal((await here.visit(held.id)).start, first)
    await here.moveTo('2026-11-17T03:00:30Z')
    equal((await here.visit(held.id)).start, second)

    await here.clearFaults()
    await here.moveTo('2026-11-18T12:00:00Z')
    await isFollowed('ben')
    await here.fault({ target: 'graph', path: '^/notifications/', drop: 'before' })
    await here.control('PATCH', await eventOf('ben', second), move('2026-11-27T14:00:00.000Z'))
    await here.moveTo('2026-11-27T03:00:30Z')
    equal((await here.visit(held.id)).start, '2026-11-27T14:00:00.000Z')
  })
})
