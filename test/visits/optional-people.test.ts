import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict'
import type { PollView } from '../../src/contract/polls.ts'
import type { SuggestedTimes } from '../../src/contract/times.ts'
import type { VisitView } from '../../src/contract/visits.ts'
import { at, readingOf } from '../small-company.ts'
import { tablesOf } from './planned-visit.ts'
import { INES, PAUL, until, type VisitWorld, visitWorld } from './visit-world.ts'

describe('a visit with people who are not required', () => {
  let here: VisitWorld
  before(async () => {
    here = await visitWorld()
  })
  after(() => here.stop())

  it('is booked without them when they are in another visit, and does not take their time (3.2)', async () => {
    const [ines, paul] = here.contactIds
    const eve = here.who([{ name: 'eve' }])
    const first = await here.book({ contactIds: [ines], minutes: 240, employees: eve }, 'eve')
    equal(first.status, 200)
    const employees = here.who([{ name: 'ada' }, { name: 'berta' }, { name: 'eve', required: false }])
    const second = await here.book({ contactIds: [paul], employees, confirmed: true }, 'ada')
    deepEqual([second.status, second.body.state], [200, 'booked'])

    equal((await here.cancel('eve', first.body.id)).status, 200)
    const again = await here.book({ contactIds: [ines], employees: eve }, 'eve')
    deepEqual([again.status, again.body.reason], [409, 'not free'], 'only her calendar knows of it')
  })

  it('is suggested without them, and what is suggested can be booked (3.2)', async () => {
    const [ines, paul] = here.contactIds
    const day = '2026-11-25'
    const eve = here.who([{ name: 'eve' }])
    await here.book({ start: `${day}T10:30:00Z`, contactIds: [ines], minutes: 240, employees: eve }, 'eve')
    for (const name of ['ada', 'berta']) {
      const morning = { subject: 'x', start: `${day}T00:00:00Z`, end: `${day}T10:10:00Z`, showAs: 'busy' }
      await here.control('POST', `/calendars/${at(name)}`, morning)
    }
    const employees = here.who([{ name: 'ada' }, { name: 'berta' }, { name: 'eve', required: false }])
    const asked = { customerId: here.customerId, contactIds: [paul], employees, from: day, days: 1 }
    const { body } = await here.post<SuggestedTimes>(at('ada'), '/api/visits/times', asked)
    const without = body.times.find(({ missing }) => missing.length > 0)
    deepEqual(
      without?.missing.map(({ name }) => name),
      ['Eve Lindqvist'],
    )
    const booked = await here.book(
      { start: without?.start, contactIds: [paul], employees, confirmed: true },
      'ada',
    )
    equal(booked.status, 200)
  })

  it('is refused where fewer of a department are free than it asks for, and moved by the same rule (3.2)', async () => {
    const [ines] = here.contactIds
    const day = '2026-11-27'
    const people = [{ name: 'ada' }, { name: 'eve', required: false }, { name: 'cleo', required: false }]
    const busy = { subject: 'x', start: `${day}T09:00:00Z`, end: `${day}T12:00:00Z`, showAs: 'busy' }
    await here.control('POST', `/calendars/${at('eve')}`, busy)
    const wish = (atLeast: number, hour: string) => ({
      ...{ start: `${day}T${hour}:00:00Z`, contactIds: [ines], employees: here.who(people) },
      quorum: [{ department: 'Finance', atLeast }],
    })
    const refused = await here.book(wish(2, '10'), 'ada')
    deepEqual([refused.status, refused.body.reason], [409, 'quorum'])
    match(refused.body.detail, /Only 1 of the optional people from Finance is free then, and at least 2/)
    const booked = await here.book(wish(2, '14'), 'ada')
    equal(booked.status, 200)
    const moved = await here.move('ada', booked.body.id, { start: `${day}T11:00:00Z` })
    deepEqual([moved.status, moved.body.reason], [409, 'quorum'])
    equal((await here.move('ada', booked.body.id, { start: `${day}T13:30:00Z` })).status, 200)
  })

  it('is suggested where a visit was once on its way to and is no more (3.2)', async () => {
    const [ines] = here.contactIds
    const day = '2026-11-26'
    const left = `${day}T10:00:00.000Z`
    const { takenOfEmployee } = await tablesOf(here)
    const eve = here.who([{ name: 'eve' }])
    const { body: visit } = await here.book(
      { start: `${day}T06:00:00Z`, contactIds: [ines], employees: eve },
      'eve',
    )
    await here.cancel('eve', visit.id)
    const key = { employeeId: eve[0]?.employeeId ?? '', day }
    await takenOfEmployee.insert(key, {
      by: [{ visitId: visit.id, start: left, end: `${day}T10:45:00.000Z` }],
    })
    for (const [start, end] of [
      ['07:00', '09:45'],
      ['11:00', '23:45'],
    ]) {
      const busy = { subject: 'x', start: `${day}T${start}:00Z`, end: `${day}T${end}:00Z`, showAs: 'busy' }
      await here.control('POST', `/calendars/${at('eve')}`, busy)
    }
    const asked = { customerId: here.customerId, contactIds: [ines], employees: eve, from: day, days: 1 }
    const { body } = await here.post<SuggestedTimes>(at('eve'), '/api/visits/times', asked)
    deepEqual(
      body.times.map(({ start }) => start),
      [left],
    )
  })

  it('invites a contact it can do without as such, and raises the refusals of those it needs alone (3.3, 3.5)', async () => {
    await here.moveTo('2026-11-02T11:00:00Z')
    const [ines, paul] = here.contactIds
    const start = '2026-12-01T10:00:00.000Z'
    const employees = here.who(['ben', 'berta', 'eve'].map((name) => ({ name })))
    const asked = await here.post<PollView>(at('ben'), '/api/visits/polls', {
      ...{ customerId: here.customerId, contactIds: [ines, paul], optionalIds: [paul], employees },
      ...{ times: [start], minutes: 45, way: 'copied' },
    })
    const booked = await here.post<VisitView>(at('ben'), `/api/visits/polls/${asked.body.id}/book`, { start })
    equal(booked.status, 200, JSON.stringify(booked.body))
    const { id } = booked.body
    const seen = async () => (await here.get<VisitView>(at('ben'), `/api/visits/${id}`)).body.contacts
    deepEqual(
      (await seen()).map(({ name, required }) => [name, required]),
      [
        ['Ines Moreau', true],
        ['Paul Girard', false],
      ],
    )
    const event = (await here.events(at('ben'))).find((one) => one.start === start)
    const isRequired = (email: string) => event?.attendees.find((one) => one.email === email)?.required
    deepEqual([isRequired(INES), isRequired(PAUL)], [true, false])
    const { body: file } = await here.get<string>(at('ben'), `/api/visits/${id}/calendar.ics`)
    match(file.replaceAll('\r\n ', ''), /ROLE=OPT-PARTICIPANT[^\n]*MAILTO:paul@larkspur/)

    await until(async () => {
      const { body } = await here.control<{ email: string }[]>('GET', '/subscriptions')
      return body.some(({ email }) => email === at('ben'))
    })
    const decline = async (email: string, place: number) => {
      const said = { iCalUId: event?.iCalUId, response: 'declined' }
      equal((await here.control('POST', `/mail/${email}/answers`, said)).status, 200)
      await until(async () => (await seen())[place]?.answer === 'declined')
    }
    await decline(PAUL, 1)
    await decline(INES, 0)
    const cards = async () => (await here.chat(at('ben'))).map(readingOf).join('\n')
    await until(async () => /Ines Moreau cannot come/.test(await cards()))
    doesNotMatch(await cards(), /Paul Girard cannot come/)
  })

  it('keeps what each of ours does in it, needed or not (3.1)', async () => {
    const roles = ['lead', 'note-taker', 'observer']
    const people = here.who(['ben', 'berta', 'eve'].map((name) => ({ name })))
    const employees = people.map((one, place) => ({ ...one, role: roles[place] }))
    const { status, body } = await here.book({ employees, start: '2026-11-19T10:00:00Z' })
    equal(status, 200)
    deepEqual(
      (await here.visit(body.id)).employees.map(({ name, role }) => [name, role]),
      [
        ['Ben Okafor', 'lead'],
        ['Berta Olsen', 'note-taker'],
        ['Eve Lindqvist', 'observer'],
      ],
    )
  })
})
