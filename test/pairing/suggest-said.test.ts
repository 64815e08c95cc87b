import assert from 'node:assert/strict'
import { suggest } from '../../src/domain/pairing/suggest.ts'
import { contact, employee } from './people.ts'
import { input, leftOf } from './suggest-input.ts'

describe('what is said of people, in suggestions (1.4)', () => {
  it('put forced pairs first, whatever the preferences say, and say why one cannot be', () => {
    const forced = (employeeId: string, contactId: string) => ({ employeeId, contactId })
    const found = suggest(
      input({
        employees: [
          employee('apart', { function: 'legal', locale: 'fr' }),
          employee('full'),
          employee('fits'),
          employee('one'),
          employee('two'),
        ],
        contacts: [
          contact('c1'),
          contact('gentle', { objectedOn: '2026-10-01' }),
          contact('busy'),
          contact('taken'),
          contact('last'),
        ],
        limit: 1,
        counts: new Map([
          ['full', 1],
          ['taken', 1],
        ]),
        approached: (id) => (id === 'busy' ? 4 : 0),
        bars: [
          ['apart', 'c1', 'recent'],
          ['full', 'taken', 'paired'],
        ],
        forced: [
          forced('apart', 'c1'),
          forced('full', 'c1'),
          forced('fits', 'gentle'),
          forced('fits', 'busy'),
          forced('fits', 'taken'),
          forced('full', 'taken'),
          forced('gone', 'c1'),
          forced('fits', 'away'),
          forced('one', 'last'),
          forced('two', 'last'),
        ],
      }),
    )
    const first = found.suggestions[0]
    assert.deepEqual([first?.employee.id, first?.contact.id, first?.forced], ['apart', 'c1', true])
    assert.deepEqual(
      first?.reasons.map(({ code }) => code),
      ['forced', 'working hours', 'new department', 'different functions'],
    )
    assert.deepEqual(
      Object.fromEntries(
        found.forcedOut.map(({ employeeId, contactId, why }) => [`${employeeId}-${contactId}`, why]),
      ),
      {
        ...{ 'full-c1': 'employee full', 'fits-gentle': 'objected', 'fits-busy': 'waits' },
        ...{ 'fits-taken': 'contact full', 'full-taken': 'already paired', 'gone-c1': 'employee gone' },
        ...{ 'fits-away': 'contact gone', 'two-last': 'others forced' },
      },
    )
  })

  it('let a contact wait who is approached often enough this month, and leave out who asked us not to call (1.6)', () => {
    const found = suggest(
      input({
        employees: [employee('e1'), employee('e2'), employee('e3')],
        contacts: [contact('busy'), contact('nearly'), contact('gentle', { objectedOn: '2026-10-01' })],
        approached: (id) => ({ busy: 4, nearly: 3 })[id] ?? 0,
      }),
    )
    assert.equal(found.suggestions.length, 1, 'one more call, though there are two places')
    assert.equal(found.suggestions[0]?.contact.id, 'nearly')
    assert.equal(leftOf(found).busy, 'waits')
    assert.equal(leftOf(found).gentle, 'objected')
    const nobody = (given: Parameters<typeof contact>[1], calls: number) =>
      leftOf(
        suggest(
          input({
            employees: [employee('e1')],
            contacts: [contact('c1', given)],
            approached: () => calls,
          }),
        ),
      ).e1
    assert.equal(nobody({}, 4), 'others wait')
    assert.equal(nobody({ objectedOn: '2026-10-01' }, 0), 'all objected')
  })

  it('say of both who must not be paired that nobody else is left', () => {
    const found = suggest(
      input({ employees: [employee('e1')], contacts: [contact('c1')], bars: [['e1', 'c1', 'forbidden']] }),
    )
    assert.deepEqual(leftOf(found), { e1: 'forbidden', c1: 'forbidden' })
  })
})
