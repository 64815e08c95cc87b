import { deepEqual, equal } from 'node:assert/strict'
import { chosenPairs, keyOf, toggled } from '../../tab/pairing/chosen.ts'

const person = (id: string) => ({ id, name: id, jobTitle: '', function: 'other' as const })
const suggestion = (employeeId: string, contactId: string) => ({
  customerId: 'c',
  customerName: 'C',
  employee: { ...person(employeeId), department: '' },
  contact: person(contactId),
  score: 1,
  forced: false,
  reasons: [],
})
describe('suggested pairs', () => {
  const two = [suggestion('e1', 'k1'), suggestion('e2', 'k2')]

  it('are all chosen at first, and those left out are not sent', () => {
    equal(chosenPairs(two, new Set()).length, 2)
    const left = toggled(new Set(), keyOf(suggestion('e1', 'k1')))
    deepEqual(chosenPairs(two, left), [{ employeeId: 'e2', contactId: 'k2' }])
    equal(chosenPairs(two, toggled(left, keyOf(suggestion('e1', 'k1')))).length, 2)
  })
})
