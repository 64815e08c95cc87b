import { deepEqual, equal, match, ok } from 'node:assert/strict'
import type { VisitList, VisitView } from '../../src/contract/visits.ts'
import { at } from '../small-company.ts'
import { planVisit } from './planned-visit.ts'
import { type VisitWorld, visitWorld } from './visit-world.ts'

const subjects = (visits: readonly { subject: string }[]) => visits.map(({ subject }) => subject)
/** Lines of a calendar file, put together again where it folded them. */
const linesOf = (file: string) => file.replaceAll('\r\n ', '').split('\r\n')

describe('visits', () => {
  let here: VisitWorld
  before(async () => {
    here = await visitWorld()
  })
  after(() => here.stop())

  const list = async (by: string, query = '') =>
    (await here.get<VisitList>(at(by), `/api/visits${query}`)).body
  const file = (by: string, id: string) => here.get<string>(at(by), `/api/visits/${id}/calendar.ics`)
  const past = (subject: string, start: string) =>
    planVisit(here, {
      ...{ customer: 'Quill & Sons', contact: 'Uta Brandt', who: ['dov'] },
      ...{ subject, start, end: start.replace(':00:', ':30:') },
    })

  it('are listed upcoming soonest first and past latest first; what is cancelled stands apart with its words', async () => {
    const employees = here.who([{ name: 'eve' }, { name: 'ben' }])
    await here.book({ subject: 'Second', start: '2026-11-26T10:00:00Z', employees })
    await here.book({ subject: 'First', start: '2026-11-25T10:00:00Z', employees })
    const { body } = await here.book({ subject: 'Called off', start: '2026-11-24T10:00:00Z', employees })
    await here.cancel('ben', body.id, ' Fog, sorry ')
    await past('Earlier', '2026-10-06T09:00:00.000Z')
    await past('Later', '2026-10-20T09:00:00.000Z')
    deepEqual(subjects((await list('eve')).upcoming), ['First', 'Second'])
    deepEqual(subjects((await list('dov')).past), ['Later', 'Earlier'])
    const told = (await list('eve')).cancelled.map(({ subject, cancelNote }) => [subject, cancelNote])
    deepEqual(told, [['Called off', 'Fog, sorry']])
  })

  it('are those of oneself and of the team, each once, or all of one customer', async () => {
    deepEqual(subjects((await list('finn')).upcoming), ['First', 'Second'], 'Ben leads the team of Finn')
    await here.book(
      {
        subject: 'Finance only',
        start: '2026-11-27T10:00:00Z',
        employees: here.who([{ name: 'eve' }]),
        contactIds: here.contactIds.slice(0, 1),
      },
      'eve',
    )
    ok(!subjects((await list('finn')).upcoming).includes('Finance only'))
    deepEqual(subjects((await list('finn', `?customerId=${here.customerId}`)).upcoming), [
      'First',
      'Second',
      'Finance only',
    ])
    deepEqual(await list('finn', '?customerId=nowhere'), { upcoming: [], past: [], cancelled: [] })
  })

  it('may be read by everybody, joined by those who take part, and changed by who booked them', async () => {
    const [first] = (await list('eve')).upcoming
    const id = first?.id ?? ''
    const read = async (by: string) => {
      const { body } = await here.get<VisitView>(at(by), `/api/visits/${id}`)
      return [body.subject, body.joinUrl !== null, body.mine, body.mayChange]
    }
    deepEqual(await read('dov'), ['First', false, false, false])
    deepEqual(await read('eve'), ['First', true, true, false])
    deepEqual(await read('ben'), ['First', true, true, true])
    for (const wrong of ['nothing', `${here.customerId}.nothing`])
      equal((await here.get(at('eve'), `/api/visits/${wrong}`)).status, 404)
  })

  it('say whether they are over, and by which clock each of ours lives (3.9)', async () => {
    const { upcoming } = await list('eve')
    ok(upcoming.every(({ over }) => !over))
    const zones = upcoming[0]?.employees.map(({ name, timeZone }) => [name, timeZone])
    deepEqual(zones, [
      ['Eve Lindqvist', 'Europe/Amsterdam'],
      ['Ben Okafor', 'Europe/Lisbon'],
    ])
    const [over] = (await list('dov')).past
    equal(over?.over, true)
    equal((await here.visit(over?.id ?? '')).over, true)
  })

  it('stand on the customer page while they are not over', async () => {
    const { body } = await here.get<{ visits: VisitView[] }>(at('dov'), `/api/customers/${here.customerId}`)
    deepEqual(subjects(body.visits), ['First', 'Second', 'Finance only'])
    deepEqual(
      body.visits.map(({ joinUrl }) => joinUrl),
      [null, null, null],
    )
  })

  it('can be saved as a calendar file that is the same event everywhere (3.9)', async () => {
    const [first] = (await list('eve')).upcoming
    const { status, headers, body } = await file('eve', first?.id ?? '')
    equal(status, 200)
    match(headers.get('content-type') ?? '', /^text\/calendar/)
    equal(headers.get('content-disposition'), 'attachment; filename="visit-larkspur-dairy-2026-11-25.ics"')
    const [event] = (await here.events(at('eve'))).filter(({ subject }) => subject === 'First')
    const lines = linesOf(body)
    for (const line of [
      'METHOD:PUBLISH',
      `UID:${event?.iCalUId}`,
      'DTSTART:20261125T100000Z',
      'DTEND:20261125T104500Z',
      'STATUS:CONFIRMED',
      `URL;VALUE=URI:${first?.joinUrl}`,
    ])
      ok(lines.includes(line), line)
    for (const email of [at('eve'), at('ben'), 'ines@larkspur.example', 'paul@larkspur.example'])
      ok(
        lines.some((line) => line.startsWith('ATTENDEE') && line.endsWith(`MAILTO:${email}`)),
        email,
      )
    ok(lines.some((line) => line.startsWith('ORGANIZER') && line.includes(at('ben'))))
    ok(
      !(await file('dov', first?.id ?? '')).body.includes('meetup-join'),
      'no way in for whoever does not take part',
    )
  })

  it('keep what people wrote as text in the calendar file (3.9)', async () => {
    const subject = 'Prices, "new"; plans\r\nATTENDEE:mailto:spy@evil.example\\ é'.padEnd(150, 'é')
    const agenda = 'One\r\nEND:VEVENT\rBEGIN:VALARM\nDESCRIPTION:two\u0007'
    const header = 'First Name,Last Name,Email,Job Title,Customer,Language,Time Zone,Country'
    const zoe = 'Zoé,"Roux ""Z""; chef",zoe@larkspur.example,Buyer,Larkspur Dairy,fr,Europe/Paris,FR'
    await here.importCsv('contacts', `${header}\n${zoe}`)
    const known = await here.get<{ contacts: { id: string; name: string }[] }>(
      at('ben'),
      `/api/customers/${here.customerId}/contacts`,
    )
    const contactIds = known.body.contacts.filter(({ name }) => name.startsWith('Zoé')).map(({ id }) => id)
    const { body } = await here.book({ subject, agenda, contactIds, start: '2026-11-30T10:00:00Z' })
    const written = (await file('ben', body.id)).body
    const lines = linesOf(written)
    equal(lines.filter((line) => line === 'END:VEVENT').length, 1)
    equal(lines.filter((line) => line.startsWith('DESCRIPTION')).length, 1)
    ok(lines.every((line) => /^[A-Z]+[:;]|^$/.test(line) && !/\p{Cc}/u.test(line)))
    ok(!lines.some((line) => /^(ATTENDEE|ORGANIZER).*spy|^BEGIN:VALARM/.test(line)))
    ok(written.split('\r\n').every((line) => Buffer.byteLength(line) <= 75))
    ok(lines.some((line) => line.endsWith(`CN="Zoé Roux 'Z'; chef":MAILTO:zoe@larkspur.example`)))
    match(lines.find((line) => line.startsWith('SUMMARY')) ?? '', /^SUMMARY:Prices\\, "new"\\; plans /)
  })

  it('say in the calendar file that they are cancelled, and never run ahead of the calendar (3.9)', async () => {
    const { body } = await here.book({ start: '2026-12-01T10:00:00Z' })
    await here.move('ben', body.id, { start: '2026-12-01T13:00:00Z' })
    const moved = linesOf((await file('ben', body.id)).body)
    ok(moved.includes('DTSTART:20261201T130000Z') && moved.includes('SEQUENCE:0'))
    await here.cancel('ben', body.id)
    ok(linesOf((await file('ben', body.id)).body).includes('STATUS:CANCELLED'))
  })
})
