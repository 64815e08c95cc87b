import { deepEqual, equal, ok } from 'node:assert/strict'
import { daysOff } from '../../src/adapters/holidays/days-off.ts'
import { freeDaysIn, workDaysIn } from '../../src/domain/visits/free-days.ts'
import { AMSTERDAM, busyAll, contact, find, onClock, someone } from './visitors.ts'

const FIFTH = '2026-11-05'
const freeDays = [{ day: FIFTH, why: 'public holiday' } as const]
const days = (found: ReturnType<typeof find>) =>
  new Set(found.possible.map(({ start }) => start.slice(0, 10)))
const month = busyAll('2026-11-01T00:00:00', '2026-12-31T00:00:00')

describe('holidays in the search for times', () => {
  it('are no time for whoever is required, on either side, and the other days stay (3.2)', () => {
    for (const other of [
      someone('Ben', AMSTERDAM, { freeDays }),
      contact('Ines', 'Europe/Paris', { freeDays }),
    ]) {
      const found = find([someone('Ada', AMSTERDAM), other])
      ok(!days(found).has(FIFTH) && days(found).has('2026-11-06'), other.name)
    }
  })

  it('are told as the reason where nothing else is in the way (3.2)', () => {
    const ben = someone('Ben', AMSTERDAM, { freeDays })
    const found = find([someone('Ada', AMSTERDAM), ben], { from: FIFTH, days: 1 })
    deepEqual(found.none, { code: 'holidays', names: ['Ben'] })
    const full = find([someone('Ada', AMSTERDAM, { busy: month }), ben], { from: FIFTH, days: 1 })
    deepEqual(full.none, { code: 'holidays', names: [] }, 'it would not go without Ben either')
  })

  it('leave an optional person out, and say that it is a holiday for them (3.2)', () => {
    const ben = someone('Ben', AMSTERDAM, { freeDays, required: false })
    const eve = someone('Eve', AMSTERDAM, { busy: month, required: false })
    const [best] = find([someone('Ada', AMSTERDAM), ben, eve], { from: FIFTH, days: 1 }).times
    deepEqual(best?.reasons.slice(0, 2), [
      { code: 'missing', names: ['Eve'] },
      { code: 'holiday', names: ['Ben'] },
    ])
    const wide = find([someone('Ada', AMSTERDAM), ben])
    deepEqual(wide.times[0]?.missing, [], 'a day on which all can comes first')
  })

  it('are those of the country on the days of the person, weekends left out (3.2)', () => {
    const minutes = (instant: string) => Date.parse(instant) / 60_000
    const window = { from: minutes('2026-12-23T00:00:00Z'), to: minutes('2027-01-04T00:00:00Z') }
    const of = (country: string, timeZone: string) =>
      freeDaysIn(window, { country, timeZone }, daysOff()).map(({ day }) => day)
    deepEqual(of('NL', AMSTERDAM), ['2026-12-25', '2027-01-01'])
    deepEqual(of('US', 'America/New_York'), ['2026-12-25', '2027-01-01'])
    deepEqual(of('', AMSTERDAM), [])
  })

  it('and weekends are those of the country: Friday and Saturday where they are (3.2)', () => {
    deepEqual(workDaysIn('NL', daysOff()), [1, 2, 3, 4, 5])
    const week = workDaysIn('EG', daysOff())
    deepEqual(week, [1, 2, 3, 4, 7])
    const omar = contact('Omar', 'Africa/Cairo', {
      hours: { days: week, from: 540, to: 1020, timeZone: 'Africa/Cairo' },
    })
    for (const start of onClock(find([someone('Ada', AMSTERDAM), omar]), 'Africa/Cairo'))
      ok(new Date(start.slice(0, 10)).getUTCDay() !== 5, start)
  })
})

describe('the room around what is taken', () => {
  it('is as wide as the company sets (3.2)', () => {
    const busy = busyAll('2026-11-03T08:00:00', '2026-11-03T10:55:00')
    const first = (visitBuffer: number) =>
      find([someone('Ada', AMSTERDAM, { busy })], { visitBuffer, days: 1 }).possible[0]?.start.slice(11, 16)
    deepEqual([0, 5, 10, 60].map(first), ['11:00', '11:00', '11:30', '12:00'])
  })
})

describe('a quorum of a department', () => {
  const finance = (name: string, more = {}) =>
    someone(name, AMSTERDAM, { department: 'Finance', required: false, ...more })
  const quorum = [{ department: 'Finance', atLeast: 2 }]
  const morning = busyAll(`${FIFTH}T00:00:00`, `${FIFTH}T12:00:00`)

  it('leaves only times at which so many of its optional people are free, and says how many (3.2)', () => {
    const people = [
      ...[someone('Ada', AMSTERDAM), finance('Cleo'), finance('Dov', { busy: morning })],
      finance('Eve', { busy: month }),
    ]
    const found = find(people, { quorum, from: FIFTH, days: 1 })
    ok(found.possible.length > 0)
    ok(found.possible.every(({ start }) => start >= `${FIFTH}T12:10`))
    ok(found.times[0]?.reasons.some(({ code }) => code === 'quorum'))
    deepEqual(found.times[0]?.reasons[1], { code: 'quorum', department: 'Finance', free: 2, of: 3 })
    ok(find(people, { from: FIFTH, days: 1 }).possible.some(({ start }) => start < `${FIFTH}T12`))
  })

  it('does not take an unknown calendar as free, nor somebody required as one of them (3.2)', () => {
    const hidden = finance('Dov', { readable: false })
    const needed = finance('Eve', { required: true })
    for (const other of [hidden, needed]) {
      const found = find([someone('Ada', AMSTERDAM), finance('Cleo'), other], { quorum })
      deepEqual(found.none, { code: 'quorum', department: 'Finance', atLeast: 2 })
      equal(found.times.length, 0)
    }
  })
})
