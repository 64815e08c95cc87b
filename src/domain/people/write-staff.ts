import { inParallel } from '../in-parallel.ts'
import { change, changeAll, insertOrChange } from '../store.ts'
import { type Candidate, withChanges } from './compare-import.ts'
import type { Employee } from './employee.ts'
import { type EmployeeSaid, employeeSaid } from './employee-row.ts'
import type { ImportNeeds } from './import-kind.ts'
import type { EmployeeEntry } from './ports.ts'
import type { Titles } from './read-titles.ts'

/** What only the directory knows of a person (1.2). */
export type DirectorySaid = Partial<Pick<Employee, 'hours' | 'from' | 'leftOn'>>

/** A row whose person is known; `listed` is their line in the list of employees so far. */
export type PersonRow = Candidate & {
  said: EmployeeSaid
  more?: DirectorySaid
  id: string
  listed: EmployeeEntry | undefined
}

/** Everybody as they will be once the rows are written: ids by e-mail, and who is named as a manager. */
export type Staff = {
  entries: ReadonlyMap<string, EmployeeEntry>
  ids: ReadonlyMap<string, string>
  managers: ReadonlySet<string>
}

/** What `rows` make of the list of employees. */
export function staffAfter(rows: readonly PersonRow[], listed: readonly EmployeeEntry[]): Staff {
  const entries = new Map(listed.map((entry) => [entry.id, entry]))
  for (const { id, said, listed: before, ...row } of rows) {
    const earlier = row.before?.value.fields
    const moved = !before || !earlier || (earlier['manager email'] || null) !== said.managerEmail
    const managerEmail = moved ? said.managerEmail : before.managerEmail
    const { name, email, department, jobTitle, function: job } = said
    entries.set(id, { shard: '', id, name, email, managerEmail, department, jobTitle, function: job })
  }
  const all = [...entries.values()]
  return {
    entries,
    ids: new Map(all.map(({ email, id }) => [email, id])),
    managers: new Set(all.flatMap(({ managerEmail }) => (managerEmail ? [managerEmail] : []))),
  }
}

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
    change(needs.employees, { employeeId: id }, (there) => there && unlessSame(there, placed(there, staff))),
  )
  return touched
}

async function writePerson(
  needs: ImportNeeds,
  row: PersonRow,
  staff: Staff,
  titles: Titles,
): Promise<Employee | undefined> {
  const { id, said, before, more } = row
  const earlier = employeeSaid(before?.value.fields ?? {}, needs.calendar.zone, titles)
  const make = (there: Employee | undefined) => {
    if (!there) return placed({ ...NEW, ...said, ...more, id }, staff)
    // Whoever Entra brought meanwhile is described and ended by Entra alone (1.2).
    const entras = there.from === 'entra' && !more
    const ours = withSaid(there, earlier, said)
    const next = placed(entras ? { ...ours, ...saidByEntra(there) } : { ...ours, ...more }, staff)
    return unlessSame(there, before?.value.goneOn && !entras ? { ...next, leftOn: null } : next)
  }
  const key = { employeeId: id }
  const written = row.listed
    ? await change(needs.employees, key, make)
    : await insertOrChange(needs.employees, key, make)
  if (written) await titles.note(written.jobTitle, null)
  return written
}

/** What a file does not change of somebody who comes from Entra (1.2). */
export const saidByEntra = ({ department, jobTitle, function: job, managerEmail, locale }: Employee) => ({
  ...{ department, jobTitle, function: job, managerEmail, locale },
})

const NEW: Pick<Employee, 'functionBy' | 'managerId' | 'leader' | 'hours' | 'from' | 'leftOn'> = {
  hours: null,
  from: 'file',
  functionBy: 'title',
  managerId: null,
  leader: false,
  leftOn: null,
}

/** A function that was set by hand outlives every import (1.3). */
function withSaid(there: Employee, earlier: EmployeeSaid, said: EmployeeSaid): Employee {
  const next = withChanges(there, earlier, said)
  return there.functionBy === 'hand' ? { ...next, function: there.function } : next
}

function placed(person: Employee, staff: Staff): Employee {
  const managerId = (person.managerEmail && staff.ids.get(person.managerEmail)) || null
  return { ...person, managerId, leader: staff.managers.has(person.email) }
}

function unlessSame(there: Employee, next: Employee): Employee | undefined {
  return Object.entries(next).every(([name, value]) => isSame(there[name as keyof Employee], value))
    ? undefined
    : next
}

const isSame = (one: unknown, other: unknown) =>
  one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other))

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
