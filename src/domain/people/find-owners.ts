import type { Stored } from '../store.ts'
import { findEmployees } from './find-employees.ts'
import type { Fields } from './import-columns.ts'
import type { Export, ImportNeeds } from './import-kind.ts'
import type { RowNote } from './import-notes.ts'
import { listStaff } from './list-staff.ts'
import { plainText } from './plain-text.ts'
import type { Snapshot } from './ports.ts'

type Needs = Pick<ImportNeeds, 'employeeList' | 'shards' | 'emails' | 'employees'>
/** What the source brought before, in the order of the rows. */
type Before = readonly (Stored<Snapshot> | undefined)[]

/**
 * Puts an e-mail address where an export names owners: that of the one employee of the name. What counts as news is the
 * text of the export, kept as `owner name`: the same text says nothing new, whoever joined or left since. A name that
 * nobody or several have is told and says nothing of the owner; it is kept as `owner open`, to be found another time.
 */
export async function findOwners(needs: Needs, { rows }: Export, before: Before): Promise<void> {
  const owned = rows.flatMap(({ fields, notes }, at) =>
    'owner email' in fields || 'owner name' in fields
      ? [{ fields, notes, earlier: before[at]?.value.fields ?? {} }]
      : [],
  )
  if (owned.length === 0) return
  const search = await ownersBy(
    needs,
    owned.map(({ fields }) => fields),
  )
  for (const { fields, notes, earlier } of owned) {
    const { email, note } = search(fields)
    const text = fields['owner name'] || fields['owner email'] || ''
    fields['owner name'] = text
    if (note) notes.push(note)
    if (earlier['owner name'] === text && earlier['owner open'] !== 'yes') delete fields['owner email']
    else Object.assign(fields, { 'owner email': email, 'owner open': note ? 'yes' : '' })
    if (note) delete fields['owner email']
  }
}

/** Whether the text of an export waits for somebody of that name since an earlier file. */
export const waitsForOwner = (before: Fields, fields: Fields): boolean =>
  before['owner open'] === 'yes' && before['owner name'] === fields['owner name']

/** Finds whom a row names: an address, none where nobody is named, or why nobody is found. */
async function ownersBy(needs: Needs, rows: readonly Fields[]) {
  const byName = Map.groupBy(await listStaff(needs), ({ name }) => plainText(name))
  const named = rows.flatMap((fields) => byName.get(plainText(fields['owner name'] ?? '')) ?? [])
  const emails = rows.map((fields) => fields['owner email'] ?? '').filter(Boolean)
  const known = await findEmployees(needs, [...emails, ...named.map(({ email }) => email)])
  const isHere = (email: string) => known.get(email)?.leftOn === null
  return ({
    'owner email': email = '',
    'owner name': name = '',
  }: Fields): { email: string; note?: RowNote } => {
    if (isHere(email) || !(name || email)) return { email }
    const namesakes = (byName.get(plainText(name)) ?? []).filter((each) => isHere(each.email))
    if (namesakes[0] && namesakes.length === 1) return { email: namesakes[0].email }
    if (namesakes.length > 1)
      return { email: '', note: { code: 'owner ambiguous', name, count: namesakes.length } }
    return { email: '', note: { code: 'owner not found', name: name || email } }
  }
}
