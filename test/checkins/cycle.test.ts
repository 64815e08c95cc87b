import { deepEqual, equal } from 'node:assert/strict'
import {
  type AskCalendar,
  askInstant,
  cycleAfter,
  cycleAt,
  cycleById,
  lastWeekMorning,
  mayArriveNow,
  nextWorkingMorning,
  phaseOf,
} from '../../src/domain/checkins/cycle.ts'

const calendar: AskCalendar = { zone: 'Europe/Amsterdam', askWeek: 2, askWeekday: 'tuesday', askHour: 10 }
const november = cycleAt('2026-11-22T10:00:00.000Z', calendar)

describe('a cycle', () => {
  it('is a calendar month in the zone of the organisation, asked on its second Tuesday (2.1)', () => {
    deepEqual(november, {
      id: '2026-11',
      start: '2026-10-31T23:00:00.000Z',
      end: '2026-11-30T23:00:00.000Z',
      askDay: '2026-11-10',
    })
    equal(cycleAt('2026-10-31T22:59:59.999Z', calendar).id, '2026-10')
    equal(cycleAfter(november, calendar).id, '2026-12')
    equal(cycleById('2026-13', calendar), undefined)
  })

  it('asks on the next working day when the chosen weekday is a Saturday (2.1)', () => {
    const saturdays = { ...calendar, askWeekday: 'saturday' }
    equal(cycleAt('2026-11-05T12:00:00.000Z', saturdays).askDay, '2026-11-16')
  })

  it('asks everybody at ten by their own clock, whatever daylight saving does (2.1)', () => {
    equal(askInstant(november, 'Asia/Tokyo', 10), '2026-11-10T01:00:00.000Z')
    equal(askInstant(november, 'America/Los_Angeles', 10), '2026-11-10T18:00:00.000Z')
    equal(askInstant(november, 'Asia/Kathmandu', 10), '2026-11-10T04:15:00.000Z')
    const march = cycleAt('2026-03-15T12:00:00.000Z', calendar)
    equal(askInstant(march, 'America/New_York', 10), '2026-03-10T14:00:00.000Z')
    equal(askInstant(march, 'Europe/Amsterdam', 10), '2026-03-10T09:00:00.000Z')
  })

  it('leaves answers open for 30 days after its end, and then closes (2.4)', () => {
    equal(phaseOf(november, '2026-11-30T22:59:59.999Z'), 'open')
    equal(phaseOf(november, '2026-11-30T23:00:00.000Z'), 'late')
    equal(phaseOf(november, '2026-12-30T22:59:59.999Z'), 'late')
    equal(phaseOf(november, '2026-12-30T23:00:00.000Z'), 'closed')
    equal(phaseOf(november, '2026-10-31T22:00:00.000Z'), 'future')
  })

  it('asks again in its last week, or on the next working morning in that week (2.3)', () => {
    const zone = 'Europe/Lisbon'
    equal(lastWeekMorning(november, '2026-11-10T12:00:00.000Z', zone, calendar), '2026-11-24T10:00:00.000Z')
    equal(lastWeekMorning(november, '2026-11-26T12:00:00.000Z', zone, calendar), '2026-11-27T10:00:00.000Z')
    equal(lastWeekMorning(november, '2026-11-30T12:00:00.000Z', zone, calendar), undefined)
  })

  it('knows people’s mornings, evenings and weekends (2.1)', () => {
    equal(nextWorkingMorning('2026-11-13T12:00:00.000Z', 'Europe/Berlin', 10), '2026-11-16T09:00:00.000Z')
    equal(mayArriveNow('2026-11-13T12:00:00.000Z', 'Europe/Berlin', 10), true)
    equal(mayArriveNow('2026-11-13T18:30:00.000Z', 'Europe/Berlin', 10), false)
    equal(mayArriveNow('2026-11-14T12:00:00.000Z', 'Europe/Berlin', 10), false)
  })
})
