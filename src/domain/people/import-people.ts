import { inParallel } from '../in-parallel.ts'
import { type Candidate, type FileRow, fieldsAfter, isNew } from './compare-import.ts'
import { type EmployeeSaid, employeeSaid } from './employee-row.ts'
import { findEmails } from './find-employees.ts'
import { type ImportNeeds, type KindOfFile, refuseRows } from './import-kind.ts'
import type { RowMistake } from './import-mistakes.ts'
import { leavePeople, staysInEntra } from './leave-people.ts'
import { listStaff } from './list-staff.ts'
import { managerCycles } from './manager-chain.ts'
import { type PersonRow, personChanges, saidByEntra, staffAfter } from './person-row.ts'
import type { EmployeeEntry } from './ports.ts'
import { readTitles } from './read-titles.ts'
import { writeStaff } from './write-staff.ts'

type Row = Candidate & { said: EmployeeSaid }

/** Files of people: `Name, Email, Department, Job Title, Manager Email, Time Zone, Locale, Country`. */
export const openPeople = (needs: ImportNeeds): KindOfFile => ({
  keysOf: (rows) => rows.map(({ email = '' }) => email),
  leave: (gone) => leavePeople(needs, gone),
  staying: (gone) => staysInEntra(needs, gone),
  prepare: async (candidates, all) => {
    const [listed, titles] = await Promise.all([listStaff(needs), readTitles(needs)])
    const rows = candidates.map((each) => ({
      ...each,
      said: employeeSaid(fieldsAfter(each), needs.calendar.zone, titles),
    }))
    const others = refuseRows(rows, ({ said }) =>
      said.managerEmail === said.email ? { code: 'own manager' } : undefined,
    )
    const strangers = await refuseContacts(needs, others.rows, listed)
    const { found: resolved, unresolved } = await resolve(needs, strangers.rows, listed)
    const found = await leaveToDirectory(needs, resolved)
    const twice = refuseRows(found, samePerson(all))
    const cycles = refuseRows(twice.rows, inCycle(twice.rows, listed))
    const staff = staffAfter(cycles.rows, listed)
    for (const row of cycles.rows) {
      const { there } = row
      // Who had left and is back counts as new.
      if (there && isNew(row) && !(row.before && there.leftOn))
        row.met = personChanges(row, there, { zone: needs.calendar.zone, staff, titles })
      tellFunction(row)
    }
    return {
      rows: cycles.rows,
      refused: [...others.refused, ...strangers.refused, ...twice.refused, ...cycles.refused],
      unresolved,
      write: async (wrote) => void (await writeStaff(needs, cycles.rows, staff, titles, wrote)),
    }
  },
})

/** An address is somebody's of ours or a contact's, never both. */
async function refuseContacts(needs: ImportNeeds, rows: readonly Row[], listed: readonly EmployeeEntry[]) {
  const ours = new Set(listed.map(({ email }) => email))
  const unknown = rows.map(({ said }) => said.email).filter((email) => !ours.has(email))
  const contacts = [...(await findEmails(needs, unknown)).values()].filter(({ kind }) => kind === 'contact')
  const mistakes = await inParallel(contacts, async ({ email, customerId }) => {
    const customer = await needs.customers.get({ customerId: customerId ?? '' })
    const mistake: RowMistake = { code: 'email of contact', email, customer: customer?.value.name ?? '' }
    return [email, mistake] as const
  })
  const byEmail = new Map(mistakes)
  return refuseRows(rows, ({ said }) => byEmail.get(said.email))
}

/** Who is new is looked up in the directory; who is not found there is not stored, so that the next import tries again. */
async function resolve(needs: ImportNeeds, rows: readonly Row[], listed: readonly EmployeeEntry[]) {
  const byEmail = new Map(listed.map((entry) => [entry.email, entry]))
  const byId = new Map(listed.map((entry) => [entry.id, entry]))
  const unknown = rows.map(({ said }) => said.email).filter((email) => !byEmail.has(email))
  const ids: ReadonlyMap<string, string> =
    unknown.length === 0 ? new Map() : await needs.directory.findByEmail(unknown)
  const found: PersonRow[] = []
  const unresolved: { line: number; email: string }[] = []
  for (const row of rows) {
    const { email } = row.said
    const id = byEmail.get(email)?.id ?? ids.get(email)
    if (id) found.push({ ...row, id, listed: byId.get(id) })
    else unresolved.push({ line: row.line, email })
  }
  return { found, unresolved }
}

/** What the directory says of somebody wins over the file (1.2), as far as it is connected; it is told where they differ. */
async function leaveToDirectory(needs: ImportNeeds, rows: readonly PersonRow[]): Promise<PersonRow[]> {
  return inParallel(rows, async (row) => {
    const there = row.listed && (await needs.employees.get({ employeeId: row.id }))?.value
    if (there?.from !== 'entra') return { ...row, there }
    const theirs = saidByEntra(there)
    const columns = Object.entries(COLUMN_OF).flatMap(([name, column]) => {
      const text = row.fields[column]
      const isTold = text !== undefined && row.before?.value.fields[column] !== text
      return isTold && row.said[name as keyof typeof theirs] !== theirs[name as keyof typeof theirs]
        ? [column]
        : []
    })
    if (columns.length > 0) row.notes?.push({ code: 'entra wins', columns })
    return { ...row, there, said: { ...row.said, ...theirs } }
  })
}
const COLUMN_OF = {
  department: 'department',
  jobTitle: 'job title',
  managerEmail: 'manager email',
  locale: 'locale',
} as const

/** What is worth knowing of a title that is new: that nobody can place it. */
function tellFunction({ fields, before, said, notes, listed, met }: PersonRow): void {
  const jobTitle = fields['job title']
  if (met && !met.some(({ column }) => column === 'job title')) return
  if (before && before.value.fields['job title'] === jobTitle) return
  if (jobTitle && said.function === 'other') notes?.push({ code: 'no function', jobTitle })
  if (!jobTitle && !listed?.jobTitle) notes?.push({ code: 'no job title' })
}

/** One person may have several addresses; the file may name them once. */
function samePerson(all: readonly FileRow[]): (row: PersonRow) => RowMistake | undefined {
  const lineOf = new Map(all.map(({ key, line }) => [key, line]))
  const seen = new Map<string, number>()
  return ({ id, line, said, listed }) => {
    const other = listed && listed.email !== said.email ? lineOf.get(listed.email) : undefined
    const first = seen.get(id) ?? other
    if (first !== undefined) return { code: 'same person', first }
    seen.set(id, line)
    return undefined
  }
}

function inCycle(rows: readonly PersonRow[], listed: readonly EmployeeEntry[]) {
  const managers = new Map(listed.map(({ email, managerEmail }) => [email, managerEmail]))
  for (const { said } of rows) managers.set(said.email, said.managerEmail)
  const cycles = managerCycles(managers)
  return ({ said }: PersonRow): RowMistake | undefined => {
    const chain = cycles.get(said.email)
    return chain && { code: 'manager cycle', chain: [...chain, said.email].slice(0, 6).join(' > ') }
  }
}
