import { deepEqual, equal, ok } from 'node:assert/strict'
import { Temporal } from 'temporal-polyfill'
import { daysOff } from '../../src/adapters/holidays/days-off.ts'
import {
  comingMorning,
  mayArriveNow,
  morningOf,
  nextWorkingMorning,
  type PersonCalendar,
  withCompanyHolidays,
  workingDayFrom,
  workingDaysAfter,
  workingDaysBefore,
} from '../../src/domain/checkins/working-days.ts'

const isDayOff = daysOff()
const someone = (zone: string, country: string, askHour = 10): PersonCalendar => ({
  ...{ zone, country, askHour, isDayOff },
})
const berlin = someone('Europe/Berlin', 'DE')

describe('a working day', () => {
  it('is none at the weekend of the country, whichever days those are (2.1)', () => {
    equal(workingDayFrom('2026-11-14', berlin), '2026-11-16')
    equal(workingDayFrom('2026-11-13', someone('Asia/Jerusalem', 'IL')), '2026-11-15')
    equal(workingDayFrom('2026-11-14', someone('Asia/Kolkata', 'IN')), '2026-11-16')
    equal(workingDayFrom('2026-11-14', someone('Asia/Kolkata', '')), '2026-11-16')
  })

  it('is none on a public holiday of the whole country, in whatever year (2.1)', () => {
    const days: [string, string, string | null][] = [
      ['2026-12-08', 'PT', 'public holiday'],
      ['2026-12-08', 'pt', 'public holiday'],
      ['2026-12-08', 'DE', null],
      ['2027-03-29', 'NL', 'public holiday'],
      ['2028-12-25', 'US', 'public holiday'],
      // Corpus Christi is kept free in some parts of Germany alone.
      ['2026-06-04', 'DE', null],
      // The third of several days in one piece, a Sunday, on which people work there.
      ['2026-03-22', 'EG', 'public holiday'],
      ['2026-03-29', 'EG', null],
      ['2026-12-08', '', null],
      ['2026-12-08', 'QQ', null],
      ['2026-12-08', 'not a country', null],
    ]
    deepEqual(
      days.map(([day, country]) => [day, country, isDayOff(day, country)]),
      days,
    )
  })

  it('is none on a holiday of the company, both its ends included (2.6)', () => {
    const company = withCompanyHolidays(isDayOff, [{ name: 'Closed', from: '2026-12-24', to: '2027-01-01' }])
    const person = { ...berlin, isDayOff: company }
    equal(workingDayFrom('2026-12-23', person), '2026-12-23')
    equal(workingDayFrom('2026-12-24', person), '2027-01-04')
    equal(company('2026-12-25', 'DE'), 'public holiday')
    equal(company('2026-12-24', 'DE'), 'company holiday')
    equal(company('2027-01-02', 'DE'), 'weekend')
  })

  it('is counted on from a day, and back from one (2.5)', () => {
    equal(workingDaysAfter('2026-12-22', 5, berlin), '2026-12-30')
    equal(workingDaysBefore('2027-01-01', 5, berlin), '2026-12-24')
    // A company that is closed for ever does not keep anybody searching for ever.
    const closed = withCompanyHolidays(isDayOff, [{ name: 'Closed', from: '2000-01-01', to: '2999-12-31' }])
    ok(workingDayFrom('2026-12-22', { ...berlin, isDayOff: closed }) > '2027-12-22')
  })
})

