import { equal } from 'node:assert/strict'
import { addressOf } from '../../tab/parts/address.ts'

describe('the address of a call', () => {
  it('has its parameters in the path', () => {
    equal(addressOf('getCustomer', { customerId: 'c1' }), '/api/customers/c1')
  })

  it('cannot be led elsewhere by a parameter', () => {
    equal(addressOf('getCustomer', { customerId: '../me?x=1#y' }), '/api/customers/..%2Fme%3Fx%3D1%23y')
  })

  it('has the rest behind the question mark, and leaves out what is not given', () => {
    equal(
      addressOf('importFile', { kind: 'people' }, { apply: 'true', source: undefined }),
      '/api/import/people?apply=true',
    )
    equal(
      addressOf('importFile', { kind: 'people' }, { source: 'Åse & Co' }),
      '/api/import/people?source=%C3%85se+%26+Co',
    )
  })
})
