import assert from 'node:assert/strict'
import { suggest } from '../../src/domain/pairing/suggest.ts'
import { contact, crowd, dice, employee, shuffled } from './people.ts'
import { input, leftOf, pairsOf } from './suggest-input.ts'

describe('suggested pairs (1.4)', () => {
  it('join people of the same function and say why', () => {
    const found = suggest(
      input({
        employees: [employee('e1'), employee('e2', { function: 'finance', department: 'Money' })],
        contacts: [contact('c1'), contact('c2', { function: 'finance', language: 'de' })],
      }),
    )
    assert.deepEqual(pairsOf(found), ['e1-c1', 'e2-c2'])
    assert.deepEqual(found.suggestions[0]?.reasons, [
      { code: 'same function', function: 'logistics' },
      { code: 'shared language', language: 'nl' },
      { code: 'working hours', hours: 8 },
      { code: 'new department', department: 'Supply' },
    ])
  })

  it('give everybody one counterpart before anybody gets a second one', () => {
    const found = suggest(
      input({
        employees: [employee('e1'), employee('e2')],
        contacts: [contact('c1'), contact('c2')],
        limit: 20,
      }),
    )
    const count = (id: string) => pairsOf(found).filter((pair) => pair.split('-').includes(id)).length
    assert.deepEqual(['e1', 'e2', 'c1', 'c2'].map(count), [2, 2, 2, 2])
    const fewer = suggest(
      input({
        employees: [employee('e1'), employee('e2'), employee('e3', { function: 'it' })],
        contacts: [contact('c1', { function: 'other' })],
      }),
    )
    assert.equal(fewer.suggestions.length, 1)
  })

  it('cross functions only for people who would have no counterpart at all, and say so', () => {
    const found = suggest(
      input({
        employees: [employee('e1'), employee('e2', { function: 'it' })],
        contacts: [contact('c1'), contact('c2', { function: 'finance' })],
      }),
    )
    assert.deepEqual(pairsOf(found), ['e1-c1', 'e2-c2'])
    assert.deepEqual(found.suggestions[1]?.reasons.at(-1), {
      ...{ code: 'different functions', ours: 'it', theirs: 'finance' },
    })
  })

  it('respect the limit of active pairs on both sides', () => {
    const counts = new Map([
      ['e1', 2],
      ['c2', 2],
      ['e2', 1],
    ])
    const found = suggest(
      input({
        employees: [employee('e1'), employee('e2')],
        contacts: [contact('c1'), contact('c2'), contact('c3')],
        counts,
      }),
    )
    assert.equal(found.suggestions.length, 1)
    assert.deepEqual(leftOf(found), {
      e1: 'full',
      c2: 'full',
      ...(pairsOf(found)[0] === 'e2-c1' ? { c3: 'others fit better' } : { c1: 'others fit better' }),
    })
  })

  it('leave nobody out silently: everybody without a suggestion is listed with the reason', () => {
    const found = suggest(
      input({
        employees: [
          employee('apart', { function: 'legal', locale: 'fr' }),
          employee('paired', { function: 'it', locale: 'da' }),
          employee('teamless'),
          employee('lonely'),
          employee('waits', { function: 'hr', locale: 'es' }),
        ],
        contacts: [
          contact('c1', { function: 'it', language: 'de' }),
          contact('c2', { customerId: 'bolt', function: 'hr', language: 'it' }),
          contact('c3', { customerId: 'none' }),
        ],
        team: [
          { customerId: 'acme', employeeId: 'apart' },
          { customerId: 'acme', employeeId: 'paired' },
          { customerId: 'empty', employeeId: 'lonely' },
          { customerId: 'bolt', employeeId: 'waits' },
        ],
        bars: [['paired', 'c1', 'recent']],
        counts: new Map([['c2', 2]]),
      }),
    )
    assert.deepEqual(found.suggestions, [])
    assert.deepEqual(leftOf(found), {
      ...{ apart: 'no match', paired: 'only known', teamless: 'no team', lonely: 'no contacts' },
      ...{ waits: 'others full', c1: 'only known', c2: 'full', c3: 'no team' },
    })
  })

  it('say of who has a counterpart already that only other functions are free', () => {
    const found = suggest(
      input({
        employees: [employee('e1', { function: 'it' })],
        contacts: [contact('c1')],
        counts: new Map([['e1', 1]]),
      }),
    )
    assert.deepEqual(leftOf(found), { e1: 'other functions', c1: 'other functions' })
  })

  it('are the same for the same people, whatever their order', () => {
    const roll = dice(3)
    const { employees, contacts } = crowd(30, 30, roll)
    const once = suggest(input({ employees, contacts }))
    for (let round = 0; round < 5; round++) {
      const again = suggest(
        input({ employees: shuffled(employees, roll), contacts: shuffled(contacts, roll) }),
      )
      assert.deepEqual(again, once)
    }
  })

  it('are found for 200 employees and 200 contacts', () => {
    const { employees, contacts } = crowd(200, 200, dice(5))
    const { suggestions, leftEmployees, leftContacts } = suggest(input({ employees, contacts }))
    const named = new Set(suggestions.flatMap((each) => [each.employee.id, each.contact.id]))
    assert.equal(named.size + leftEmployees.length + leftContacts.length, 400)
    for (const { reasons } of suggestions) assert.ok(reasons.length > 0)
  })
})
