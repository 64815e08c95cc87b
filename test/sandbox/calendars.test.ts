import assert from 'node:assert/strict'
import { ANN, BO, MARIA, MEETING, office, type Shown } from './office.ts'

describe('calendars and mail as people see them', () => {
  let town: Awaited<ReturnType<typeof office>>
  const pathOf = (email: string, { id }: { id: string }) => `/calendars/${email}/${encodeURIComponent(id)}`
  beforeEach(async () => {
    town = await office()
  })
  afterEach(() => town.stop())

  it('hold what a person puts in, by start, in their own zone', async () => {
    for (const day of ['31', '30']) {
      const event = {
        subject: `Day ${day}`,
        start: `2027-03-${day}T10:00:00+02:00`,
        end: `2027-03-${day}T09:00:00Z`,
        showAs: 'oof',
      }
      const { status, body } = await town.control<Shown>('POST', `/calendars/${ANN.email}`, event)
      assert.deepEqual([status, body.start, body.isOrganizer], [200, `2027-03-${day}T08:00:00.000Z`, true])
    }
    const events = await town.shown(ANN.email)
    assert.deepEqual(
      events.map(({ subject, showAs }) => [subject, showAs]),
      [
        ['Day 30', 'oof'],
        ['Day 31', 'oof'],
      ],
    )
    assert.deepEqual(events[0], {
      ...{ id: events[0]?.id, iCalUId: events[0]?.iCalUId, subject: 'Day 30', showAs: 'oof', body: '' },
      ...{
        start: '2027-03-30T08:00:00.000Z',
        end: '2027-03-30T09:00:00.000Z',
        timeZone: 'Europe/Copenhagen',
      },
      ...{ isOrganizer: true, organizer: ANN, attendees: [], joinUrl: null, cancelled: false },
    })
  })

  it("show a meeting to everybody asked, and the organiser's change goes out to all", async () => {
    const made = town.calendars.book(ANN, MEETING)
    const [copy] = await town.shown(BO.email)
    assert.ok(copy)
    assert.deepEqual([copy.iCalUId, copy.isOrganizer, copy.showAs], [made.iCalUId, false, 'tentative'])
    assert.deepEqual(
      copy.attendees.map(({ response }) => response),
      ['notResponded', 'none'],
    )
    const change = { start: '2027-03-31T09:00:00Z', end: '2027-03-31T09:45:00Z', body: 'Bring <cake>' }
    const changed = await town.control<Shown>('PATCH', pathOf(ANN.email, made), change)
    assert.deepEqual([changed.status, changed.body.joinUrl], [200, made.joinUrl])
    const [moved] = await town.shown(BO.email)
    assert.deepEqual([moved?.id, moved?.start], [copy.id, '2027-03-31T09:00:00.000Z'])
    assert.match(moved?.body ?? '', /^Bring <cake>\n/)
    const mails = await town.mail(MARIA.email)
    assert.deepEqual(
      mails.map(({ kind, subject }) => [kind, subject]),
      [
        ['invitation', 'Together'],
        ['update', 'Updated: Together'],
      ],
    )
    assert.match(mails[1]?.body ?? '', /31 March 2027, 11:00 to 11:45 \(Europe\/Copenhagen\)/)
  })

  it("leave an attendee's change and removal theirs alone, and bring their answer to the organiser", async () => {
    const made = town.calendars.book(ANN, MEETING)
    const [copy] = await town.shown(BO.email)
    assert.ok(copy)
    const answer = await town.control<Shown>('PATCH', pathOf(BO.email, copy), { response: 'accepted' })
    assert.equal(answer.body.showAs, 'busy')
    const [own] = await town.shown(ANN.email)
    assert.deepEqual(
      own?.attendees.map(({ response }) => response),
      ['accepted', 'none'],
    )
    await town.control('PATCH', pathOf(BO.email, copy), { subject: 'Mine', showAs: 'free' })
    await town.control('DELETE', pathOf(BO.email, copy))
    assert.deepEqual(await town.shown(BO.email), [])
    assert.deepEqual(
      (await town.shown(ANN.email)).map(({ id, subject }) => [id, subject]),
      [[made.id, 'Together']],
    )
    assert.deepEqual((await town.mail(MARIA.email)).length, 1)
  })

  it('mark a meeting as cancelled when the organiser removes it', async () => {
    const made = town.calendars.book(ANN, MEETING)
    await town.control('DELETE', pathOf(ANN.email, made))
    const [left] = await town.shown(BO.email)
    assert.deepEqual([(await town.shown(ANN.email)).length, left?.cancelled], [0, true])
    assert.deepEqual(
      (await town.mail(BO.email)).map(({ kind }) => kind),
      ['invitation', 'cancellation'],
    )
  })

  it('list everybody inside, and those outside who got mail', async () => {
    town.calendars.book(ANN, MEETING)
    town.mailboxes.introduce({ name: 'Quiet', email: 'quiet@creek.example', timeZone: 'UTC' })
    const { body } = await town.control('GET', '/mailboxes')
    assert.deepEqual(body, [
      { ...ANN, inside: true, count: 0 },
      { ...BO, inside: true, count: 1 },
      { ...MARIA, inside: false, count: 1 },
    ])
    assert.deepEqual(await town.mail('nobody@creek.example'), [])
  })

  it('tell the desk whose calendar and whose mail changed', () => {
    town.calendars.book(ANN, MEETING)
    assert.deepEqual(town.heard.sort(), [
      `calendar ${ANN.email}`,
      `calendar ${BO.email}`,
      `mail ${BO.email}`,
      `mail ${MARIA.email}`,
    ])
  })

  it('book quietly for a past that nobody was mailed about', async () => {
    town.calendars.book(ANN, MEETING, { quietly: true })
    assert.deepEqual([(await town.shown(BO.email)).length, await town.mail(MARIA.email)], [1, []])
  })

  it('show hostile words literally, in mail and in its file', async () => {
    const subject = 'Hi\r\nATTENDEE:mailto:evil@moon.example <b>bold</b>'
    const [one] = [
      town.calendars.book(ANN, {
        ...MEETING,
        subject,
        body: '&lt;script&gt;1&lt;/script&gt;<script>2</script>',
      }),
    ]
    assert.ok(one)
    const [mail] = await town.mail(MARIA.email)
    assert.match(mail?.body ?? '', /<script>1<\/script>/)
    assert.ok(!mail?.body.includes('2</script>'))
    assert.ok(!mail?.ics?.split('\r\n').some((line) => line.startsWith('ATTENDEE:mailto:evil')))
  })
})
