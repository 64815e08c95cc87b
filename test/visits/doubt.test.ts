import { deepEqual, equal, match } from 'node:assert/strict'
import type { VisitView } from '../../src/contract/visits.ts'
import { at } from '../small-company.ts'
import { INES, type Problem, START, until, type VisitWorld, visitWorld } from './visit-world.ts'

const AUDIT = { subject: 'Audit', start: '2026-11-25T09:00:00Z', end: '2026-11-25T10:00:00Z', showAs: 'busy' }
const TAKEN = '2026-11-25T09:30:00.000Z'
/** On the day after the world begins, and a quarter of an hour later. */
const [SOON, BEGUN] = ['2026-11-03T10:00:00.000Z', '2026-11-03T10:15:00.000Z']
const ELSEWHERE = '2026-11-26T10:00:00.000Z'

describe('what Graph may have done, where the app itself may do nothing', () => {
  let here: VisitWorld
  beforeEach(async () => {
    here = await visitWorld()
  })
  afterEach(() => here.stop())

  const startsOf = async (name: string) => (await here.events(at(name))).map(({ start }) => start)
  const kinds = async () => (await here.mail(INES)).map(({ kind }) => kind)
  /** Graph does it, its answer is lost, and the app is refused; comes back when the app has tried. */
  async function lose<T>(path: string, work: () => Promise<T>): Promise<T> {
    await here.fault({ target: 'graph', path: `/me${path}`, drop: 'after', status: 502 })
    await here.fault({ target: 'graph', path: `/users/[^/]+${path}`, status: 403 })
    const before = (await here.ledger('graph')).length
    const answer = await work()
    await until(async () =>
      (await here.ledger('graph'))
        .slice(before)
        .some((call) => new RegExp(`/users/[^/]+${path}`).test(call.path)),
    )
    await here.clearFaults()
    return answer
  }
  const refused = ({ status, body }: { status: number; body: { reason: string } }) => [status, body.reason]

  it('stays moved where the next move is refused, and nobody else gets its slot (3.5)', async () => {
    const { body: visit } = await here.book()
    await here.control('POST', `/calendars/${at('berta')}`, AUDIT)
    const lost = await lose('/events/', () => here.move('ben', visit.id, { start: ELSEWHERE }))
    deepEqual(refused(lost), [503, 'in doubt'])
    deepEqual(refused(await here.move('ben', visit.id, { start: TAKEN })), [409, 'not free'])
    await until(async () => (await here.visit(visit.id)).start === ELSEWHERE)
    deepEqual(await startsOf('eve'), [ELSEWHERE])
    const rival = await here.book({ start: ELSEWHERE }, 'berta')
    deepEqual(refused(rival), [409, 'contact taken'])
    equal((await here.book({}, 'eve')).status, 200, 'where it was is free')
  })

  it('is not called undone by a refusal of the second attempt, and is done by the third (3.5)', async () => {
    const { body: visit } = await here.book()
    deepEqual(refused(await lose('/events/', () => here.cancel('ben', visit.id, 'Snow'))), [503, 'in doubt'])
    await here.fault({ target: 'graph', path: '/me/events/', status: 429, retryAfter: 60 })
    const busy = await here.cancel('ben', visit.id, 'Snow')
    deepEqual(refused(busy), [503, 'in doubt'])
    match(busy.body.detail, /did not say whether it is done/)
    await here.clearFaults()
    deepEqual((await here.cancel('ben', visit.id, 'Snow')).body.state, 'cancelled')
    deepEqual(await kinds(), ['invitation', 'cancellation'])
  })

  it('keeps the slot of a booking, shows it, and lets the same request carry on (3.4, C12)', async () => {
    const request = { requestId: 'the same request' }
    const lost = await lose('/events$', () => here.book(request))
    deepEqual([lost.status, lost.body.state], [200, 'booking'])
    equal((await here.visit(lost.body.id)).state, 'booking')
    const mine = await here.get<{ upcoming: VisitView[] }>(at('ben'), '/api/visits')
    deepEqual(
      mine.body.upcoming.map(({ id, state }) => [id, state]),
      [[lost.body.id, 'booking']],
    )
    deepEqual(refused(await here.book({}, 'berta')), [409, 'contact taken'])
    const other = { ...request, contactIds: here.contactIds.slice(1) }
    deepEqual(refused(await here.book(other)), [409, 'request used'])
    const again = await here.book(request)
    deepEqual([again.status, again.body.id, again.body.state], [200, lost.body.id, 'booked'])
    deepEqual(refused(await here.book(other)), [409, 'request used'])
    deepEqual(await startsOf('eve'), [START])
    deepEqual(await kinds(), ['invitation'])
  })

  it('is told to whoever looks, and sent again by its organiser alone (3.4, 3.5)', async () => {
    const lost = await lose('/events$', () => here.book())
    const { id } = lost.body
    const seenBy = async (name: string) => (await here.get<VisitView>(at(name), `/api/visits/${id}`)).body
    const book = { step: 'book', start: null }
    deepEqual((await seenBy('ben')).pending, { ...book, mayResume: true })
    deepEqual((await seenBy('eve')).pending, { ...book, mayResume: false })
    equal((await here.get(at('ben'), `/api/visits/${id}/calendar.ics`)).status, 404, 'it has no uid yet')
    const resume = (name: string) => here.post<VisitView & Problem>(at(name), `/api/visits/${id}/resume`)
    deepEqual(refused(await resume('eve')), [403, 'not the organiser'])
    const sent = await resume('ben')
    deepEqual([sent.status, sent.body.state, sent.body.pending], [200, 'booked', null])
    deepEqual(await startsOf('eve'), [START])

    await lose('/events/', () => here.move('ben', id, { start: ELSEWHERE }))
    const { start, pending } = await seenBy('eve')
    deepEqual([start, pending], [START, { step: 'move', start: ELSEWHERE, mayResume: false }])
    deepEqual([(await resume('ben')).body.start, await startsOf('eve')], [ELSEWHERE, [ELSEWHERE]])
  })

  it('is one event where a contact asks to stop meanwhile, who is taken out of it (3.4, 6.4)', async () => {
    const lost = await lose('/events$', () => here.book())
    await here.fault({ target: 'graph', path: '/users/[^/]+/events', status: 403 })
    await inesObjects(here)
    await until(async () => (await here.visit(lost.body.id)).contacts.length === 1)
    const sent = await here.post<VisitView>(at('ben'), `/api/visits/${lost.body.id}/resume`)
    deepEqual([sent.status, sent.body.state, sent.body.pending], [200, 'booked', null])
    const events = await here.events(at('ben'))
    deepEqual(
      events.map(({ start, attendees }) => [start, attendees.some(({ email }) => email === INES)]),
      [[START, false]],
    )
    deepEqual(await kinds(), ['invitation', 'cancellation'])
  })

  it('is not called off where Outlook does not find an event yet that it has just made (3.4, 3.5)', async () => {
    const lost = await lose('/events$', () => here.book())
    await here.fault({ target: 'graph', path: '/users/[^/]+/events', status: 403 })
    await inesObjects(here)
    await until(async () => (await here.visit(lost.body.id)).contacts.length === 1)
    const resume = () => here.post<VisitView & Problem>(at('ben'), `/api/visits/${lost.body.id}/resume`)
    for (const later of ['2026-11-02T09:30:00Z', '2026-11-02T10:30:00Z']) {
      await here.moveTo(later)
      const notYet = { method: 'PATCH', status: 404, code: 'ErrorItemNotFound' } as const
      await here.fault({ target: 'graph', path: '/me/events/', ...notYet })
      await resume()
      equal((await here.visit(lost.body.id)).state, 'booked')
      await here.clearFaults()
      await here.fault({ target: 'graph', path: '/users/[^/]+/events', status: 403 })
    }
    const again = await resume()
    deepEqual([again.status, again.body.state], [200, 'booked'])
    deepEqual(
      (await here.events(at('ben'))).map(({ attendees }) => attendees.some(({ email }) => email === INES)),
      [false],
    )
  })

  it('is a visit when it begins, if its people were invited in time', async () => {
    const lost = await lose('/events$', () => here.book({ start: SOON }))
    await here.moveTo(BEGUN)
    await until(async () => (await here.visit(lost.body.id)).state === 'booked')
    deepEqual(await startsOf('eve'), [SOON])
    deepEqual(await kinds(), ['invitation'])
  }).timeout(60_000)

  it('is no visit when it begins, if nobody was invited until then', async () => {
    await here.fault({ target: 'graph', path: '/me/events$', drop: 'before' })
    await here.fault({ target: 'graph', path: '/users/[^/]+/events$', status: 403 })
    const { body } = await here.book({ start: SOON })
    await here.moveTo('2026-11-03T09:59:00Z')
    await here.clearFaults()
    await here.moveTo(BEGUN)
    await until(async () => (await here.visit(body.id)).state === 'failed')
    deepEqual(await startsOf('eve'), [])
  }).timeout(60_000)

  it('lets nobody wait when all is over: a change that may have been made counts as made', async () => {
    const { body: visit } = await here.book({ start: SOON })
    await here.fault({ target: 'graph', path: '/me/events/', drop: 'after', status: 502 })
    await here.fault({ target: 'graph', path: '/users/[^/]+/events/', status: 403 })
    await here.cancel('ben', visit.id, 'Snow')
    await here.moveTo('2026-11-03T12:00:00Z')
    equal((await here.visit(visit.id)).state, 'cancelled')
    const cards = JSON.stringify(await here.chat(at('eve')))
    equal(cards.includes('How was the visit'), false)
  }).timeout(60_000)
})

