import assert from 'node:assert/strict'
import type { ShownAs } from '../../src/sandbox/outlook/calendar-event.ts'
import { at, BO, CY, type GraphTown, graphTown, MARIA } from './graph-town.ts'
import { ANNA } from './stand-ins.ts'

describe('free and busy of Graph', () => {
  let town: GraphTown
  const put = (email: string, start: string, end: string, showAs: ShownAs, more: object = {}) =>
    town.calendars.book(town.personOf(email), {
      ...{
        subject: 'Dentist',
        location: 'Town',
        start: `${start}.000Z`,
        end: `${end}.000Z`,
        showAs,
        ...more,
      },
    })
  const morning = { startTime: at('2027-03-30T09:00:00'), endTime: at('2027-03-30T12:00:00') }
  const ask = (body: object, headers: Record<string, string> = {}, who = town.anna) =>
    who('POST', '/me/calendar/getSchedule', { schedules: [BO], ...morning, ...body }, headers)
  before(async () => {
    town = await graphTown()
    put(BO, '2027-03-30T09:00:00', '2027-03-30T09:30:00', 'tentative')
    put(BO, '2027-03-30T09:15:00', '2027-03-30T10:00:00', 'busy')
    put(BO, '2027-03-30T10:30:00', '2027-03-30T11:00:00', 'oof')
    put(BO, '2027-03-30T11:00:00', '2027-03-30T11:30:00', 'workingElsewhere')
    put(BO, '2027-03-30T11:30:00', '2027-03-30T12:00:00', 'free')
    put(BO, '2027-03-31T11:30:00', '2027-03-31T12:00:00', 'busy')
  })
  after(() => town.stop())

  it('shows when somebody is taken, in slots and in items, and no word about what', async () => {
    const { status, body } = await ask({ availabilityViewInterval: 30 })
    assert.equal(status, 200)
    const [bo] = body.value
    assert.deepEqual([bo.scheduleId, bo.availabilityView, bo.scheduleItems.length], [BO, '220300', 5])
    assert.deepEqual(bo.scheduleItems[0], {
      status: 'tentative',
      start: at('2027-03-30T09:00:00.0000000'),
      end: at('2027-03-30T09:30:00.0000000'),
    })
    assert.equal((await ask({ availabilityViewInterval: 60 })).body.value[0].availabilityView, '230')
    assert.equal((await ask({})).body.value[0].availabilityView, '220300')
  })

  it("shows what it is about in one's own calendar and to the app, but not when it is private", async () => {
    const own = await ask({}, {}, town.bo)
    assert.deepEqual(
      [own.body.value[0].scheduleItems[0].subject, own.body.value[0].scheduleItems[0].location],
      ['Dentist', 'Town'],
    )
    put(CY, '2027-03-30T10:00:00', '2027-03-30T10:30:00', 'busy', { sensitivity: 'private' })
    const path = `/users/${town.personOf(ANNA).id}/calendar/getSchedule`
    const app = await town.asApp('POST', path, { schedules: [BO, CY], ...morning })
    const [bo, cy] = app.body.value
    assert.deepEqual(
      [bo.scheduleItems[0].subject, cy.scheduleItems[0].subject, cy.scheduleItems[0].isPrivate],
      ['Dentist', '', true],
    )
  })

  it('answers in the zone preferred, and asks in any zone', async () => {
    const { body } = await ask(
      {
        StartTime: undefined,
        startTime: at('2027-03-30T05:00', 'America/New_York'),
        endTime: at('2027-03-30T06:00', 'Eastern Standard Time'),
      },
      { prefer: 'outlook.timezone="Europe/Copenhagen"' },
    )
    assert.deepEqual(
      body.value[0].scheduleItems[0].start,
      at('2027-03-30T11:00:00.0000000', 'Europe/Copenhagen'),
    )
  })

  it('takes the parameters with a capital letter too', async () => {
    const { status, body } = await town.anna('POST', '/me/calendar/getSchedule', {
      ...{
        Schedules: [BO],
        StartTime: morning.startTime,
        EndTime: morning.endTime,
        AvailabilityViewInterval: 60,
      },
    })
    assert.deepEqual([status, body.value[0].availabilityView], [200, '230'])
  })

  it('knows nobody outside and nobody without a mailbox: an error of theirs inside the answer', async () => {
    const { status, body } = await ask({ schedules: [MARIA, 'nobody@brook.example', BO] })
    assert.equal(status, 200)
    const [maria, nobody, bo] = body.value
    assert.deepEqual(
      [maria.error.responseCode, nobody.error.responseCode, bo.error],
      ['ErrorMailRecipientNotFound', '5016', undefined],
    )
    assert.deepEqual([maria.scheduleId, maria.scheduleItems], [MARIA, null])
  })

  it('says when people work: in zones of Windows, and for some in a zone spelt out', async () => {
    const many = Array.from({ length: 20 }, (_, i) => ({
      ...town.personOf(BO),
      ...{ email: `p${i}@brook.example`, timeZone: 'Europe/Copenhagen' },
    }))
    town.people.put(many.map(({ id, ...rest }) => rest))
    const { body } = await ask({ schedules: many.map(({ email }) => email) })
    const hours: { startTime: string; timeZone: { name: string; bias?: number; standardOffset?: object } }[] =
      body.value.map(({ workingHours }: { workingHours: object }) => workingHours)
    assert.ok(hours.some(({ timeZone }) => timeZone.name === 'Romance Standard Time'))
    const custom = hours.find(({ timeZone }) => timeZone.name === 'Customized Time Zone')
    assert.equal(custom?.timeZone.bias, -60)
    assert.deepEqual(custom?.timeZone.standardOffset, {
      ...{ time: '03:00:00.0000000', dayOccurrence: 5, dayOfWeek: 'sunday', month: 10, year: 0 },
    })
    assert.match(hours[0]?.startTime ?? '', /^0[89]:00:00\.0000000$/)
  })

  for (const [what, change, code] of [
    [
      'more than 20 mailboxes',
      { schedules: Array.from({ length: 21 }, (_, i) => `p${i}@brook.example`) },
      'ErrorMailboxDataArrayTooBig',
    ],
    ['no mailbox', { schedules: [] }, 'ErrorInvalidRequest'],
    ['42 days', { endTime: at('2027-05-11T09:00:00') }, 'ErrorTimeIntervalTooBig'],
    ['an end before the start', { endTime: at('2027-03-30T08:00:00') }, 'ErrorInvalidTimeInterval'],
    ['slots of 4 minutes', { availabilityViewInterval: 4 }, 'ErrorInvalidMergedFreeBusyInterval'],
    ['slots of more than a day', { availabilityViewInterval: 1441 }, 'ErrorInvalidMergedFreeBusyInterval'],
    [
      'an unknown zone',
      { startTime: at('2027-03-30T09:00:00', 'Mars/Phobos') },
      'TimeZoneNotSupportedException',
    ],
    ['an unknown parameter', { schedule: [BO] }, 'RequestBodyRead'],
    ['a time that is none', { startTime: at('soon') }, 'ErrorPropertyValidationFailure'],
  ] as const)
    it(`refuses ${what}`, async () => {
      const { status, body } = await ask(change)
      assert.deepEqual([status, body.error.code], [400, code])
    })

  it('takes just under 42 days, and refuses an unknown zone to answer in', async () => {
    assert.equal((await ask({ endTime: at('2027-05-11T08:59:00') })).status, 200)
    const { status, body } = await ask({}, { prefer: 'outlook.timezone="Mars/Phobos"' })
    assert.deepEqual([status, body.error.code], [400, 'TimeZoneNotSupportedException'])
  })
})
