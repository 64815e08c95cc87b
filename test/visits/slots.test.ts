import { deepEqual, equal, match } from 'node:assert/strict'
import { at } from '../small-company.ts'
import { INES, type VisitWorld, visitWorld } from './visit-world.ts'

describe('one slot wanted by many', () => {
  let here: VisitWorld
  before(async () => {
    here = await visitWorld({ instances: 2 })
  })
  after(() => here.stop())

  it('leaves one event and nineteen refusals that say who has it, over two instances (3.4, C12)', async () => {
    const bookers = ['ben', 'berta', 'ada', 'cleo']
    const employees = here.who([{ name: 'eve' }, { name: 'finn' }])
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => here.book({ employees }, bookers[i % bookers.length])),
    )
    const booked = answers.filter(({ status }) => status === 200)
    const refused = answers.filter(({ status }) => status === 409)
    equal(booked.length, 1)
    equal(refused.length, 19)
    const winner = booked[0]?.body.organiser.name ?? ''
    for (const { body } of refused) {
      equal(body.reason, 'contact taken')
      match(body.detail, new RegExp(`is in another visit at that time, booked by ${winner}`))
    }
    equal((await here.creates()).length, 1)
    const looks = (await here.ledger('graph')).filter(({ path }) => path.endsWith('/getSchedule'))
    equal(looks.length, 1, 'whoever is refused has asked nothing of Graph')
    for (const email of [at('eve'), at('finn')]) equal((await here.events(email)).length, 1)
    equal((await here.mail(INES)).length, 1)
    const { body } = await here.get<{ upcoming: unknown[] }>(
      at('ben'),
      `/api/visits?customerId=${here.customerId}`,
    )
    equal(body.upcoming.length, 1, 'refused bookings leave nothing')
  })

  it('refuses an overlap in part, by the employee where the contacts are free, and takes what touches', async () => {
    const [ines, paul] = here.contactIds
    const eve = here.who([{ name: 'eve' }])
    const day = '2026-11-25'
    const first = await here.book({ start: `${day}T23:30:00Z`, contactIds: [ines], employees: eve }, 'eve')
    equal(first.status, 200)
    const overlaps = { start: '2026-11-26T00:00:00Z', minutes: 15, employees: eve }
    const taken = await here.book({ ...overlaps, contactIds: [paul] }, 'berta')
    deepEqual([taken.status, taken.body.reason], [409, 'employee taken'])
    match(taken.body.detail, /^Eve Lindqvist is in another visit at that time, booked by Eve Lindqvist/)
    const touches = await here.book({ ...overlaps, start: first.body.end, contactIds: [paul] }, 'berta')
    equal(touches.status, 200)
    const afterwards = await here.book({
      start: `${day}T23:00:00Z`,
      minutes: 30,
      contactIds: [ines],
      employees: eve,
    })
    equal(afterwards.status, 200)
  })

  it('is free again once the visit is cancelled, and again once it is moved away (3.5)', async () => {
    const start = '2026-12-03T10:00:00Z'
    const first = await here.book({ start })
    equal((await here.cancel('ben', first.body.id)).body.state, 'cancelled')
    const second = await here.book({ start }, 'berta')
    equal(second.status, 200)
    equal((await here.move('berta', second.body.id, { start: '2026-12-03T11:00:00Z' })).status, 200)
    const third = await here.book({ start }, 'eve')
    equal(third.status, 200)
    const moved = await here.move('berta', second.body.id, { start })
    deepEqual([moved.status, moved.body.reason], [409, 'contact taken'])
    match(moved.body.detail, /booked by Eve Lindqvist/)
    equal((await here.visit(second.body.id)).start, '2026-12-03T11:00:00.000Z')
  })

  it('is not held by a visit that could not be made', async () => {
    const start = '2026-12-04T10:00:00Z'
    await here.fault({ target: 'graph', path: '/events', status: 403 })
    const refused = await here.book({ start }, 'ada')
    deepEqual([refused.status, refused.body.reason], [403, 'permission'])
    match(refused.body.detail, /Calendars.ReadWrite/)
    await here.clearFaults()
    equal((await here.book({ start }, 'eve')).status, 200)
  })
})
