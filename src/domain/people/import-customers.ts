import { inParallel } from '../in-parallel.ts'
import { renameInPairs } from '../pairing/rename-in-pairs.ts'
import { change, insertOrChange } from '../store.ts'
import { type Candidate, fieldsAfter, withChanges } from './compare-import.ts'
import type { Customer, CustomerEntry } from './customer.ts'
import { customerIds, indexCustomers } from './find-customer.ts'
import { findEmployees } from './find-employees.ts'
import type { Fields } from './import-columns.ts'
import { type ImportNeeds, type KindOfFile, refuseRows } from './import-kind.ts'

type Owners = ReadonlyMap<string, { id: string; leftOn: string | null }>

/** Files of customers: `Name, Domain, Country, Owner Email`. The key of a row is the id of its customer. */
export async function openCustomers(needs: ImportNeeds): Promise<KindOfFile> {
  const listed = (await needs.customerList.list({ kind: 'customer' })).map(({ value }) => value)
  const index = indexCustomers(listed)
  const known = new Set(listed.map(({ id }) => id))
  return {
    keysOf: (rows) => customerIds(index, rows, needs.hash),
    prepare: async (candidates) => {
      const owners = await findEmployees(needs, candidates.flatMap(namedOwners))
      const { rows, refused } = refuseRows(candidates, ({ fields }) => {
        const email = fields['owner email']
        const owner = email ? owners.get(email) : undefined
        return email && (!owner || owner.leftOn) ? { code: 'owner unknown', email } : undefined
      })
      const write = async () => {
        await inParallel(rows, (row) => writeCustomer(needs, row, owners, known.has(row.key)))
      }
      return { rows, refused, unresolved: [], write }
    },
  }
}

const namedOwners = (row: Candidate) =>
  [row.fields['owner email'], row.before?.value.fields['owner email']].filter((email) => email !== undefined)

function customerSaid(
  fields: Fields,
  owners: Owners,
): Pick<Customer, 'name' | 'domain' | 'country' | 'ownerId'> {
  const owner = owners.get(fields['owner email'] ?? '')
  const { name = '', domain = '', country = '' } = fields
  return { name, domain, country, ownerId: owner?.id ?? null }
}

async function writeCustomer(needs: ImportNeeds, row: Candidate, owners: Owners, known: boolean) {
  const id = row.key
  const earlier = customerSaid(row.before?.value.fields ?? {}, owners)
  const said = customerSaid(fieldsAfter(row), owners)
  const put = known ? change : insertOrChange
  const customer = await put(needs.customers, { customerId: id }, (there: Customer | undefined) =>
    there ? withChanges(there, earlier, said) : { ...said, id, ownerSince: null, share: null },
  )
  if (!customer) return
  const { share: _, ...listed } = customer
  const entry = (there: CustomerEntry | undefined): CustomerEntry => ({
    ...listed,
    lastConversationOn: there?.lastConversationOn ?? null,
    ownerSpokeOn: there?.ownerSpokeOn ?? null,
  })
  await put(needs.customerList, { kind: 'customer', customerId: id }, entry)
  if (known && earlier.name !== said.name)
    await renameInPairs(needs)({ customerId: id }, { customerName: customer.name })
}
