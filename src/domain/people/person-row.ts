import { type Candidate, changesBetween, type ValueChange, withChanges, withGiven } from './compare-import.ts'
import type { Employee } from './employee.ts'
import { type EmployeeSaid, employeeSaid } from './employee-row.ts'
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
  /** Themselves so far, where that was read. */
  there?: Employee | undefined
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
  for (const row of rows) {
    const { id, said } = row
    const managerEmail = !row.listed || namesManager(row) ? said.managerEmail : row.listed.managerEmail
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

/** Whether a row says anything of the manager that its source did not say before; a first one that names nobody does not. */
function namesManager({ said, before, more }: PersonRow): boolean {
  if (!before) return more !== undefined || said.managerEmail !== null
  return (before.value.fields['manager email'] || null) !== said.managerEmail
}
export type StaffGround = { zone: string; titles: Titles; staff: Staff }

/** Somebody who is there, after a row. Whoever Entra brought meanwhile is described and ended by Entra alone (1.2). */
export function personAfter(row: PersonRow, there: Employee, { zone, titles, staff }: StaffGround): Employee {
  const { said, before, more } = row
  const entras = there.from === 'entra' && !more
  const earlier = employeeSaid(before?.value.fields ?? {}, zone, titles)
  const ours = before || more ? withSaid(there, earlier, said) : withFirst(row, there, zone, titles)
  const next = placed(entras ? { ...ours, ...saidByEntra(there) } : { ...ours, ...more }, staff)
  return before?.value.goneOn && !entras ? { ...next, leftOn: null } : next
}

const COLUMN_OF = {
  ...{ name: 'name', email: 'email', department: 'department', jobTitle: 'job title' },
  ...{ managerEmail: 'manager email', timeZone: 'time zone', locale: 'locale', country: 'country' },
} as const

/** Somebody after the first row of another source: what it leaves empty stays as it is (1.1). */
function withFirst({ fields, said }: PersonRow, there: Employee, zone: string, titles: Titles): Employee {
  const country = fields.country || there.country
  const { timeZone, locale } = employeeSaid({ ...fields, country }, zone, titles)
  const full = { ...said, country, timeZone, locale }
  const next = withGiven(there, full, {
    earlier: employeeSaid({ country: there.country }, zone, titles),
    guessed: ['timeZone', 'locale'],
    gives: (name) =>
      name === 'function'
        ? Boolean(fields['job title']) && said.jobTitle !== there.jobTitle
        : Boolean(fields[COLUMN_OF[name]]),
  })
  return there.functionBy === 'hand' ? { ...next, function: there.function } : next
}

/** Every value that a row new to its source changes in somebody who is there. */
export function personChanges(row: PersonRow, there: Employee, ground: StaffGround): ValueChange[] {
  return changesBetween(there, personAfter(row, there, ground), COLUMN_OF)
}

/** What a file does not change of somebody who comes from Entra (1.2). */
export const saidByEntra = ({ department, jobTitle, function: job, managerEmail, locale }: Employee) => ({
  ...{ department, jobTitle, function: job, managerEmail, locale },
})

export const newPerson = ({ id, said, more }: PersonRow, staff: Staff): Employee =>
  placed({ ...NEW, ...said, ...more, id }, staff)

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

export function placed(person: Employee, staff: Staff): Employee {
  const managerId = (person.managerEmail && staff.ids.get(person.managerEmail)) || null
  return { ...person, managerId, leader: staff.managers.has(person.email) }
}

export function unlessSamePerson(there: Employee, next: Employee): Employee | undefined {
  return Object.entries(next).every(([name, value]) => isSame(there[name as keyof Employee], value))
    ? undefined
    : next
}

const isSame = (one: unknown, other: unknown) =>
  one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other))
