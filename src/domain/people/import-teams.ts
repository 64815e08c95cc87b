import { inParallel } from '../in-parallel.ts'
import { change, insertOrChange } from '../store.ts'
import { type Candidate, fieldsAfter, withChanges } from './compare-import.ts'
import type { Member } from './customer.ts'
import type { Employee } from './employee.ts'
import { findCustomer, indexCustomers } from './find-customer.ts'
import { findEmployees } from './find-employees.ts'
import { type ImportNeeds, type KindOfFile, refuseRows } from './import-kind.ts'
import type { RowMistake } from './import-mistakes.ts'
import type { Snapshot } from './ports.ts'

/** Files of customer teams: `Customer, Employee Email, Role`. The key is the customer's id and the e-mail. */
export async function openTeams(needs: ImportNeeds): Promise<KindOfFile> {
  const listed = await needs.customerList.list({ kind: 'customer' })
  const index = indexCustomers(listed.map(({ value }) => value))
  return {
    keysOf: (rows) =>
      rows.map((row) => {
        const customer = findCustomer(index, row.customer ?? '')
        return 'code' in customer ? customer : `${customer.id}|${row['employee email']}`
      }),
    leave: (gone) => leaveTeams(needs, gone),
    prepare: async (candidates) => {
      const people = await findEmployees(needs, candidates.map(emailOf))
      const { rows, refused } = refuseRows(candidates, (row) => wrongMember(people, emailOf(row)))
      const write = async () => {
        await inParallel(rows, (row) => writeMember(needs, row, people.get(emailOf(row))))
      }
      return { rows, refused, unresolved: [], write }
    },
  }
}

const emailOf = ({ fields }: Pick<Candidate, 'fields'>) => fields['employee email'] ?? ''

const customerOf = ({ key }: { key: string }) => key.slice(0, key.indexOf('|'))

function wrongMember(people: ReadonlyMap<string, Employee>, email: string): RowMistake | undefined {
  const person = people.get(email)
  if (!person) return { code: 'employee unknown', email }
  return person.leftOn ? { code: 'employee left', name: person.name } : undefined
}

async function writeMember(needs: ImportNeeds, row: Candidate, person: Employee | undefined): Promise<void> {
  if (!person) return
  const member = { customerId: customerOf(row), employeeId: person.id }
  const earlier = { role: row.before?.value.fields.role ?? '' }
  const said = { role: fieldsAfter(row).role ?? '' }
  const put = row.before ? change : insertOrChange
  // Somebody whom the file went on naming, and who is not there, was taken off by hand.
  const takenOff = row.before?.value.goneOn === null
  await put(needs.members, member, (there: Member | undefined) => {
    if (there) return withChanges(there, earlier, said)
    return takenOff ? undefined : { ...member, ...said, does: null }
  })
}

/** Takes who is gone off the customer's team; who has another address by now is still on it. */
async function leaveTeams(needs: ImportNeeds, gone: readonly Snapshot[]): Promise<void> {
  const people = await findEmployees(needs, gone.map(emailOf))
  await inParallel(gone, async (row) => {
    const person = people.get(emailOf(row))
    if (person?.email !== emailOf(row)) return
    await takeOff(needs, { customerId: customerOf(row), employeeId: person.id })
  })
}

async function takeOff(
  needs: ImportNeeds,
  member: { customerId: string; employeeId: string },
): Promise<void> {
  const stored = await needs.members.get(member)
  if (stored && (await needs.members.remove(member, stored)) === 'changed') await takeOff(needs, member)
}
