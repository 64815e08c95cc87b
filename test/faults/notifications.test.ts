import { deepEqual, equal, ok } from 'node:assert/strict'
import { subscriptionTables } from '../../src/adapters/tables/subscriptions.ts'
import type { VisitView } from '../../src/contract/visits.ts'
import type { Subscription } from '../../src/domain/visits/subscription.ts'
import { at } from '../small-company.ts'
import { START, type VisitWorld, visitWorld } from '../visits/visit-world.ts'
import { FULL, patience, sized } from './sizes.ts'
import { storageOf } from './stored.ts'
import { settled, until } from './until.ts'

const AT_ONCE = sized(200, 1000)
/** Graph takes a later answer for none. */
const PATIENCE_MS = 3000

describe('notifications that nobody should believe (C14)', () => {
  let here: VisitWorld
  let visit: VisitView
  let subscription: Subscription
  let eventId: string
  const tell = async (body: unknown, type = 'application/json') => {
    const begun = performance.now()
    // Past the sandbox's own forwarding, which is not what is measured.
    const [port] = here.sandbox.instances.ports()
    const { status } = await fetch(`http://localhost:${port}/api/notifications`, {
      ...{ method: 'POST', headers: { 'content-type': type }, body: JSON.stringify(body) },
    })
    return { status, ms: performance.now() - begun }
  }
  /** One notification as Graph would send it, but for what is said. */
  const notice = (more: object = {}) => ({
    ...{ subscriptionId: subscription.subscriptionId, clientState: subscription.secret },
    ...{ changeType: 'updated', resource: `Users/${subscription.employeeId}/Events/${eventId}` },
    resourceData: { '@odata.type': '#Microsoft.Graph.Event', id: eventId },
    ...more,
  })
  const looks = async () =>
    (await here.ledger('graph')).filter(({ method, path }) => method === 'GET' && /\/events\//.test(path))
      .length
  const inOutlook = () => here.sandbox.calendars.get(at('ben'), eventId)
  const moveThere = (start: string) => {
    const event = inOutlook()
    const end = new Date(Date.parse(start) + 2_700_000).toISOString()
    if (event) here.sandbox.calendars.change(event, { start, end })
  }
  before(async () => {
    here = await visitWorld({ processes: FULL })
    visit = (await here.book()).body
    await until('its calendar tells of changes', async () => {
      const { subscriptionRows } = subscriptionTables((await storageOf(here)).open)
      const employeeId = here.sandbox.people.byEmail(at('ben'))?.id ?? ''
      const known = (await subscriptionRows.get({ employeeId }))?.value
      if (known?.state === 'live') subscription = known
      return known?.state === 'live'
    })
    eventId = here.sandbox.calendars.list(at('ben')).find(({ start }) => start === START)?.id ?? ''
    await settled(here)
  }).timeout(patience)
  after(() => here.stop())
  afterEach(() => here.clearFaults())

  it('say a handshake back as plain text, whatever it looks like (A10)', async () => {
    const token = '<script>alert("Grüße & 100 %")</script>'
    const url = `${here.sandbox.serviceUrl}/api/notifications?validationToken=${encodeURIComponent(token)}`
    const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'text/plain' } })
    deepEqual([answer.status, await answer.text()], [200, token])
    deepEqual(
      [answer.headers.get('content-type'), answer.headers.get('x-content-type-options')],
      ['text/plain; charset=utf-8', 'nosniff'],
    )
  })

  it('are taken and forgotten where they are forged, and Graph is asked nothing', async () => {
    const before = await looks()
    const { secret, subscriptionId } = subscription
    const other = here.sandbox.people.byEmail(at('eve'))?.id ?? ''
    const forged = [
      { clientState: undefined },
      { clientState: '' },
      { clientState: secret.slice(0, -1) },
      { clientState: `${secret}x` },
      { clientState: secret.replace(/^.{36}/, other) },
      { clientState: `${subscription.employeeId}.` },
      { clientState: 7 },
      { subscriptionId: subscriptionId.replace(/^./, 'z') },
      { resourceData: { id: 'x'.repeat(5000) } },
      { lifecycleEvent: 'somethingElse' },
    ]
    for (const more of forged) equal((await tell({ value: [notice(more)] })).status, 202)
    const shapes = [
      { value: [null, 7, 'x', [], {}] },
      { value: 'x' },
      {},
      { value: [], __proto__: { value: 1 } },
    ]
    for (const body of shapes) equal((await tell(body)).status, 202)
    equal((await tell([notice()])).status, 400)
    equal((await tell({ value: [notice()] }, 'text/xml')).status, 415)
    await settled(here)
    equal(await looks(), before)
    equal((await here.visit(visit.id)).state, 'booked')
  })

  it('of a true calendar are no more than a reason to look again', async () => {
    const said = { id: eventId, start: { dateTime: '2026-12-24T10:00:00' }, isCancelled: true }
    const before = await looks()
    await tell({ value: [notice({ changeType: 'deleted', resourceData: said })] })
    await until('somebody looked', async () => (await looks()) > before)
    await settled(here)
    const { state, start } = await here.visit(visit.id)
    deepEqual([state, start], ['booked', START])
  })

  it('that come twice and out of order leave the visit where its event stands', async () => {
    const hours = ['09', '11', '13', '15']
    for (const [at, hour] of hours.entries()) {
      // The earlier the later, and each once more as its answer is lost.
      const delayMs = (hours.length - at) * 150
      await here.fault({ target: 'graph', path: '^/notifications/', delayMs, drop: 'after', times: 1 })
      moveThere(`2026-11-25T${hour}:00:00.000Z`)
    }
    // What comes once more meets these on its way: it is seen, and nothing happens to it.
    for (const _ of hours)
      await here.fault({ target: 'graph', path: '^/notifications/', delayMs: 0, times: 1 })
    await until('each came twice', () => here.sandbox.faults.list().length === 0)
    await until(
      'it stands there',
      async () => (await here.visit(visit.id)).start === '2026-11-25T15:00:00.000Z',
    )
    await settled(here)
    equal((await here.visit(visit.id)).start, inOutlook()?.start)
  }).timeout(patience)

  it('by the hundreds at once are all taken, and followed', async () => {
    await here.fault({ target: 'graph', path: '^/notifications/', drop: 'before' })
    moveThere('2026-11-26T09:00:00.000Z')
    const strangers = Array.from({ length: AT_ONCE }, (_, i) => ({ id: `AAkALgother${i}` }))
    const told = strangers.map((other, i) =>
      tell({ value: [i % 2 ? notice() : notice({ resourceData: other })] }),
    )
    const answers = await Promise.all(told)
    deepEqual([...new Set(answers.map(({ status }) => status))], [202])
    if (FULL) ok(Math.max(...answers.map(({ ms }) => ms)) < PATIENCE_MS)
    await until(
      'it is followed',
      async () => (await here.visit(visit.id)).start === '2026-11-26T09:00:00.000Z',
    )
    await settled(here, patience)
  }).timeout(patience)

  it('of one event in one message are one reason to look', async () => {
    const before = await looks()
    equal((await tell({ value: Array.from({ length: AT_ONCE }, () => notice()) })).status, 202)
    await until('somebody looked', async () => (await looks()) > before)
    await settled(here)
    equal((await looks()) - before, 1)
  })
})
