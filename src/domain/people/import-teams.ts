import { inChunks, inParallel } from '../in-parallel.ts'
import { changeAll, type Edit, readAll } from '../store.ts'
import { takeOff } from './change-team.ts'
import {
  type Candidate,
  changesBetween,
  fieldsAfter,
  isNew,
  unlessSame,
  withChanges,
} from './compare-import.ts'
import type { Member } from './customer.ts'
import type { Employee } from './employee.ts'
import { findCustomer, indexCustomers } from './find-customer.ts'
import { findEmployees } from './find-employees.ts'
import { type ImportNeeds, type KindOfFile, type Prepared, refuseRows } from './import-kind.ts'
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
      await meetMembers(needs, rows, people)
      const write: Prepared['write'] = async (wrote) => {
        await inChunks(rows, async (chunk) => {
          await writeMembers(needs, chunk, people)
          wrote(chunk.length)
        })
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

type People = ReadonlyMap<string, Employee>
const keyWith =
  (people: People) =>
  (row: Candidate): MemberKey => ({
    customerId: customerOf(row),
    employeeId: people.get(emailOf(row))?.id ?? '',
  })
type MemberKey = { customerId: string; employeeId: string }

const readMembers = (needs: ImportNeeds, rows: readonly Candidate[], people: People) =>
  readAll(needs.members, rows.map(keyWith(people)), {
    partition: ({ customerId }) => ({ customerId }),
    name: ({ customerId, employeeId }) => `${customerId}|${employeeId}`,
    nameOf: ({ customerId, employeeId }) => `${customerId}|${employeeId}`,
  })

/** Says of each row that is new to its source and meets somebody who is in the team already what it changes (1.1). */
async function meetMembers(needs: ImportNeeds, rows: readonly Candidate[], people: People): Promise<void> {
  const keyOf = keyWith(people)
  await inChunks(rows.filter(isNew), async (chunk) => {
    const members = await readMembers(needs, chunk, people)
    for (const row of chunk) {
      const key = keyOf(row)
      const there = members.get(`${key.customerId}|${key.employeeId}`)?.value
      if (there) row.met = changesBetween(there, memberAfter(row, key, there) ?? there, { role: 'role' })
    }
  })
}

async function writeMembers(needs: ImportNeeds, rows: readonly Candidate[], people: People): Promise<void> {
  const keyOf = keyWith(people)
  const there = await readMembers(needs, rows, people)
  const edits = rows.map((row): Edit<MemberKey, Member> => {
    const key = keyOf(row)
    const stored = there.get(`${key.customerId}|${key.employeeId}`)
    return { key, there: stored, make: (member) => memberAfter(row, key, member) }
  })
  await changeAll(needs.members, edits)
}

function memberAfter(row: Candidate, key: MemberKey, there: Member | undefined): Member | undefined {
  const earlier = { role: row.before?.value.fields.role ?? '' }
  const said = { role: fieldsAfter(row).role ?? '' }
  if (there) return unlessSame(there, withChanges(there, earlier, said))
  // Somebody whom the file went on naming, and who is not there, was taken off by hand.
  return row.before?.value.goneOn === null ? undefined : { ...key, ...said, does: null }
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
