import assert from 'node:assert/strict'
import { asked, at, BO, CY, type GraphTown, graphTown, MARIA, MEETING } from './graph-town.ts'
import { ANNA } from './stand-ins.ts'

describe('events of Graph', () => {
  let town: GraphTown
  const kinds = (email: string) => town.mailboxes.list(email).map(({ kind }) => kind)
  const book = async (more: object = {}) => {
    const { status, body } = await town.anna('POST', '/me/events', { ...MEETING, ...more })
    assert.equal(status, 201, JSON.stringify(body))
    return body
  }
  beforeEach(async () => {
    town = await graphTown()
  })
  afterEach(() => town.stop())

  it('stand in the calendars of everybody inside, each with an id of its own and one iCalUId', async () => {
    const made = await book()
    assert.deepEqual(
      [made.isOrganizer, made.responseStatus.response, made.organizer.emailAddress.address, made.showAs],
      [true, 'organizer', ANNA, 'busy'],
    )
    assert.deepEqual(made.start, { dateTime: '2027-03-30T09:00:00.0000000', timeZone: 'UTC' })
    assert.equal(made.originalStartTimeZone, 'Europe/Dublin')
    const window = '?startDateTime=2027-03-30T00:00:00Z&endDateTime=2027-03-31T00:00:00Z'
    const { body } = await town.bo('GET', `/me/calendarView${window}`)
    const [copy] = body.value
    assert.equal(body.value.length, 1)
    assert.notEqual(copy.id, made.id)
    assert.deepEqual(
      [copy.iCalUId, copy.isOrganizer, copy.responseStatus.response, copy.showAs, copy.subject],
      [made.iCalUId, false, 'notResponded', 'tentative', 'Together'],
    )
    assert.equal(copy.onlineMeeting.joinUrl, made.onlineMeeting.joinUrl)
    assert.equal((await town.bo('GET', `/me/events/${made.id}`)).body.error.code, 'ErrorItemNotFound')
  })

  it('bring an invitation to everybody asked, inside and outside, and none to the organiser', async () => {
    town.mailboxes.introduce({ name: 'Maria', email: MARIA, timeZone: 'America/Chicago' })
    const made = await book()
    assert.deepEqual([kinds(BO), kinds(MARIA), kinds(ANNA)], [['invitation'], ['invitation'], []])
    assert.equal(made.attendees[0].emailAddress.name, 'Bo Lind')
    const [mail] = town.mailboxes.list(MARIA)
    assert.ok(mail?.ics)
    assert.deepEqual(
      [mail.subject, mail.from.email, mail.link, mail.joinUrl, mail.event?.timeZone],
      ['Together', ANNA, 'https://tab.example/l/visit', made.onlineMeeting.joinUrl, 'America/Chicago'],
    )
    assert.match(mail.body, /When: Tuesday,? 30 March 2027, 04:00 to 04:45 \(America\/Chicago\)/)
    assert.match(mail.body, /Plans & wishes\n/)
    const ics = mail.ics.replace(/\r\n[ \t]/g, '')
    for (const line of ['METHOD:REQUEST', `UID:${made.iCalUId}`, 'DTSTART:20270330T090000Z', 'SEQUENCE:0'])
      assert.ok(ics.includes(line), line)
    assert.ok(ics.includes(`mailto:${MARIA}`) || ics.includes(`MAILTO:${MARIA}`))
  })

  it('take the wall clock of Windows zones and of IANA zones alike, and answer in the zone preferred', async () => {
    const windows = await book({
      start: at('2027-07-06T09:00', 'Eastern Standard Time'),
      end: at('2027-07-06T10:00', 'America/New_York'),
    })
    assert.deepEqual(windows.start, at('2027-07-06T13:00:00.0000000'))
    assert.deepEqual(windows.end, at('2027-07-06T14:00:00.0000000'))
    const prefer = { prefer: 'outlook.timezone="W. Europe Standard Time", IdType="ImmutableId"' }
    const { body } = await town.anna('GET', `/me/events/${windows.id}`, undefined, prefer)
    assert.deepEqual(body.start, at('2027-07-06T15:00:00.0000000', 'W. Europe Standard Time'))
    assert.equal(body.id, windows.id)
  })

  it('are made once for a transactionId: the same again is the same event, another is refused', async () => {
    const first = await book({ transactionId: 'visit-1' })
    const again = await book({ transactionId: 'visit-1' })
    assert.deepEqual([again.id, again.transactionId], [first.id, 'visit-1'])
    assert.deepEqual(kinds(MARIA), ['invitation'])
    const other = await town.anna('POST', '/me/events', {
      ...MEETING,
      subject: 'Else',
      transactionId: 'visit-1',
    })
    assert.equal(other.status, 400)
    assert.equal(other.body.error.code, 'ErrorDuplicateTransactionId')
    assert.equal(other.body.error['@event.existingEventId'], first.id)
    const elsewhere = await town.bo('POST', '/me/events', { ...MEETING, transactionId: 'visit-1' })
    assert.equal(elsewhere.status, 201)
    assert.notEqual(elsewhere.body.iCalUId, first.iCalUId)
  })

  it('move for everybody, who is told and has not answered the new time', async () => {
    const made = await book()
    const [copy] = town.calendars.list(BO)
    assert.ok(copy)
    town.calendars.respond(copy, { response: 'accepted' })
    const answered = (await town.anna('GET', `/me/events/${made.id}`)).body.attendees[0]
    assert.deepEqual(
      [answered.status.response, town.calendars.get(BO, copy.id)?.showAs],
      ['accepted', 'busy'],
    )
    const later = { start: at('2027-03-31T10:00'), end: at('2027-03-31T10:45') }
    const moved = await town.anna('PATCH', `/me/events/${made.id}`, later)
    assert.equal(moved.status, 200)
    assert.deepEqual(
      moved.body.attendees.map(({ status }: { status: { response: string } }) => status.response),
      ['none', 'none'],
    )
    const now = town.calendars.get(BO, copy.id)
    assert.deepEqual(
      [now?.start, now?.showAs, now?.response],
      ['2027-03-31T10:00:00.000Z', 'tentative', 'notResponded'],
    )
    assert.deepEqual(
      [kinds(BO), kinds(MARIA)],
      [
        ['invitation', 'update'],
        ['invitation', 'update'],
      ],
    )
    assert.match(town.mailboxes.list(MARIA)[1]?.ics ?? '', /SEQUENCE:1/)
  })

  it('invite who is added and let go who is removed, and nobody else hears of it', async () => {
    const made = await book()
    await town.anna('PATCH', `/me/events/${made.id}`, { attendees: [asked(BO), asked(CY)] })
    assert.deepEqual(
      [kinds(BO), kinds(CY), kinds(MARIA)],
      [['invitation'], ['invitation'], ['invitation', 'cancellation']],
    )
    assert.equal(town.calendars.list(CY)[0]?.iCalUId, made.iCalUId)
    await town.anna('PATCH', `/me/events/${made.id}`, { attendees: [asked(BO)] })
    assert.equal(town.calendars.list(CY)[0]?.cancelled, true)
  })

  it('lose their join link when its lines are taken out of the text, and keep it otherwise', async () => {
    const made = await book()
    const kept = await town.anna('PATCH', `/me/events/${made.id}`, {
      body: { contentType: 'html', content: `${made.body.content}<p>More</p>` },
    })
    assert.equal(kept.body.onlineMeeting.joinUrl, made.onlineMeeting.joinUrl)
    const lost = await town.anna('PATCH', `/me/events/${made.id}`, {
      body: { contentType: 'html', content: 'New' },
    })
    assert.deepEqual([lost.body.onlineMeeting, lost.body.isOnlineMeeting], [null, false])
  })

  it('are cancelled by the organiser alone: gone there, marked everywhere else', async () => {
    const made = await book()
    const [copy] = town.calendars.list(BO)
    const refused = await town.bo('POST', `/me/events/${copy?.id}/cancel`, { comment: 'no' })
    assert.deepEqual([refused.status, refused.body.error.code], [400, 'ErrorInvalidRequest'])
    const done = await town.anna('POST', `/me/events/${made.id}/cancel`, { Comment: 'Another time' })
    assert.equal(done.status, 202)
    assert.equal((await town.anna('GET', `/me/events/${made.id}`)).status, 404)
    const left = (await town.bo('GET', `/me/events/${copy?.id}`)).body
    assert.deepEqual([left.isCancelled, left.showAs, left.subject], [true, 'free', 'Canceled: Together'])
    const mail = town.mailboxes.list(MARIA).at(-1)
    assert.deepEqual([mail?.kind, mail?.joinUrl], ['cancellation', null])
    assert.match(mail?.body ?? '', /^Another time\n/)
    assert.match(mail?.ics ?? '', /METHOD:CANCEL/)
  })

  it('that are deleted are cancelled by their organiser, and leave one calendar otherwise', async () => {
    const made = await book()
    const [copy] = town.calendars.list(BO)
    assert.equal((await town.bo('DELETE', `/me/events/${copy?.id}`)).status, 204)
    assert.deepEqual([town.calendars.list(BO), kinds(MARIA)], [[], ['invitation']])
    assert.equal((await town.anna('DELETE', `/me/events/${made.id}`)).status, 204)
    assert.deepEqual(kinds(MARIA), ['invitation', 'cancellation'])
  })

  it('are made by the app for a person whom it names', async () => {
    const { status, body } = await town.asApp('POST', `/users/${town.personOf(ANNA).id}/events`, MEETING)
    assert.deepEqual([status, body.organizer.emailAddress.address], [201, ANNA])
    assert.deepEqual(kinds(BO), ['invitation'])
  })

  it('are changed only as they were read when an ETag says so', async () => {
    const made = await book()
    const change = (etag: string) =>
      town.anna('PATCH', `/me/events/${made.id}`, { subject: 'Later' }, { 'if-match': etag })
    assert.equal((await change('W/"old"')).status, 412)
    assert.equal((await change(made['@odata.etag'])).status, 200)
  })

  it('come in pages, by start, with the properties selected', async () => {
    for (const day of ['03', '01', '02'])
      await book({ start: at(`2027-04-${day}T10:00`), end: at(`2027-04-${day}T11:00`), attendees: [] })
    const query =
      '?startDateTime=2027-04-01&endDateTime=2027-05-01&$select=subject,start&$top=2&$orderby=start/dateTime'
    const { body } = await town.anna('GET', `/me/calendarView${query}`)
    assert.deepEqual(
      body.value.map(({ start }: { start: { dateTime: string } }) => start.dateTime.slice(0, 10)),
      ['2027-04-01', '2027-04-02'],
    )
    assert.deepEqual(Object.keys(body.value[0]).sort(), ['@odata.etag', 'id', 'start', 'subject'])
    const next = body['@odata.nextLink'].slice(town.url.length + '/v1.0'.length)
    assert.equal((await town.anna('GET', next)).body.value.length, 1)
  })
})
