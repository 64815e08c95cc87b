import { deepEqual } from 'node:assert/strict'
import { destinationsFor } from '../../tab/parts/destinations.ts'

describe('navigation', () => {
  it('offers import and delivery to administrators alone', () => {
    const names = (...roles: Parameters<typeof destinationsFor>[0]) =>
      destinationsFor(roles).map(({ name }) => name)
    deepEqual(names('employee', 'leader'), ['team', 'customers', 'me'])
    deepEqual(names('employee', 'administrator'), ['team', 'customers', 'me', 'import', 'delivery'])
  })
})
