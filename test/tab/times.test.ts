import { deepEqual, equal } from 'node:assert/strict'
import { clockTime, instantAt, shortTime, wallClock, zoneName } from '../../tab/parts/times.ts'

const span = { start: '2026-11-24T23:30:00.000Z', end: '2026-11-25T00:15:00.000Z' }

describe('a time on the tab', () => {
  it('is said in few words in a list, with its year where that is another one', () => {
    const say = (year?: number) => shortTime(span.start, 'Europe/Amsterdam', 'en-GB', year)
    for (const short of [say(), say(2026)]) deepEqual(/25 Nov.*0:30/.test(short) && !/2026/.test(short), true)
    deepEqual(/25 Nov 2026.*0:30/.test(say(2027)), true)
  })

  it('is said on the clock of a zone, which is named (3.9)', () => {
    deepEqual(clockTime(span, 'Asia/Tokyo', 'en-GB', 2026), {
      day: 'Wednesday 25 November',
      hours: '08:30–09:15',
      zone: 'Tokyo (GMT+9)',
    })
    equal(clockTime(span, 'America/New_York', 'en-GB', 2026).day, 'Tuesday 24 November')
  })

  it('has its year where it is another one', () => {
    equal(clockTime(span, 'Asia/Tokyo', 'en-GB', 2027).day, 'Wednesday, 25 November 2026')
  })

  it('names zones by their place and their distance on that day (3.9)', () => {
    equal(zoneName('America/New_York', '2026-07-01T12:00:00Z', 'en-GB'), 'New York (GMT-4)')
    equal(zoneName('America/New_York', '2026-12-01T12:00:00Z', 'en-GB'), 'New York (GMT-5)')
    equal(zoneName('UTC', '2026-12-01T12:00:00Z', 'en-GB'), 'UTC')
  })

  it('calls places by the names that they have now, and not by those that a browser keeps', () => {
    for (const [zone, name] of [
      ['Asia/Kolkata', 'Kolkata (GMT+5:30)'],
      ['Europe/Kyiv', 'Kyiv (GMT+2)'],
    ] as const)
      equal(zoneName(zone, '2026-12-01T12:00:00Z', 'en-GB'), name)
    equal(zoneName('Etc/UTC', '2026-12-01T12:00:00Z', 'en-GB'), 'UTC')
  })

  it('is said in UTC, and called so, when the browser does not know the zone', () => {
    equal(clockTime(span, 'Mars/Olympus', 'en-GB', 2026).zone, 'UTC')
  })

  it('that is given by hand is the instant at which that clock shows it', () => {
    equal(instantAt('2026-11-24', '10:00', 'Europe/Amsterdam'), '2026-11-24T09:00:00.000Z')
    equal(instantAt('2026-07-24', '10:00', 'Europe/Amsterdam'), '2026-07-24T08:00:00.000Z')
    equal(instantAt('2026-11-24', '00:30', 'Pacific/Auckland'), '2026-11-23T11:30:00.000Z')
    equal(instantAt('', '10:00', 'Europe/Amsterdam'), undefined)
    equal(instantAt('2026-11-24', '', 'Europe/Amsterdam'), undefined)
  })

  it('keeps the wall clock on the days when clocks change', () => {
    for (const [day, time] of [
      ['2026-03-29', '03:30'],
      ['2026-03-29', '01:30'],
      ['2026-10-25', '02:30'],
      ['2026-10-25', '04:00'],
    ] as const)
      deepEqual(wallClock(instantAt(day, time, 'Europe/Amsterdam') ?? '', 'Europe/Amsterdam'), { day, time })
  })
})
