import { deepEqual } from 'node:assert/strict'
import { openTables } from '../../src/adapters/tables/open-tables.ts'
import { peopleTables } from '../../src/adapters/tables/people.ts'
import type { Answer } from '../../src/contract/routes.ts'
import { change } from '../../src/domain/store.ts'
import { azurite } from '../azurite.ts'
import { at, found } from '../small-company.ts'
import { world } from '../world.ts'

describe('alarms about an owner of whom nobody knows since when (1.7)', () => {
  it('count from the first look at the customer', async () => {
    await using here = await world({ settings: { OWNER_SILENT_DAYS: '30' } })
    await found(here)
    const { open } = await openTables({ prefix: here.prefix, connectionString: await azurite() }, () => {})
    const { customers, customerList } = peopleTables(open)
    const entries = await customerList.list({ kind: 'customer' })
    const customerId = entries.find(({ value }) => value.name === 'Larkspur Dairy')?.value.id ?? ''
    await change(customers, { customerId }, (there) => there && { ...there, ownerSince: null })
    await change(customerList, { kind: 'customer', customerId }, (there) =>
      there ? { ...there, ownerSince: null, attention: null } : undefined,
    )
    // Whatever the service writes to the list makes it read the list anew.
    const other = entries.find(({ value }) => value.name === 'Quill & Sons')?.value.id ?? ''
    await here.post(at('berta'), `/api/customers/${other}/cadence`, { cadence: 'month' })
    const silent = async () => {
      const { body } = await here.get<Answer<'listAlarms'>>(at('berta'), '/api/alarms')
      return body.alarms
        .filter(({ kind }) => kind === 'owner silent')
        .map(({ customerName, says }) => `${customerName}: ${says.match(/\d+/)}`)
    }
    deepEqual(await silent(), [])
    // The look that this asked for is done by now.
    await here.moveTo('2026-11-12T09:00:00.000Z')
    deepEqual(await silent(), [])
    await here.moveTo('2026-12-02T09:00:00.000Z')
    deepEqual(await silent(), ['Larkspur Dairy: 30', 'Quill & Sons: 30'])
  })
})
