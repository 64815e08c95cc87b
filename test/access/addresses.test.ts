import { deepEqual } from 'node:assert/strict'
import { ROUTES } from '../../src/contract/routes.ts'

/** All that may stand behind the question mark: ids, days, numbers, choices, names of departments and of sources. */
const HARMLESS = [
  ...['after', 'alone', 'apply', 'before', 'contactId', 'customerId', 'department', 'employeeId', 'gone'],
  ...['job', 'months', 'rows', 'scope', 'source'],
]

describe('the address of an operation', () => {
  it('never takes what somebody types, which would stand in logs (D9)', () => {
    const others = Object.entries(ROUTES).flatMap(([operation, { query }]) =>
      Object.keys(query.shape)
        .filter((name) => !HARMLESS.includes(name))
        .map((name) => `${operation}: ${name}`),
    )
    deepEqual(others, [], 'take it in the body, as findPeople does')
  })
})
