import { inParallel } from '../in-parallel.ts'
import { change, changeAll, insertOrChange } from '../store.ts'
import type { Employee } from './employee.ts'
import type { ImportNeeds } from './import-kind.ts'
import { newPerson, type PersonRow, personAfter, placed, type Staff, unlessSamePerson } from './person-row.ts'
import type { EmployeeEntry } from './ports.ts'
import type { Titles } from './read-titles.ts'

/**
 * Writes the people of `rows`, then sets right those whom this makes or no longer makes a leader, and those whose
 * manager was not known so far; gives who these others are. Who is written `elsewhere` with the same staff is left
 * out. Every step may be done again.
 */
export async function writeStaff(
  needs: ImportNeeds,
  rows: readonly PersonRow[],
  staff: Staff,
  titles: Titles,
  wrote: (rows: number) => void = () => {},
  elsewhere: ReadonlySet<string> = new Set(),
): Promise<string[]> {
  const people = await inParallel(rows, async (row) => {
    const person = await writePerson(needs, row, staff, titles)
    wrote(1)
    return person
  })
  await writeEntries(
    needs,
    rows.flatMap((row, at) => (people[at] ? { row, person: people[at] } : [])),
  )
  const written = new Set(rows.map(({ id }) => id))
  const touched = [...touchedBy(rows, staff)].filter((id) => !written.has(id) && !elsewhere.has(id))
  await inParallel(touched, (id) =>
    change(
      needs.employees,
      { employeeId: id },
      (there) => there && unlessSamePerson(there, placed(there, staff)),
    ),
  )
  return touched
}

async function writePerson(
  needs: ImportNeeds,
  row: PersonRow,
  staff: Staff,
  titles: Titles,
): Promise<Employee | undefined> {
  const ground = { zone: needs.calendar.zone, titles, staff }
  const make = (there: Employee | undefined) =>
    there ? unlessSamePerson(there, personAfter(row, there, ground)) : newPerson(row, staff)
  const key = { employeeId: row.id }
  const written = row.listed
    ? await change(needs.employees, key, make)
    : await insertOrChange(needs.employees, key, make)
  if (written) await titles.note(written.jobTitle, null)
  return written
}

/** Keeps the index of addresses and the list of employees in step; the list comes last, as the others are read from it. */
async function writeEntries(
  needs: ImportNeeds,
  written: readonly { row: PersonRow; person: Employee }[],
): Promise<void> {
  const moved = written.filter(({ row, person }) => row.listed?.email !== person.email)
  const owners = moved.map(({ person: { id, email } }) => {
    const owner = { email, kind: 'employee', id, customerId: null } as const
    return { key: { kind: 'email', email } as const, there: undefined, make: () => owner }
  })
  await changeAll(needs.emails, owners)
  const entries = written.flatMap(({ row: { listed }, person }) => {
    const { id, name, email, managerEmail, department, jobTitle, function: job } = person
    const shard = needs.shardOf(id)
    const entry: EmployeeEntry = { shard, id, name, email, managerEmail, department, jobTitle, function: job }
    return listed && sameEntry(listed, entry) ? [] : { listed, entry, key: { shard, employeeId: id } }
  })
  await changeAll(
    needs.employeeList,
    entries
      .filter(({ listed }) => !listed)
      .map(({ key, entry }) => ({ key, there: undefined, make: () => entry })),
  )
  await inParallel(
    entries.filter(({ listed }) => listed),
    ({ key, entry }) => change(needs.employeeList, key, () => entry),
  )
  await inParallel(moved, async ({ row: { listed } }) => listed && forgetEmail(needs, listed))
}

function sameEntry(there: EmployeeEntry, next: EmployeeEntry): boolean {
  return Object.entries(next).every(([name, value]) => there[name as keyof EmployeeEntry] === value)
}

async function forgetEmail(needs: ImportNeeds, { email, id }: EmployeeEntry): Promise<void> {
  const key = { kind: 'email', email } as const
  const stored = await needs.emails.get(key)
  if (stored?.value.id === id) await needs.emails.remove(key, stored)
}

/** People beside the rows themselves on whom they bear: managers of before and after, and reports of who is new. */
function touchedBy(rows: readonly PersonRow[], staff: Staff): Set<string> {
  const managers = rows.flatMap(({ said, listed, before }) => [
    said.managerEmail,
    listed?.managerEmail,
    before?.value.fields['manager email'],
  ])
  const ids = managers.flatMap((email) => (email ? (staff.ids.get(email) ?? []) : []))
  const fresh = new Set(
    rows.filter(({ listed, said }) => listed?.email !== said.email).map((r) => r.said.email),
  )
  for (const { id, managerEmail } of staff.entries.values())
    if (managerEmail && fresh.has(managerEmail)) ids.push(id)
  return new Set(ids)
}
