import type { ImportWorld } from './import-world.ts'

/** Everything that imports bring, as people would see it: without revisions, which only grow, and news still to be told. */
export async function everythingIn({ needs }: ImportWorld): Promise<unknown> {
  const values = async <T extends object>(rows: Promise<{ value: T }[]>) =>
    (await rows).map(({ value }) => value)
  const customers = await values(needs.customerList.list({ kind: 'customer' }))
  const staff = (
    await Promise.all(needs.shards.map((shard) => values(needs.employeeList.list({ shard }))))
  ).flat()
  const ofCustomers = await Promise.all(
    customers.map(async ({ id: customerId }) => ({
      customer: (await needs.customers.get({ customerId }))?.value,
      contacts: await values(needs.contacts.list({ customerId })),
      team: await values(needs.members.list({ customerId })),
      pairs: (await values(needs.pairs.list({ customerId }))).map(withoutRevision),
    })),
  )
  const ofStaff = await Promise.all(
    staff.map(async ({ id: employeeId }) => ({
      employee: (await needs.employees.get({ employeeId }))?.value,
      pairs: (await values(needs.pairCopies.list({ employeeId }))).map(withoutRevision),
    })),
  )
  const emails = await values(needs.emails.list({ kind: 'email' }))
  const sources = ['people', 'customers', 'contacts', 'teams', 'pairs'].map((kind) => `${kind}:csv`)
  const snapshots = await Promise.all(sources.map((source) => values(needs.snapshots.list({ source }))))
  return { customers, staff, ofCustomers, ofStaff, emails, snapshots }
}

const withoutRevision = <P extends { revision: number; tells: unknown }>({
  revision: _,
  tells: __,
  ...pair
}: P) => pair
