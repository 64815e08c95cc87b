import { deepEqual, equal } from 'node:assert/strict'
import { type AskCalendar, cycleAfter, cycleAt, cycleById, phaseOf } from '../../src/domain/checkins/cycle.ts'

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

  it('leaves answers open for 30 days after its end, and then closes (2.4)', () => {
    equal(phaseOf(november, '2026-11-30T22:59:59.999Z'), 'open')
    equal(phaseOf(november, '2026-11-30T23:00:00.000Z'), 'late')
    equal(phaseOf(november, '2026-12-30T22:59:59.999Z'), 'late')
    equal(phaseOf(november, '2026-12-30T23:00:00.000Z'), 'closed')
    equal(phaseOf(november, '2026-10-31T22:00:00.000Z'), 'future')
  })
})
