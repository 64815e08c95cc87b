import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ANN, MARIA, MEETING, office } from './office.ts'

describe('the control API of calendars and mail', () => {
  let town: Awaited<ReturnType<typeof office>>
  before(async () => {
    town = await office()
  })
  after(() => town.stop())

  for (const [what, method, path, body, status, words] of [
    ['a stranger', 'GET', '/calendars/x@brook.example', undefined, 404, /Nobody/],
    [
      'an event without an end',
      'POST',
      `/calendars/${ANN.email}`,
      { subject: 'x', start: '2027-03-30T10:00:00Z' },
      400,
      /end/,
    ],
    [
      'an end before the start',
      'POST',
      `/calendars/${ANN.email}`,
      { subject: 'x', start: '2027-03-30T10:00:00Z', end: '2027-03-30T09:00:00Z' },
      400,
      /after start/,
    ],
    ['an unknown property', 'POST', `/calendars/${ANN.email}`, { ...MEETING, room: 7 }, 400, /room/],
    [
      'an unknown way to show',
      'POST',
      `/calendars/${ANN.email}`,
      { subject: 'x', start: '2027-03-30T10:00:00Z', end: '2027-03-30T11:00:00Z', showAs: 'asleep' },
      400,
      /showAs/,
    ],
    ['an unknown event', 'DELETE', `/calendars/${ANN.email}/x`, undefined, 404, /no such event/],
    [
      'an answer to what nobody sent',
      'POST',
      `/mail/${MARIA.email}/answers`,
      { iCalUId: 'x', response: 'accepted' },
      404,
      /no invitation/,
    ],
    ['mail of nobody', 'GET', '/mail/maria', undefined, 400, /no mail address/],
  ] as const)
    it(`refuses ${what}, and says what to do`, async () => {
      const refused = await town.control<{ error: string }>(method, path, body)
      assert.equal(refused.status, status)
      assert.match(refused.body.error, words)
    })
})

describe('an answer to an invitation from outside', () => {
  it('stands with the organiser, the time that is proposed too, until the meeting is moved', async () => {
    const town = await office()
    const { iCalUId, id } = town.calendars.book(ANN, MEETING)
    const proposes = { start: '2027-03-31T09:00:00.000Z', end: '2027-03-31T09:45:00.000Z' }
    const say = (said: object) =>
      town.control<{ error: string }>('POST', `/mail/${MARIA.email}/answers`, { iCalUId, ...said })
    assert.match(
      (await say({ response: 'accepted', proposes })).body.error,
      /tentativelyAccepted or declined/,
    )
    assert.equal((await say({ response: 'declined', proposes })).status, 200)
    const theirs = () =>
      town.calendars.get(ANN.email, id)?.attendees.find(({ email }) => email === MARIA.email)
    assert.deepEqual([theirs()?.response, theirs()?.proposes], ['declined', proposes])
    const event = town.calendars.get(ANN.email, id)
    if (event) town.calendars.change(event, proposes)
    assert.deepEqual([theirs()?.response, theirs()?.proposes ?? null], ['none', null])
    town.stop()
  })
})

describe('calendars and mail in the data folder', () => {
  it('are there again after a stop', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'counterpart-'))
    try {
      const before = await office(folder)
      const made = before.calendars.book(ANN, MEETING)
      before.mailboxes.introduce({ ...MARIA, timeZone: 'America/Chicago' })
      for (const each of [before.calendars, before.mailboxes]) each.flush()
      before.stop()
      const after = await office(folder)
      assert.deepEqual(after.calendars.get(ANN.email, made.id), made)
      assert.deepEqual(await after.mail(MARIA.email), await after.mail(MARIA.email.toUpperCase()))
      assert.equal((await after.mail(MARIA.email)).length, 1)
      assert.equal(after.mailboxes.zoneOf(MARIA.email), 'America/Chicago')
      after.stop()
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
