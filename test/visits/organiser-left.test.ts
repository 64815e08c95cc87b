import { deepEqual, equal, match, ok } from 'node:assert/strict'
import type { PollView } from '../../src/contract/polls.ts'
import type { SuggestedTimes } from '../../src/contract/times.ts'
import type { VisitView } from '../../src/contract/visits.ts'
import { at, readingOf, SMALL_COMPANY } from '../small-company.ts'
import { INES, PAUL, type Problem, START, until, type VisitWorld, visitWorld } from './visit-world.ts'

const LATER = '2026-11-24T17:00:00.000Z'

describe('a visit some of whose people have left', () => {
  let here: VisitWorld
  beforeEach(async () => {
    here = await visitWorld()
  })
  afterEach(() => here.stop())

  const leave = async (name: string) => {
    const staying = SMALL_COMPANY.people.split('\n').filter((line) => !line.includes(at(name)))
    const { status } = await here.importCsv('people', staying.join('\n'), { gone: 'left' })
    equal(status, 200)
  }
  const seenBy = async (name: string, id: string) =>
    (await here.get<VisitView>(at(name), `/api/visits/${id}`)).body

  it('is moved although somebody required is gone (3.5)', async () => {
    const { body: visit } = await here.book()
    const abroad = { subject: 'Gone', start: LATER, end: '2026-11-24T18:00:00.000Z', showAs: 'oof' }
    await here.control('POST', `/calendars/${at('eve')}`, abroad)
    await leave('eve')
    const people = ['ben', 'berta', 'eve'].map((name) => ({ name }))
    const asked = { customerId: here.customerId, contactIds: here.contactIds, employees: here.who(people) }
    const day = { from: LATER.slice(0, 10), days: 1 }
    const times = (more: object) =>
      here.post<SuggestedTimes & Problem>(at('ben'), '/api/visits/times', { ...asked, ...day, ...more })
    equal((await times({})).body.reason, 'employee unknown', 'a new visit waits for nobody who is gone')
    const found = await times({ visitId: visit.id })
    equal(found.status, 200)
    ok(found.body.times.length > 0, 'there are times to move it to')
    const judged = { ...asked, visitId: visit.id, start: LATER, minutes: 45 }
    equal((await here.post(at('ben'), '/api/visits/time', judged)).status, 200)
    const moved = await here.move('ben', visit.id, { start: LATER })
    deepEqual([moved.status, moved.body.start], [200, LATER])
  })

  it('is booked from a question with those who are left, be they from one department by then (3.3)', async () => {
    const people = [{ name: 'ben' }, { name: 'finn' }, { name: 'eve', required: false }]
    const { body: asked } = await here.post<PollView>(at('ben'), '/api/visits/polls', {
      ...{ customerId: here.customerId, contactIds: here.contactIds, employees: here.who(people) },
      ...{ times: [START], minutes: 45, way: 'copied' },
      quorum: [{ department: 'Finance', atLeast: 1 }],
    })
    await leave('eve')
    const booked = await here.post<VisitView>(at('ben'), `/api/visits/polls/${asked.id}/book`, {
      start: START,
    })
    equal(booked.status, 200, JSON.stringify(booked.body))
    deepEqual(
      booked.body.employees.map(({ name }) => name),
      ['Ben Okafor', 'Finn Abara'],
    )
  })

  it('is cancelled by the owner of the customer when its organiser is gone, and by nobody else (3.5)', async () => {
    const employees = here.who(['ben', 'ada', 'eve'].map((name) => ({ name })))
    const { body: visit } = await here.book({ employees }, 'eve')
    equal((await seenBy('ben', visit.id)).mayCancel, false)
    await leave('eve')
    const other = await here.cancel('ada', visit.id)
    deepEqual([other.status, other.body.reason], [403, 'organiser left'])
    match(other.body.detail, /Eve Lindqvist booked this visit and has left. Ask Ben Okafor, who owns/)
    const { mayChange, mayCancel } = await seenBy('ben', visit.id)
    deepEqual([mayChange, mayCancel], [false, true])
    const moved = await here.move('ben', visit.id, { start: LATER })
    deepEqual([moved.status, moved.body.reason], [403, 'organiser left'])
    match(moved.body.detail, /cannot be moved. Cancel it and book a new one/)
    const cancelled = await here.cancel('ben', visit.id, 'Eve has left')
    deepEqual([cancelled.status, cancelled.body.state], [200, 'cancelled'])
    equal((await here.mail(INES)).at(-1)?.kind, 'cancellation')
    equal((await here.events(at('ben'))).length, 0)
  })

  it('stands when the account it was booked from is deleted, and who steps in hears that it is out of reach (3.5)', async () => {
    const employees = here.who(['ben', 'ada', 'eve'].map((name) => ({ name })))
    const { body: visit } = await here.book({ employees }, 'eve')
    equal((await here.control('DELETE', `/people/${at('eve')}`)).status, 200)
    await leave('eve')
    const told = async () =>
      (await here.chat(at('ben'))).map(readingOf).filter((card) => /out of our reach/.test(card))
    await here.moveTo('2026-11-02T11:00:00Z')
    await until(async () => (await told()).length > 0)
    match((await told())[0] ?? '', /Eve Lindqvist booked.*restore the account.*24 November/)
    equal((await here.visit(visit.id)).state, 'booked')
    const cancelled = await here.cancel('ben', visit.id, 'Eve has left')
    deepEqual([cancelled.status, cancelled.body.reason], [409, 'out of reach'])
    match(cancelled.body.detail, /mailbox of Eve Lindqvist.*Nobody was told.*tell everybody yourself/)
    equal((await here.visit(visit.id)).state, 'booked')
    deepEqual(
      (await here.mail(INES)).map(({ kind }) => kind),
      ['invitation'],
    )
  }).timeout(60_000)

  it('is out of reach as well when that account is only closed, so that Outlook refuses to show its event (3.5)', async () => {
    await here.fault({ target: 'graph', path: '/subscriptions', status: 403 })
    const employees = here.who(['ben', 'ada', 'eve'].map((name) => ({ name })))
    const { body: visit } = await here.book({ employees }, 'eve')
    await leave('eve')
    await here.fault({ target: 'graph', path: '/users/[^/]+/events/', status: 403 })
    await here.moveTo('2026-11-03T11:00:00Z')
    const told = async () => (await here.chat(at('ben'))).map(readingOf).join()
    await until(async () => /out of our reach/.test(await told()))
    match(await told(), /Eve Lindqvist booked.*does not let us into the mailbox.*24 November/s)
    equal((await here.visit(visit.id)).state, 'booked')
    const cancelled = await here.cancel('ben', visit.id, 'Eve has left')
    deepEqual([cancelled.status, cancelled.body.reason], [409, 'out of reach'])
    match(cancelled.body.detail, /mailbox of Eve Lindqvist.*Nobody was told.*tell everybody yourself/)
  }).timeout(60_000)

  it('is raised with the owner of the customer where a contact cannot come, or proposes another time (3.5)', async () => {
    await here.moveTo('2026-11-02T11:00:00Z')
    const employees = here.who(['ben', 'ada', 'eve'].map((name) => ({ name })))
    const { body: visit } = await here.book({ employees }, 'eve')
    const iCalUId = (await here.events(at('eve')))[0]?.iCalUId
    await leave('eve')
    const told = async (name: string) => (await here.chat(at(name))).map(readingOf).join()
    const say = (email: string, said: object) =>
      here.control('POST', `/mail/${email}/answers`, { iCalUId, ...said })
    await say(INES, { response: 'declined' })
    const proposes = { start: LATER, end: '2026-11-24T17:45:00.000Z' }
    await say(PAUL, { response: 'tentativelyAccepted', proposes })
    await here.moveTo('2026-11-23T23:30:00Z')
    await here.moveTo('2026-11-24T09:30:00Z')
    await until(async () =>
      /Ines Moreau cannot come to a visit that Eve Lindqvist booked/.test(await told('ben')),
    )
    await until(async () => /Paul Girard proposes another time for a visit that Eve/.test(await told('ben')))
    match(await told('ben'), /as the owner of Larkspur Dairy.*cancel it and book another/s)
    equal(/cannot come/.test(await told('ada')), false)
    equal((await here.visit(visit.id)).state, 'booked')
  }).timeout(60_000)

  it('is not booked from a question of somebody who left, and the owner of the customer hears that it ended (3.3)', async () => {
    await here.moveTo('2026-11-02T11:00:00Z')
    const { body: asked } = await here.post<PollView>(at('eve'), '/api/visits/polls', {
      ...{
        customerId: here.customerId,
        contactIds: here.contactIds,
        times: [START],
        minutes: 45,
        way: 'copied',
      },
      employees: here.who(['ben', 'ada', 'eve'].map((name) => ({ name }))),
    })
    await leave('eve')
    await here.moveTo('2026-11-05T17:30:00Z')
    await here.moveTo('2026-11-06T11:00:00Z')
    const told = async () => (await here.chat(at('ben'))).map(readingOf).join()
    await until(async () =>
      /Eve Lindqvist had asked Ines Moreau and Paul Girard which time/.test(await told()),
    )
    equal((await here.get<PollView>(at('ben'), `/api/visits/polls/${asked.id}`)).body.state, 'closed')
  }).timeout(60_000)
})
