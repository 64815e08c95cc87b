import type { Candidate } from './compare-import.ts'
import { byRecordId, customerIds, indexCustomers } from './find-customer.ts'
import { findEmployees } from './find-employees.ts'
import { findOwners } from './find-owners.ts'
import type { Fields } from './import-columns.ts'
import { type ImportNeeds, isInactive, type KindOfFile, refuseRows } from './import-kind.ts'
import type { Snapshot } from './ports.ts'
import { meetCustomers, writeCustomers } from './write-customers.ts'

/**
 * Files of customers: `Name, Domain, Country, Owner Email`. The key of a row is the id of its customer; a record of an
 * export stays the same customer when its name or domain changes.
 */
export async function openCustomers(needs: ImportNeeds): Promise<KindOfFile> {
  const listed = await needs.customerList.list({ kind: 'customer' })
  const index = indexCustomers(listed.map(({ value }) => value))
  const known = new Map(listed.map((stored) => [stored.value.id, stored]))
  const keysOf = (rows: readonly Fields[], past: readonly Snapshot[]): string[] => {
    const records = byRecordId(past)
    const ids = customerIds(index, rows, needs.hash)
    return rows.map(({ 'record id': id }, at) => (id && records.get(id)) || (ids[at] ?? ''))
  }
  return {
    complete: async (file) => {
      const rows = file.rows.map(({ fields }) => fields)
      const keys = keysOf(
        rows,
        file.past.map(({ value }) => value),
      )
      const before = new Map(file.past.map((stored) => [stored.value.key, stored]))
      await findOwners(
        needs,
        file,
        keys.map((key) => before.get(key)),
      )
    },
    keysOf,
    prepare: async (candidates) => {
      const owners = await findEmployees(needs, candidates.flatMap(namedOwners))
      const { rows, refused } = refuseRows(candidates, (row) => {
        const { fields } = row
        if (isInactive(row) && !known.has(row.key)) return { code: 'inactive' }
        const email = fields['owner email']
        const owner = email ? owners.get(email) : undefined
        return email && (!owner || owner.leftOn) ? { code: 'owner unknown', email } : undefined
      })
      for (const row of rows) if (isInactive(row)) row.notes?.push({ code: 'inactive' })
      await meetCustomers(needs, rows, { owners, known })
      return {
        ...{ rows, refused, unresolved: [] },
        write: (wrote) => writeCustomers(needs, rows, { owners, known }, wrote),
      }
    },
  }
}

const namedOwners = (row: Candidate) =>
  [row.fields['owner email'], row.before?.value.fields['owner email']].filter((email) => email !== undefined)
