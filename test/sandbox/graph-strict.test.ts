import assert from 'node:assert/strict'
import { asked, at, BO, type GraphTown, graphTown, MEETING } from './graph-town.ts'
import { ANNA } from './stand-ins.ts'

describe('the strictness of Graph', () => {
  let town: GraphTown
  let eventId: string
  before(async () => {
    town = await graphTown()
    eventId = (await town.anna('POST', '/me/events', MEETING)).body.id
  })
  after(() => town.stop())

  for (const [what, change, status, code] of [
    ['an unknown property', { colour: 'red' }, 400, 'RequestBodyRead'],
    ['an unknown property inside', { attendees: [{ emailAddress: { mail: BO } }] }, 400, 'RequestBodyRead'],
    ['a wrong type', { isOnlineMeeting: 'yes' }, 400, 'RequestBodyRead'],
    ['a wrong type inside', { body: { contentType: 'text', content: 7 } }, 400, 'RequestBodyRead'],
    ['an object for a list', { attendees: asked(BO) }, 400, 'RequestBodyRead'],
    ['a wrong value', { showAs: 'asleep' }, 400, 'RequestBodyRead'],
    ['a wrong value inside', { attendees: [asked(BO, 'maybe')] }, 400, 'RequestBodyRead'],
    [
      'another provider',
      { onlineMeetingProvider: 'skypeForBusiness' },
      400,
      'ErrorPropertyValidationFailure',
    ],
    ['what only Graph writes', { iCalUId: 'mine' }, 400, 'ErrorInvalidPropertySet'],
    ['what the sandbox does not know', { recurrence: { pattern: { type: 'daily' } } }, 501, 'NotImplemented'],
    ['an address that is none', { attendees: [asked('Bo')] }, 400, 'ErrorInvalidRecipients'],
    [
      '501 attendees',
      { attendees: Array.from({ length: 501 }, (_, i) => asked(`a${i}@creek.example`)) },
      400,
      'ErrorInvalidRequest',
    ],
    [
      'an end before the start',
      { end: at('2027-03-29T10:00') },
      400,
      'ErrorCalendarEndDateIsEarlierThanStartDate',
    ],
    [
      'a zone that is none',
      { start: at('2027-03-30T10:00', 'Dublin time') },
      400,
      'TimeZoneNotSupportedException',
    ],
    [
      'a time with an offset',
      { start: at('2027-03-30T10:00+01:00', 'Europe/Dublin') },
      400,
      'ErrorPropertyValidationFailure',
    ],
    ['no start', { start: null }, 400, 'ErrorPropertyValidationFailure'],
    ['a long subject', { subject: 'x'.repeat(256) }, 400, 'ErrorPropertyValidationFailure'],
  ] as const)
    it(`refuses a new event with ${what}`, async () => {
      const { status: given, body } = await town.bo('POST', '/me/events', { ...MEETING, ...change })
      assert.deepEqual([given, body.error.code], [status, code])
      assert.ok(body.error.message && body.error.innerError['request-id'])
      assert.deepEqual(
        town.calendars.list(BO).filter(({ isOrganizer }) => isOrganizer),
        [],
      )
    })

  it('takes 500 attendees, and enums and zones in any letter case that Graph takes', async () => {
    const attendees = Array.from({ length: 500 }, (_, i) => asked(`a${i}@creek.example`, 'Optional'))
    const made = await town.anna('POST', '/me/events', {
      ...MEETING,
      attendees,
      showAs: 'OOF',
      isOnlineMeeting: false,
    })
    assert.deepEqual([made.status, made.body.attendees.length, made.body.showAs], [201, 500, 'oof'])
    assert.equal(made.body.attendees[0].type, 'optional')
  })

  it('refuses to change a transactionId, to take the video away, and a body that is no object', async () => {
    const patch = (body: unknown) => town.anna('PATCH', `/me/events/${eventId}`, body)
    for (const body of [
      { transactionId: 'new' },
      { isOnlineMeeting: false },
      [],
      'text',
      { isCancelled: true },
    ])
      assert.equal((await patch(body)).status, 400, JSON.stringify(body))
    const xml = await town.anna('POST', '/me/events', MEETING, { 'content-type': 'text/xml' })
    assert.deepEqual([xml.status, xml.body.error.code], [400, 'BadRequest'])
  })

  it('refuses unknown paths, methods, options and ids', async () => {
    for (const [method, path, status] of [
      ['GET', '/me/messages', 404],
      ['GET', '/me/todo/lists', 404],
      ['PUT', `/me/events/${eventId}`, 405],
      ['GET', `/me/events/${eventId}?$expand=attachments`, 400],
      ['GET', `/me/events/${eventId}?$select=subject,colour`, 400],
      ['GET', '/me/events/nonsense', 400],
      ['GET', '/me/calendarView', 400],
      ['GET', '/me/calendarView?startDateTime=soon&endDateTime=2027-01-01', 400],
      ['GET', '/me/events?$filter=subject%20eq%20%27x%27', 400],
      ['GET', '/me/events?$top=1001', 400],
    ] as const)
      assert.equal((await town.anna(method, path)).status, status, path)
  })

  it("keeps a person out of somebody else's mailbox, but not the app", async () => {
    const { id } = town.personOf(BO)
    for (const path of [
      `/users/${id}/events`,
      `/users/${BO}/calendarView?startDateTime=2027-01-01&endDateTime=2027-02-01`,
      `/users/${id}/mailboxSettings`,
    ]) {
      const refused = await town.anna('GET', path)
      assert.deepEqual([refused.status, refused.body.error.code], [403, 'ErrorAccessDenied'], path)
      assert.equal((await town.asApp('GET', path)).status, 200, path)
    }
    assert.equal((await town.anna('POST', `/users/${id}/events`, MEETING)).status, 403)
    assert.equal((await town.anna('GET', `/users/${town.personOf(ANNA).id}/events`)).status, 200)
    const schedule = { schedules: [BO], startTime: at('2027-03-30T09:00'), endTime: at('2027-03-30T10:00') }
    assert.equal((await town.anna('POST', `/users/${id}/calendar/getSchedule`, schedule)).status, 200)
  })

  it('has no `me` for the app, and no mailbox of somebody it does not know', async () => {
    assert.equal((await town.asApp('GET', '/me/events')).status, 400)
    const unknown = await town.asApp('GET', '/users/x@brook.example/events')
    assert.deepEqual([unknown.status, unknown.body.error.code], [404, 'ErrorInvalidUser'])
  })

  for (const [method, path, needed, short, body] of [
    ['POST', '/me/events', 'Calendars.ReadWrite', 'Calendars.Read', MEETING],
    ['GET', '/me/events', 'Calendars.ReadBasic', 'User.Read', undefined],
    [
      'GET',
      '/me/calendarView?startDateTime=2027-01-01&endDateTime=2027-02-01',
      'Calendars.ReadBasic',
      'MailboxSettings.Read',
      undefined,
    ],
    ['GET', '/me/mailboxSettings', 'MailboxSettings.Read', 'Calendars.ReadWrite', undefined],
    ['GET', '/me', 'User.Read', 'Calendars.ReadWrite', undefined],
    ['GET', '/me/manager', 'User.Read.All', 'User.Read', undefined],
    ['GET', '/me/directReports', 'User.Read', 'User.ReadBasic.All', undefined],
  ] as const)
    it(`wants ${needed} for ${method} ${path.split('?')[0]}`, async () => {
      const scoped = async (scope: string) =>
        (await town.call(method, `/v1.0${path}`, await town.tokenOf(BO, [scope]), body)).status
      assert.equal(await scoped(short), 403)
      assert.ok((await scoped(needed)) < 300)
    })

  it('wants a permission of the app for what the app does', async () => {
    const path = `/v1.0/users/${BO}/events`
    const read = await town.call('POST', path, await town.appToken(['Calendars.Read']), MEETING)
    assert.deepEqual([read.status, read.body.error.code], [403, 'ErrorAccessDenied'])
    const basic = await town.appToken(['User.ReadBasic.All'])
    const reports = await town.call('GET', `/v1.0/users/${ANNA}/directReports`, basic)
    assert.deepEqual([reports.status, reports.body.error.code], [403, 'Authorization_RequestDenied'])
  })

  it('refuses tokens that are for something else', async () => {
    const tab = await town.tokens.forTab(town.personOf(BO), false)
    const other = await town.tokens.forPerson(town.personOf(BO), 'https://vault.example', [
      'Calendars.ReadWrite',
    ])
    for (const token of ['', tab, other, town.botToken, `${await town.tokenOf(BO)}x`])
      assert.equal((await town.call('GET', '/v1.0/me', token)).status, 401)
  })
})
