import { findEmployees } from './find-employees.ts'
import type { Export, ImportNeeds } from './import-kind.ts'
import { listStaff } from './list-staff.ts'
import { plainText } from './plain-text.ts'

type Needs = Pick<ImportNeeds, 'employeeList' | 'shards' | 'emails' | 'employees'>

/**
 * Puts an e-mail address where an export names owners: that of the one employee of the name. A name that nobody or
 * several have is told, and the row comes in without an owner.
 */
export async function findOwners(needs: Needs, { rows }: Export): Promise<void> {
  const owned = rows.filter(({ fields }) => 'owner email' in fields || 'owner name' in fields)
  if (owned.length === 0) return
  const staff = await listStaff(needs)
  const byName = Map.groupBy(staff, ({ name }) => plainText(name))
  const named = owned.flatMap(({ fields }) => byName.get(plainText(fields['owner name'] ?? '')) ?? [])
  const emails = owned.map(({ fields }) => fields['owner email'] ?? '').filter(Boolean)
  const known = await findEmployees(needs, [...emails, ...named.map(({ email }) => email)])
  const isHere = (email: string) => known.get(email)?.leftOn === null
  for (const { fields, notes } of owned) {
    const { 'owner email': email = '', 'owner name': name = '' } = fields
    delete fields['owner name']
    const namesakes = (byName.get(plainText(name)) ?? []).filter((each) => isHere(each.email))
    const found = isHere(email) ? email : namesakes.length === 1 ? namesakes[0]?.email : undefined
    fields['owner email'] = found ?? ''
    if (found || !(name || email)) continue
    if (namesakes.length > 1) notes.push({ code: 'owner ambiguous', name, count: namesakes.length })
    else notes.push({ code: 'owner not found', name: name || email })
  }
}
