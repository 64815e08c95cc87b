import type { Candidate } from './compare-import.ts'
import { byRecordId, customerIds, indexCustomers } from './find-customer.ts'
import { findEmployees } from './find-employees.ts'
import { findOwners } from './find-owners.ts'
import { type ImportNeeds, type KindOfFile, refuseRows } from './import-kind.ts'
import { writeCustomers } from './write-customers.ts'

/**
 * Files of customers: `Name, Domain, Country, Owner Email`. The key of a row is the id of its customer; a record of an
 * export stays the same customer when its name or domain changes.
 */
export async function openCustomers(needs: ImportNeeds): Promise<KindOfFile> {
  const listed = await needs.customerList.list({ kind: 'customer' })
  const index = indexCustomers(listed.map(({ value }) => value))
  const known = new Map(listed.map((stored) => [stored.value.id, stored]))
  return {
    complete: (file) => findOwners(needs, file),
    keysOf: (rows, past) => {
      const records = byRecordId(past)
      const ids = customerIds(index, rows, needs.hash)
      return rows.map(({ 'record id': id }, at) => (id && records.get(id)) || (ids[at] ?? ''))
    },
    prepare: async (candidates) => {
      const owners = await findEmployees(needs, candidates.flatMap(namedOwners))
      const { rows, refused } = refuseRows(candidates, ({ fields }) => {
        const email = fields['owner email']
        const owner = email ? owners.get(email) : undefined
        return email && (!owner || owner.leftOn) ? { code: 'owner unknown', email } : undefined
      })
      return {
        ...{ rows, refused, unresolved: [] },
        write: (wrote) => writeCustomers(needs, rows, { owners, known }, wrote),
      }
    },
  }
}

const namedOwners = (row: Candidate) =>
  [row.fields['owner email'], row.before?.value.fields['owner email']].filter((email) => email !== undefined)
