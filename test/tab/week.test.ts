import { deepEqual, equal, ok } from 'node:assert/strict'
import {
  daysOfWeek,
  daysToAsk,
  hoursShown,
  mondayOf,
  placeIn,
  shownDay,
  workWeekOf,
} from '../../tab/visits/week.ts'

const AMSTERDAM = 'Europe/Amsterdam'
const HORIZON = { first: '2026-11-04', last: '2026-12-03' }
const possible = (...starts: string[]) => starts.map((start) => ({ start, missing: [] }))

describe("everyone's week", () => {
  it('begins on a Monday, and on the next one where only a weekend is left', () => {
    deepEqual(['2026-11-02', '2026-11-04', '2026-11-08'].map(mondayOf), Array(3).fill('2026-11-02'))
    deepEqual(['2026-11-06', '2026-11-07', '2026-11-08'].map(workWeekOf), [
      ...['2026-11-02', '2026-11-09', '2026-11-09'],
    ])
  })

  it('asks for no day before the notice or after the horizon (3.2)', () => {
    deepEqual(daysToAsk('2026-11-02', HORIZON), { from: '2026-11-04', days: 5 })
    deepEqual(daysToAsk('2026-11-09', HORIZON), { from: '2026-11-09', days: 7 })
    deepEqual(daysToAsk('2026-11-30', HORIZON), { from: '2026-11-30', days: 4 })
  })

  it('shows days of work, and a Sunday only where something may begin then', () => {
    const week = (...starts: string[]) =>
      daysOfWeek('2026-11-02', { ...HORIZON, possible: possible(...starts) }, AMSTERDAM)
    deepEqual(week(), ['2026-11-04', '2026-11-05', '2026-11-06'])
    equal(week('2026-11-08T09:00:00.000Z').at(-1), '2026-11-08')
  })

  it('shows office hours, and as many more as there are times', () => {
    deepEqual(hoursShown([], 45, AMSTERDAM), { from: 9, to: 17 })
    const early = '2026-11-04T06:30:00.000Z'
    deepEqual(hoursShown([early, '2026-11-04T18:30:00.000Z'], 45, AMSTERDAM), { from: 7, to: 21 })
  })

  it('puts a stretch where the clock of the reader has it, cut to the hours shown (3.9)', () => {
    const day = shownDay('2026-11-04', { from: 9, to: 17 }, AMSTERDAM)
    const place = placeIn({ start: '2026-11-04T07:00:00.000Z', end: '2026-11-04T10:00:00.000Z' }, day)
    deepEqual([place?.at, place?.width], [0, 25])
    equal(place?.start, '2026-11-04T08:00:00.000Z')
    equal(placeIn({ start: '2026-11-04T16:00:00.000Z', end: '2026-11-04T18:00:00.000Z' }, day), undefined)
    // The same hours in summer are an hour earlier in UTC.
    ok(shownDay('2026-10-23', { from: 9, to: 17 }, AMSTERDAM).from === Date.parse('2026-10-23T07:00:00Z'))
  })
})
