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

  it('shows to those who take part what contacts said, and to nobody else', async () => {
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
    const { body } = await here.get<{ upcoming: VisitView[] }>(at('eve'), '/api/visits')
    ok(!body.upcoming.some(({ id, mine }) => id === visit.id && mine))
  })

  it('is cancelled here when it is called off there', async () => {
    await here.control('DELETE', await eventOf('ben', NEW_TIME.start))
    await until(async () => (await here.visit(visit.id)).state === 'cancelled')
    equal((await here.mail(INES)).at(-1)?.kind, 'cancellation')
  })
})
