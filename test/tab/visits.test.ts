import { deepEqual, equal } from 'node:assert/strict'
import {
  bookingOf,
  chosenTime,
  endOf,
  isSameTime,
  othersInvited,
  otherTimes,
  timesAsked,
} from '../../tab/visits/asked.ts'
import { mayRequireLess, withContact, withOnlyLead, withPart } from '../../tab/visits/draft.ts'
import { fileNameOf } from '../../tab/visits/file-name.ts'
import { byDepartment, ruleFor } from '../../tab/visits/rule.ts'
import { othersClocks, zonesOf, zonesOfDraft } from '../../tab/visits/zones.ts'
import { adding, draft, employee, ids, proposal } from './proposed.ts'

describe('who is told of a visit', () => {
  it('are those invited, without its organiser and whoever presses (3.4, 3.5)', () => {
    const visit = { organiser: { id: 'a' }, employees: [{ id: 'a' }, { id: 'b' }], contacts: ['k1', 'k2'] }
    equal(othersInvited(visit), 3)
    equal(othersInvited(visit, 'a'), 3)
    equal(othersInvited({ ...visit, organiser: { id: 'gone' } }, 'b'), 3)
  })
})

describe('a visit that is about to be booked', () => {
  it('begins with those who are proposed', () => {
    deepEqual(ids(draft), ['b', 'a'])
    deepEqual(draft.contactIds, ['k1'])
  })

  it('takes people in as proposed, and out again', () => {
    deepEqual(ids(adding('x')), ['b', 'a', 'x'])
    equal(adding('x').employees.at(-1)?.role, 'observer')
    deepEqual(ids(adding('x', 'b')), ['a', 'x'])
    deepEqual(withContact(withContact(draft, 'k2'), 'k1').contactIds, ['k2'])
  })

  it('has one lead', () => {
    const first = withPart(draft, 'b', { role: 'lead' })
    const second = withPart(first, 'a', { role: 'lead' })
    deepEqual(
      second.employees.map(({ role }) => role),
      ['participant', 'lead'],
    )
  })

  it('can require the lead alone', () => {
    const lead = withOnlyLead(withPart(draft, 'a', { role: 'lead' }))
    deepEqual(
      lead.employees.map(({ required }) => required),
      [false, true],
    )
    equal(mayRequireLess(draft), true)
    equal(mayRequireLess(lead), false)
  })

  it('asks for other times when who is required changes, and not when only a role does', () => {
    const asked = timesAsked('c', draft)
    deepEqual(timesAsked('c', withPart(draft, 'a', { role: 'lead' })), asked)
    deepEqual(timesAsked('c', adding('x', 'b', 'x', 'b')).employees, asked.employees)
    equal(timesAsked('c', withPart(draft, 'a', { required: false })).employees[0]?.required, false)
  })

  it('keeps the chosen time while it is still proposed, and else takes the best', () => {
    const time = (start: string) => ({ start, end: start, reasons: [], missing: [], clocks: [] })
    const times = [time('1'), time('2')]
    equal(chosenTime(times, undefined)?.start, '1')
    equal(chosenTime(times, '2')?.start, '2')
    equal(chosenTime(times, '3')?.start, '1')
    equal(chosenTime([], '3'), undefined)
  })

  it('leaves to the service what is left empty', () => {
    const sent = bookingOf('c', { ...draft, subject: '  ' }, '2026-11-24T09:00:00Z', 'request')
    equal('subject' in sent, false)
    equal(sent.agenda, 'Plans')
    equal(endOf(sent.start, sent.minutes), '2026-11-24T09:45:00.000Z')
  })
})

describe('the rules of a visit, before it is sent (3.1)', () => {
  const rule = (of: typeof draft) => {
    const { code, stops } = ruleFor(of, proposal)
    return [code, stops]
  }

  it('want somebody on both sides', () => {
    deepEqual(rule({ ...draft, employees: [] }), ['no employee', true])
    deepEqual(rule({ ...draft, contactIds: [] }), ['no contact', true])
  })

  it('want two departments, except of one employee alone (2.9)', () => {
    deepEqual(rule(adding('x', 'a')), ['one department', true])
    deepEqual(rule(adding('a')), ['talk', false])
    deepEqual(rule(draft), ['fine', false])
  })

  it('want a confirmation for more than two employees more than contacts, which a change of people takes back', () => {
    const many = adding('x', 'y')
    deepEqual(rule(many), ['many', true])
    const confirmed = { ...many, confirmed: true }
    deepEqual(rule(confirmed), ['many', false])
    deepEqual(rule(withContact(confirmed, 'k2')), ['fine', false])
    equal(withContact(confirmed, 'k2').confirmed, false)
  })

  it('name departments once, with their people', () => {
    deepEqual(
      byDepartment(proposal.employees).map(({ department, people }) => [department, people.length]),
      [
        ['Finance', 2],
        ['Logistics', 1],
        ['Quality', 1],
      ],
    )
  })
})

describe('a time that somebody names themselves (3.9)', () => {
  it('is said on the clocks of those who are chosen, and of nobody else', () => {
    const lives = { ...proposal, employees: [{ ...employee('b', 'Finance'), timeZone: 'Asia/Tokyo' }] }
    deepEqual(zonesOfDraft(draft, lives), [
      { timeZone: 'Asia/Tokyo', people: ['b'] },
      { timeZone: 'Europe/Paris', people: ['k1'] },
    ])
  })
})

describe('a booked visit', () => {
  it('is said on the clocks of others, each once, with who lives by it (3.9)', () => {
    const lives = (name: string, timeZone?: string) => ({ name, timeZone })
    const [tokyo, paris] = ['Asia/Tokyo', 'Europe/Paris']
    const zones = zonesOf([lives('A', tokyo), lives('B', paris), lives('C', tokyo), lives('A', tokyo)])
    deepEqual(zones, [
      { timeZone: tokyo, people: ['A', 'C'] },
      { timeZone: paris, people: ['B'] },
    ])
    deepEqual(othersClocks(zones, paris), [{ timeZone: tokyo, people: ['A', 'C'] }])
    deepEqual(zonesOf([lives('D')]), [], 'a zone that was not kept is not made up')
  })

  it('is moved to another time, not to the one that it has (3.5)', () => {
    const time = (start: string) => ({ start, end: start, reasons: [], missing: [], clocks: [] })
    const times = [time('2026-11-24T09:00:00.000Z'), time('2026-11-25T09:00:00.000Z')]
    const others = otherTimes(times, '2026-11-24T09:00:00Z')
    equal(chosenTime(others, undefined)?.start, '2026-11-25T09:00:00.000Z')
    deepEqual(otherTimes(times, undefined), times)
    equal(isSameTime(undefined, undefined), false)
  })

  it('has a calendar file whose name every system accepts', () => {
    equal(fileNameOf('Us / C: "plans"?'), 'Us C plans.ics')
    equal(fileNameOf('***'), 'visit.ics')
  })
})
