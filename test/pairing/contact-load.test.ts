import assert from 'node:assert/strict'
import { contactLoad, startOf } from '../../src/domain/pairing/contact-load.ts'

const pair = (contactId: string, status: 'active' | 'paused' | 'ended', introducedOn: string | null) => ({
  ...{ contactId, status, introducedOn },
})
const visit = (start: string, state: 'booked' | 'booking' | 'cancelled' | 'failed', ...ids: string[]) => ({
  ...{ start, state },
  contacts: ids.map((contactId) => ({
    ...{ contactId, name: '', email: '', jobTitle: '', function: 'it' as const, timeZone: 'UTC' },
  })),
})
const none = { pairs: [], visits: [], questions: [] }
const november = { month: '2026-11', zone: 'Europe/Amsterdam' }

describe('how often a contact is approached in a month (1.6)', () => {
  it('counts a prompt for each active pair, and none for one that is paused or has ended', () => {
    const pairs = [
      pair('ida', 'active', null),
      pair('ida', 'active', '2026-10-30'),
      pair('ida', 'paused', null),
      pair('ida', 'ended', null),
      pair('jan', 'active', null),
    ]
    const loadOf = contactLoad({ ...november, ...none, pairs })
    assert.deepEqual(loadOf('ida'), { prompts: 2, visits: 0, introductions: 0, questions: 0, total: 2 })
    assert.equal(loadOf('jan').total, 1)
    assert.equal(loadOf('nobody').total, 0)
  })

  it('counts an introduction of that month, also where the pair has ended since', () => {
    const pairs = [pair('ida', 'active', '2026-11-01'), pair('ida', 'ended', '2026-11-30')]
    assert.deepEqual(contactLoad({ ...november, ...none, pairs })('ida'), {
      ...{ prompts: 1, visits: 0, introductions: 2, questions: 0, total: 3 },
    })
  })

  it('counts visits that are booked or being booked, by the month of the organisation', () => {
    const visits = [
      visit('2026-10-31T22:59:00.000Z', 'booked', 'ida'),
      visit('2026-10-31T23:00:00.000Z', 'booked', 'ida', 'jan'),
      visit('2026-11-30T22:59:00.000Z', 'booking', 'ida'),
      visit('2026-11-30T23:00:00.000Z', 'booked', 'ida'),
      visit('2026-11-12T10:00:00.000Z', 'cancelled', 'ida'),
      visit('2026-11-12T10:00:00.000Z', 'failed', 'ida'),
    ]
    const loadOf = contactLoad({ ...november, ...none, visits })
    assert.equal(loadOf('ida').visits, 2)
    assert.equal(loadOf('jan').visits, 1)
  })

  it('counts questions by a link of their own, be they answered or not', () => {
    const questions = [
      { at: '2026-10-31T23:00:00.000Z', contactIds: ['ida', 'jan'] },
      { at: '2026-11-30T23:00:00.000Z', contactIds: ['ida'] },
    ]
    const loadOf = contactLoad({ ...november, ...none, questions })
    assert.deepEqual([loadOf('ida').questions, loadOf('jan').total], [1, 1])
  })

  it('knows when a month begins by the clock of the organisation', () => {
    assert.equal(startOf('2026-11', 'Europe/Amsterdam'), '2026-10-31T23:00:00.000Z')
    assert.equal(startOf('2026-11', 'America/New_York'), '2026-11-01T04:00:00.000Z')
  })
})
