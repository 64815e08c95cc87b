import { deepEqual } from 'node:assert/strict'
import { destinationsFor } from '../../tab/parts/destinations.ts'

describe('navigation', () => {
  it('leads to the visits from a visit and from a booking alike', () => {
    const visits = destinationsFor([]).find(({ name }) => name === 'visits')
    deepEqual(visits?.covers, ['visits', 'visit', 'book'])
  })

  it('offers import, job titles, delivery, who is seen, personal data and settings to administrators alone', () => {
    const names = (...roles: Parameters<typeof destinationsFor>[0]) =>
      destinationsFor(roles).map(({ name }) => name)
    deepEqual(names('employee', 'leader'), ['team', 'customers', 'visits', 'me'])
    deepEqual(names('employee', 'administrator'), [
      'team',
      'customers',
      'visits',
      'me',
      'import',
      'functions',
      'delivery',
      'visibility',
      'personalData',
      'installation',
    ])
  })
})
