import { deepEqual, equal } from 'node:assert/strict'
import { bookingOf, timesAsked } from '../../tab/visits/asked.ts'
import { withContact, withPart } from '../../tab/visits/draft.ts'
import { loadOf, monthOf } from '../../tab/visits/load.ts'
import { quorumsOf, setQuorums } from '../../tab/visits/quorum.ts'
import { ruleFor } from '../../tab/visits/rule.ts'
import { adding, contact, draft, proposal } from './proposed.ts'

describe('how often a contact is approached (1.6)', () => {
  const loads = [
    { month: '2026-11', total: 4 },
    { month: '2026-12', total: 3 },
  ]
  const busy = { ...proposal, contacts: [{ ...contact('k1'), loads }, contact('k2', false)] }

  it('is a warning in the month in which they have enough, by the reader’s clock, and for who is invited', () => {
    const at = (start: string) => [monthOf(start, 'Europe/Amsterdam')]
    const enough = [{ name: 'k1', month: '2026-11', total: 4, most: 4 }]
    deepEqual(loadOf(draft, busy, at('2026-11-30T22:30:00.000Z')), enough)
    deepEqual(loadOf(draft, busy, at('2026-11-30T23:30:00.000Z')), [])
    deepEqual(loadOf(draft, busy, ['2026-12', '2026-11']), enough, 'in any month of which a question tells')
    deepEqual(loadOf(withContact(draft, 'k1'), busy, ['2026-11']), [])
  })

  it('wants to be confirmed, and anew when other contacts are chosen', () => {
    const asked = ruleFor(draft, busy, true)
    deepEqual([asked.code, asked.asks, asked.stops], ['fine', 'load', true])
    equal(ruleFor({ ...draft, sure: true }, busy, true).stops, false)
    equal(withContact({ ...draft, sure: true }, 'k2').sure, false)
  })
})

describe('another meeting link (3.4)', () => {
  it('is sent along where somebody pasted one', () => {
    const sent = (meetingLink: string) => bookingOf('c', { ...draft, meetingLink }, '1', 'r')
    equal('meetingLink' in sent('  '), false)
    equal(sent(' https://zoom.us/j/1 ').meetingLink, 'https://zoom.us/j/1')
  })
})

describe('a quorum of a department (3.2)', () => {
  const optional = ['b', 'x'].reduce((all, id) => withPart(all, id, { required: false }), adding('x'))

  it('is offered where several of a department are optional', () => {
    deepEqual(quorumsOf(draft, proposal), [])
    deepEqual(quorumsOf(optional, proposal), [{ department: 'Finance', of: 2, atLeast: 0 }])
  })

  it('is asked for and booked once it is set, and never for more than there are', () => {
    const wanted = { ...optional, quorum: { Finance: 3, Quality: 1 } }
    const quorum = setQuorums(quorumsOf(wanted, proposal))
    deepEqual(quorum, [{ department: 'Finance', atLeast: 2 }])
    deepEqual(timesAsked('c', wanted, { quorum }).quorum, quorum)
    deepEqual(bookingOf('c', wanted, '2026-11-24T09:00:00.000Z', 'r', quorum).quorum, quorum)
    equal('quorum' in timesAsked('c', draft), false)
  })
})
