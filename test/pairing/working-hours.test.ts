import assert from 'node:assert/strict'
import { sharedHours } from '../../src/domain/pairing/working-hours.ts'

const NOW = '2026-11-03T09:00:00Z'

describe('working hours in common', () => {
  it('are counted over summer time, half hours and the date line', () => {
    assert.equal(sharedHours('Europe/Amsterdam', 'Europe/Amsterdam', NOW), 8)
    assert.equal(sharedHours('Europe/Amsterdam', 'America/New_York', NOW), 2)
    assert.equal(sharedHours('Europe/Amsterdam', 'America/New_York', '2026-10-28T09:00:00Z'), 3)
    assert.equal(sharedHours('Europe/London', 'Asia/Kolkata', NOW), 2)
    assert.equal(sharedHours('Pacific/Kiritimati', 'Pacific/Honolulu', NOW), 8)
    assert.equal(sharedHours('Europe/Amsterdam', 'Asia/Tokyo', NOW), 0)
  })
})