describe('a morning', () => {
  it('is the ask hour of a working day, by the clock of the person (2.1)', () => {
    equal(morningOf('2026-12-08', someone('Europe/Lisbon', 'PT')), '2026-12-09T10:00:00.000Z')
    equal(morningOf('2026-11-10', someone('Asia/Tokyo', 'JP')), '2026-11-10T01:00:00.000Z')
    equal(morningOf('2026-11-10', someone('Asia/Kathmandu', 'NP')), '2026-11-10T04:15:00.000Z')
    // The clocks of New York are put forward two days before, those of Amsterdam two weeks later.
    equal(morningOf('2026-03-10', someone('America/New_York', 'US')), '2026-03-10T14:00:00.000Z')
    equal(morningOf('2026-03-10', someone('Europe/Amsterdam', 'NL')), '2026-03-10T09:00:00.000Z')
    equal(nextWorkingMorning('2026-11-13T12:00:00.000Z', berlin), '2026-11-16T09:00:00.000Z')
    equal(comingMorning('2026-11-13T08:59:00.000Z', berlin), '2026-11-13T09:00:00.000Z')
    equal(comingMorning('2026-11-13T09:00:00.000Z', berlin), '2026-11-16T09:00:00.000Z')
  })

  it('begins the hours in which a card may arrive, which end in the evening (2.1)', () => {
    equal(mayArriveNow('2026-11-13T08:59:59.000Z', berlin), false)
    equal(mayArriveNow('2026-11-13T09:00:00.000Z', berlin), true)
    equal(mayArriveNow('2026-11-13T17:00:00.000Z', berlin), false)
    equal(mayArriveNow('2026-11-14T12:00:00.000Z', berlin), false)
    equal(mayArriveNow('2026-12-08T12:00:00.000Z', someone('Europe/Lisbon', 'PT')), false)
  })
})

describe('the ask hour in every zone, over every change of its clocks from 2024 to 2035 (C13)', () => {
  const everyDay = () => null
  const zones = Intl.supportedValuesOf('timeZone')
  /** The days of a zone on which its clocks change, each with the one before and the one after. */
  const daysOf = (zone: string): string[] => {
    const until = Temporal.Instant.from('2036-01-01T00:00:00Z')
    const days = new Set<string>()
    let at = Temporal.Instant.from('2024-01-01T00:00:00Z').toZonedDateTimeISO(zone)
    for (let next = at.getTimeZoneTransition('next'); next; next = at.getTimeZoneTransition('next')) {
      if (Temporal.Instant.compare(next.toInstant(), until) >= 0) break
      for (const off of [-1, 0, 1]) days.add(next.toPlainDate().add({ days: off }).toString())
      at = next
    }
    return [...days, '2026-11-10']
  }
  /** What a clock on the wall shows, told by other means than those that are tried. */
  const wallIn = (zone: string) => {
    const format = new Intl.DateTimeFormat('sv-SE', {
      ...{ timeZone: zone, dateStyle: 'short', timeStyle: 'short' },
    })
    return (instant: string | number) => format.format(new Date(instant))
  }

  it('is ten on the wall', () => {
    const wrong: string[] = []
    let tried = 0
    for (const zone of zones) {
      const wall = wallIn(zone)
      for (const day of daysOf(zone)) {
        const person = { zone, country: '', askHour: 10, isDayOff: everyDay }
        if (wall(morningOf(day, person)) !== `${day} 10:00`) wrong.push(`${zone} ${day}`)
        tried++
      }
    }
    deepEqual(wrong, [])
    ok(zones.length > 400 && tried > 5000, `${zones.length} zones, ${tried} days`)
  }).timeout(60_000)

  it('is the first moment after a gap where an organisation asks at an hour that is skipped', () => {
    const zones = [
      'Australia/Lord_Howe',
      'Pacific/Chatham',
      'Europe/Amsterdam',
      'Africa/Cairo',
      'Antarctica/Troll',
      'America/Santiago',
    ]
    let gaps = 0
    for (const zone of zones) {
      const wall = wallIn(zone)
      for (const day of daysOf(zone))
        for (const askHour of [0, 1, 2, 3, 4]) {
          const at = morningOf(day, { zone, country: '', askHour, isDayOff: everyDay })
          const hour = `${day} 0${askHour}:00`
          ok(wall(at) >= hour, `${zone} ${hour} is asked at ${wall(at)}`)
          if (wall(at) === hour) continue
          gaps++
          const before = wall(Date.parse(at) - 60_000)
          ok(before < hour, `${zone} ${hour} is asked at ${wall(at)}, after ${before}`)
        }
    }
    ok(gaps > 60, `${gaps} gaps`)
  }).timeout(60_000)
})
