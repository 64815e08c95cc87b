import { deepEqual, equal, ok } from 'node:assert/strict'
import { at } from '../small-company.ts'
import { INES, START, until, type VisitWorld, visitWorld } from './visit-world.ts'

const LATER = { start: '2026-11-26T10:00:00.000Z', end: '2026-11-26T10:45:00.000Z' }

type Subscribed = { id: string; email: string; expiresAt: string }

describe('a visit that is changed in Outlook', () => {
  let here: VisitWorld
  const subscriptions = async () => (await here.control<Subscribed[]>('GET', '/subscriptions')).body
  const isFollowed = (name: string) =>
    until(async () => (await subscriptions()).some(({ email }) => email === at(name)))
  const eventOf = async (name: string, start: string) => {
    const event = (await here.events(at(name))).find((one) => one.start === start)
    ok(event, `${name} has an event then`)
    return `/calendars/${at(name)}/${encodeURIComponent(event.id)}`
  }
  before(async () => {
    here = await visitWorld()
  }).timeout(60_000)
  after(() => here.stop())

  it('is followed within seconds when it is moved there, and the old time is free again (3.5)', async () => {
    const { body: visit } = await here.book()
    await isFollowed('ben')
    await here.control('PATCH', await eventOf('ben', START), LATER)
    await until(async () => (await here.visit(visit.id)).start === LATER.start)
    const again = await here.book({ requestId: 'the time that is free' }, 'berta')
    deepEqual([again.status, again.body.start], [200, START])
  })

  it('is cancelled here when it is called off there', async () => {
    const start = '2026-11-27T10:00:00.000Z'
    const { body: visit } = await here.book({ start })
    await here.control('DELETE', await eventOf('ben', start))
    await until(async () => (await here.visit(visit.id)).state === 'cancelled')
    equal((await here.mail(INES)).filter(({ kind }) => kind === 'cancellation').length, 1)
  })
})
