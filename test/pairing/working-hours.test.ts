import assert from 'node:assert/strict'
import { sharedHours } from '../../src/domain/pairing/working-hours.ts'
import type { Hours } from '../../src/domain/people/employee.ts'

const NOW = '2026-11-03T09:00:00Z'
const shared = (one: string, other: string, at = NOW) =>
  sharedHours({ timeZone: one }, { timeZone: other }, at)
const working = (days: number[], from: number, to: number): Hours => ({ days, from: from * 60, to: to * 60 })

describe('working hours in common', () => {
  it('are counted over summer time, half hours and the date line', () => {
    assert.equal(shared('Europe/Amsterdam', 'Europe/Amsterdam'), 8)
    assert.equal(shared('Europe/Amsterdam', 'America/New_York'), 2)
    assert.equal(shared('Europe/Amsterdam', 'America/New_York', '2026-10-28T09:00:00Z'), 3)
    assert.equal(shared('Europe/London', 'Asia/Kolkata'), 2)
    assert.equal(shared('Pacific/Kiritimati', 'Pacific/Honolulu'), 8)
    assert.equal(shared('Europe/Amsterdam', 'Asia/Tokyo'), 0)
  })

  it('follow what a mailbox tells: early hours, short weeks, the night (1.2, 1.4)', () => {
    const amsterdam = { timeZone: 'Europe/Amsterdam' }
    const early = { ...amsterdam, hours: working([1, 2, 3, 4, 5], 6, 14) }
    assert.equal(sharedHours(early, amsterdam, NOW), 5)
    assert.equal(sharedHours(amsterdam, early, NOW), 5)
    assert.equal(sharedHours(early, { timeZone: 'Asia/Tokyo' }, NOW), 3)
    assert.equal(sharedHours({ ...amsterdam, hours: working([1, 2, 3, 4], 9, 17) }, amsterdam, NOW), 8)
    assert.equal(sharedHours({ ...amsterdam, hours: working([6, 7], 9, 17) }, amsterdam, NOW), 0)
    assert.equal(
      sharedHours({ ...amsterdam, hours: working([1], 0, 24) }, { timeZone: 'Asia/Tokyo' }, NOW),
      8,
    )
    const sunday = { timeZone: 'Asia/Dubai', hours: working([7], 8, 18) }
    assert.equal(sharedHours(sunday, { timeZone: 'America/Los_Angeles' }, NOW), 0)
  })
})
