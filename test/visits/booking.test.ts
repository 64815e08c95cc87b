import { deepEqual, equal, match, notEqual, ok } from 'node:assert/strict'
import { at } from '../small-company.ts'
import { END, INES, PAUL, START, type VisitWorld, visitWorld } from './visit-world.ts'

describe('booking a joint visit', () => {
  let here: VisitWorld
  before(async () => {
    here = await visitWorld()
  })
  after(() => here.stop())

  it('makes one event, and everybody on both sides has it at the right wall time (3.4)', async () => {
    const before = (await here.creates()).length
    const { status, body } = await here.book({ subject: 'Autumn visit', agenda: 'Plans & <b>worries</b>' })
    equal(status, 200)
    equal(body.state, 'booked')
    equal(body.kind, 'visit')
    equal(body.timeZone, 'Europe/Lisbon')
    ok(body.joinUrl)

    const creates = (await here.creates()).slice(before)
    equal(creates.length, 1)
    const sent = creates[0]?.body as Record<string, unknown>
    match(String(sent.transactionId), /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    deepEqual(sent.start, { dateTime: '2026-11-24T15:30:00', timeZone: 'Europe/Lisbon' })

    for (const name of ['ben', 'berta', 'eve']) {
      const [event] = await here.events(at(name))
      equal(event?.subject, 'Autumn visit')
      equal(event?.start, START)
      equal(event?.end, END)
      equal(event?.timeZone, 'Europe/Lisbon')
      equal(event?.isOrganizer, name === 'ben')
      equal(event?.joinUrl, body.joinUrl)
      match(event?.body ?? '', /Plans & <b>worries<\/b>/, 'what was typed is shown as it was typed')
    }
    for (const email of [INES, PAUL, at('berta'), at('eve')]) {
      const invitation = (await here.mail(email)).at(-1)
      equal(invitation?.kind, 'invitation')
      equal(invitation?.from.email, at('ben'))
      equal(invitation?.event?.start, START)
      equal(invitation?.joinUrl, body.joinUrl)
    }
    equal((await here.mail(at('ben'))).filter(({ kind }) => kind === 'invitation').length, 0)
  })

  it('acts as the person who books, and tells Graph of nobody else (6.5)', async () => {
    // What becomes of the event later is read unattended, as the app itself.
    const calls = (await here.ledger('graph')).filter(
      ({ method, path }) => method !== 'GET' && /events|getSchedule/.test(path),
    )
    ok(calls.length > 0)
    for (const { path } of calls) match(path, /^\/v1\.0\/me\//)
    const signIns = (await here.ledger('signin')).map(({ body }) => body as Record<string, string> | null)
    ok(signIns.some((form) => form?.requested_token_use === 'on_behalf_of'))
  })

  it('stands on the visits of who takes part, and on the customer page', async () => {
    for (const name of ['ben', 'eve']) {
      const { body } = await here.get<{ upcoming: { subject: string }[] }>(at(name), '/api/visits')
      deepEqual(
        body.upcoming.map(({ subject }) => subject),
        ['Autumn visit'],
      )
    }
    const page = await here.get<{ visits: { subject: string; joinUrl: string | null }[] }>(
      at('finn'),
      `/api/customers/${here.customerId}`,
    )
    equal(page.body.visits[0]?.subject, 'Autumn visit')
    equal(page.body.visits[0]?.joinUrl, null, 'who does not take part is not let in')
  })

  it('takes a pasted link to a meeting in the place of one in Teams, for all who take part (3.4)', async () => {
    const meetingLink = 'https://acme.zoom.us/j/91234567890?pwd=abc'
    const start = '2026-11-30T10:00:00Z'
    const elsewhere = await here.book({ start, meetingLink: 'https://zoom.us.evil.example/j/1' })
    deepEqual([elsewhere.status, elsewhere.body.reason], [409, 'meeting link'])
    match(elsewhere.body.detail, /leads to .*zoom\.us/)
    const joined = await here.book({ start, meetingLink: `${meetingLink}Passcode: 12` })
    equal(joined.body.reason, 'meeting link', 'lines were lost: its end is not known')
    const pasted = `Join Zoom:\n${meetingLink}\nPasscode: 12`
    const { status, body } = await here.book({ start, meetingLink: pasted })
    deepEqual([status, body.joinUrl], [200, meetingLink])
    const event = (await here.events(at('eve'))).find((one) => one.start.startsWith('2026-11-30'))
    equal(event?.joinUrl, null, 'Teams made none')
    ok(event?.body.includes(meetingLink))
    match((await here.mail(INES)).at(-1)?.body ?? '', /acme\.zoom\.us/)
  })

  it('books once for one request, however often it is sent', async () => {
    const before = (await here.creates()).length
    const request = { requestId: 'a request of Eve', start: '2026-11-25T09:00:00Z' }
    const first = await here.book(request, 'eve')
    const again = await Promise.all([here.book(request, 'eve'), here.book(request, 'eve')])
    equal(first.body.state, 'booked')
    for (const { status, body } of again) deepEqual([status, body.id], [200, first.body.id])
    equal((await here.creates()).length - before, 1)
  })

  it('needs one employee for a talk with one contact, and names it after the two (2.9)', async () => {
    const { status, body } = await here.book(
      {
        ...{ start: '2026-11-26T10:00:00+01:00', minutes: 20 },
        ...{ contactIds: [here.contactIds[0]], employees: here.who([{ name: 'ada' }]) },
      },
      'ada',
    )
    equal(status, 200)
    equal(body.kind, 'one to one')
    equal(body.start, '2026-11-26T09:00:00.000Z')
    equal(body.end, '2026-11-26T09:20:00.000Z')
    match(body.subject, /^Ada Quist and /)
  })

  it('refuses several employees of one department, and many unless that is confirmed (3.1)', async () => {
    const start = '2026-11-27T13:00:00Z'
    const one = await here.book({ start, employees: here.who([{ name: 'dov' }, { name: 'eve' }]) })
    deepEqual([one.status, one.body.reason], [409, 'one department'])
    match(one.body.detail, /Everybody is from Finance/)
    const many = {
      ...{ start, contactIds: [here.contactIds[0]] },
      employees: here.who(['ben', 'berta', 'eve', 'ada'].map((name) => ({ name }))),
    }
    const refused = await here.book(many)
    deepEqual([refused.status, refused.body.reason], [409, 'too many'])
    const confirmed = await here.book({ ...many, confirmed: true })
    equal(confirmed.body.state, 'booked')
  })

  it('refuses what has passed, is too near, or more than a year ahead, and people it does not know', async () => {
    const reason = async (more: Record<string, unknown>) => {
      const { status, body } = await here.book(more)
      return [status, body.reason]
    }
    deepEqual(await reason({ start: '2026-11-01T09:00:00Z' }), [409, 'too soon'])
    deepEqual(await reason({ start: '2026-11-02T08:05:00Z' }), [409, 'too soon'])
    deepEqual(await reason({ start: '2027-12-01T09:00:00Z' }), [409, 'too far'])
    deepEqual((await reason({ start: '2026-11-25T09:00:30Z' }))[0], 400, 'minutes are whole')
    deepEqual(await reason({ customerId: 'nobody' }), [404, 'customer unknown'])
    deepEqual(await reason({ contactIds: ['nobody.at.all'] }), [404, 'contact unknown'])
    deepEqual(await reason({ employees: [{ employeeId: 'nobody' }] }), [404, 'employee unknown'])
  })

  it('says by name who is not free, and leaves nothing behind (3.2)', async () => {
    const [start, end] = ['2026-12-01T10:00:00Z', '2026-12-01T11:00:00Z']
    const meeting = { subject: 'A secret matter', start, end, showAs: 'tentative' }
    await here.control('POST', `/calendars/${at('eve')}`, meeting)
    const before = (await here.creates()).length
    const busy = await here.book({ start: '2026-12-01T10:30:00Z' })
    deepEqual([busy.status, busy.body.reason], [409, 'not free'])
    match(busy.body.detail, /^Eve Lindqvist is not free/)
    ok(!busy.body.detail.includes('secret'))
    equal((await here.creates()).length, before)

    const without = here.who([{ name: 'ben' }, { name: 'berta' }, { name: 'eve', required: false }])
    const optional = await here.book({ start: '2026-12-01T10:30:00Z', employees: without })
    equal(optional.body.state, 'booked', 'the refused one holds no slot')
    const event = (await here.events(at('ben'))).find(({ start }) => start.startsWith('2026-12-01'))
    equal(event?.attendees.find(({ email }) => email === at('eve'))?.required, false)
  })

  it('says in words what sign-in wants of the person, with a way on, and leaves nothing behind (6.5)', async () => {
    const start = '2026-12-02T10:00:00Z'
    for (const [code, reason, words] of [
      ['consent_required', 'consent', /Allow it, or ask an administrator/],
      ['interaction_required', 'sign in', /Sign in again/],
      ['session_revoked', 'sign in', /Sign in again/],
      ['user_unknown', 'no account', /Ask an administrator to look at your account/],
    ] as const) {
      await here.fault({ target: 'signin', body: 'on_behalf_of', status: 400, code, times: 1 })
      const { status, body } = await here.book({ start }, 'berta')
      deepEqual([code, status, body.reason], [code, 403, reason])
      match(body.detail, words)
      const { claims } = body as { claims?: string }
      equal(
        claims?.includes('capolids') ?? false,
        code === 'interaction_required',
        'what Teams is to ask for',
      )
      await here.clearFaults()
    }
    equal((await here.book({ start }, 'berta')).body.state, 'booked')
  })

  it('writes an hour that the clock shows twice so that it cannot be mistaken (3.9)', async () => {
    const before = (await here.creates()).length
    for (const start of ['2027-10-31T00:30:00Z', '2027-10-31T01:30:00Z']) {
      const { status } = await here.book({ start, minutes: 30 })
      equal(status, 200)
    }
    const starts = (await here.creates()).slice(before).map(({ body }) => (body as { start: object }).start)
    notEqual(JSON.stringify(starts[0]), JSON.stringify(starts[1]))
    const night = (await here.events(at('ben'))).filter(({ start }) => start.startsWith('2027-10-31'))
    deepEqual(
      night.map(({ start }) => start),
      ['2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z'],
    )
  })
})
