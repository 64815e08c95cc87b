import { deepEqual } from 'node:assert/strict'
import type { CustomerSummary } from '../../src/contract/overview.ts'
import { findCustomers } from '../../tab/people/find-customers.ts'

const customer = (name: string): CustomerSummary => ({
  id: name,
  name,
  country: '',
  owner: null,
  lastConversationOn: null,
})
describe('finding a customer', () => {
  const customers = ['Zuidas 10', 'Møller & Søn', 'Zuidas 9', 'Café Lumière'].map(customer)
  const found = (typed: string) => findCustomers(customers, typed, 'en').map(({ name }) => name)

  it('shows all by name, numbers as numbers, while nothing is typed', () => {
    deepEqual(found('  '), ['Café Lumière', 'Møller & Søn', 'Zuidas 9', 'Zuidas 10'])
  })

  it('minds neither letter case nor accents, and takes words in any order', () => {
    deepEqual(found('LUMIERE cafe'), ['Café Lumière'])
    deepEqual(found('zuid 9'), ['Zuidas 9'])
    deepEqual(found('nobody'), [])
  })
})
