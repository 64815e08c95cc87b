import assert from 'node:assert/strict'
import { change } from '../../src/domain/store.ts'
import { importWorld } from './import-world.ts'

describe('the first file of a second system (1.1)', () => {
  it('leaves the owner whom somebody named', async () => {
    const world = await importWorld()
    await world.apply('people', 'Name,Email\nAda,ada@ours.example\n')
    const file = 'Name,Domain,Owner Email\nAcme,acme.example,ada@ours.example\n'
    await world.apply('customers', file)
    const acme = { customerId: world.customerId('acme.example') }
    await change(world.needs.customers, acme, (there) => there && { ...there, ownerId: 'somebody' })
    await world.apply('customers', file, 'salesforce')
    assert.equal((await world.needs.customers.get(acme))?.value.ownerId, 'somebody')
  })
})