describe('an event that was deleted, of which Graph told nothing', () => {
  it('is learned of when somebody is taken out of its visit, which is then called off here too (3.5, 6.4)', async () => {
    await using here = await visitWorld()
    await here.fault({ target: 'graph', path: '^/notifications/', drop: 'before' })
    const { body: visit } = await here.book()
    await until(async () => (await here.clock()).settled)
    const [event] = await here.events(at('ben'))
    const gone = await here.control(
      'DELETE',
      `/calendars/${at('ben')}/${encodeURIComponent(event?.id ?? '')}`,
    )
    equal(gone.status, 200)
    await here.moveTo('2026-11-02T09:30:00Z')
    const ines = await inesObjects(here)
    await until(async () => (await here.clock()).settled)
    const { state, pending } = (await here.get<VisitView>(at('ben'), `/api/visits/${visit.id}`)).body
    deepEqual([state, pending], ['cancelled', null])
    const contactIds = here.contactIds.filter((id) => id !== ines)
    equal((await here.book({ contactIds }, 'eve')).status, 200, 'the slot is free')
  })
})

/** Ines asks Berta to be invited no more; answers her id. */
async function inesObjects(here: VisitWorld): Promise<string> {
  const contacts = `/api/customers/${here.customerId}/contacts`
  const { body } = await here.get<{ contacts: { id: string; email: string }[] }>(at('berta'), contacts)
  const ines = body.contacts.find(({ email }) => email === INES)?.id ?? ''
  equal((await here.post(at('berta'), `${contacts}/${ines}/objection`, { objects: true })).status, 200)
  return ines
}
