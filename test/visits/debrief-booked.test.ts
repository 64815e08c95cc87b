import { deepEqual, equal, match } from 'node:assert/strict'
import type { VisitView } from '../../src/contract/visits.ts'
import { conversationsAt } from '../overview/conversations-at.ts'
import { at, readingOf } from '../small-company.ts'
import { debriefsSent } from './planned-visit.ts'
import { END, type VisitWorld, visitWorld } from './visit-world.ts'

const LATER = { start: '2026-11-25T10:00:00.000Z', minutes: 45 }

describe('a visit that was booked', () => {
  let here: VisitWorld
  const lastCard = async (name: string) => (await here.chat(at(name))).findLast((m) => m.from === 'bot')
  before(async () => {
    here = await visitWorld()
  }).timeout(60_000)
  after(() => here.stop())

  it('asks its employees how it was when it has ended where it was moved to, and not before (3.5, 3.7)', async () => {
    const { body: visit } = await here.book()
    await here.moveTo('2026-11-24T08:00:00.000Z')
    await here.move('ben', visit.id, LATER)
    await here.moveTo(END)
    deepEqual(await debriefsSent(here), [])
    await here.moveTo('2026-11-25T10:45:00.000Z')
    deepEqual(
      (await debriefsSent(here)).map(({ employeeId }) => employeeId).sort(),
      visit.employees.map(({ id }) => id).sort(),
    )
    match(readingOf(await lastCard('eve')), /How was the visit to Larkspur Dairy with Paul Girard/)
  })

  it('names to each the contact of their own field, or their counterpart (2.2)', async () => {
    const told = await conversationsAt(here, at('ada'), here.customerId)
    deepEqual(told.map(({ employee, contact, day }) => [employee.name, contact.name, day]).sort(), [
      ['Ben Okafor', 'Ines Moreau', '2026-11-25'],
      ['Berta Olsen', 'Ines Moreau', '2026-11-25'],
      ['Eve Lindqvist', 'Paul Girard', '2026-11-25'],
    ])
  })

  it('asks nobody after it was cancelled (3.5)', async () => {
    const { body: visit } = await here.book({ start: '2026-11-26T10:00:00.000Z' })
    await here.cancel('ben', visit.id)
    await here.moveTo('2026-11-26T18:00:00.000Z')
    equal((await debriefsSent(here)).length, 3)
  })

  const inOutlook = async (name: string, start: string) => {
    const { body } = await here.control<{ id: string; start: string }[]>('GET', `/calendars/${at(name)}`)
    const event = body.find((one) => Date.parse(one.start) === Date.parse(start))
    return `/calendars/${at(name)}/${encodeURIComponent(event?.id ?? '')}`
  }
  const visitNow = async (id: string) => (await here.get<VisitView>(at('ben'), `/api/visits/${id}`)).body

  it('asks nobody where its organiser called it off in Outlook (3.5)', async () => {
    const start = '2026-12-01T10:00:00.000Z'
    const { body: visit } = await here.book({ start })
    await here.control('DELETE', await inOutlook('ben', start))
    await here.moveTo('2026-12-01T18:00:00.000Z')
    equal((await debriefsSent(here)).length, 3)
    equal((await visitNow(visit.id)).state, 'cancelled')
  })

  it('asks when it has ended where it was moved to in Outlook (3.5)', async () => {
    const start = '2026-12-02T10:00:00.000Z'
    const { body: visit } = await here.book({ start })
    const moved = { start: '2026-12-03T13:00:00.000Z', end: '2026-12-03T13:45:00.000Z' }
    await here.control('PATCH', await inOutlook('ben', start), moved)
    await here.moveTo('2026-12-03T13:30:00.000Z')
    equal((await debriefsSent(here)).length, 3)
    deepEqual([(await visitNow(visit.id)).start, (await visitNow(visit.id)).end], [moved.start, moved.end])
    await here.moveTo('2026-12-03T14:00:00.000Z')
    equal((await debriefsSent(here)).length, 6)
  })

  it('leaves out who declined, and asks everybody where the calendar cannot be read (3.5)', async () => {
    const start = '2026-12-07T10:00:00.000Z'
    await here.book({ start })
    await here.control('PATCH', await inOutlook('eve', start), { response: 'declined' })
    await here.moveTo('2026-12-07T10:45:00.000Z')
    equal((await debriefsSent(here)).length, 8)
    await here.book({ start: '2026-12-07T14:00:00.000Z' })
    await here.fault({ target: 'graph', path: '/events/', status: 403, code: 'ErrorAccessDenied' })
    await here.moveTo('2026-12-07T14:45:00.000Z')
    await here.clearFaults()
    equal((await debriefsSent(here)).length, 11)
  })
}).timeout(90_000)
