import { dayIn } from '../checkins/cycle.ts'
import { inParallel } from '../in-parallel.ts'
import { change, changeAll, type Stored, valuesOf } from '../store.ts'
import { differs, fieldsAfter } from './compare-import.ts'
import { DIRECTORY_SOURCE, type DirectoryRun, MOST_UNREAD, type ReadPerson } from './directory-run.ts'
import { type DirectoryNeeds, noteRun, type Step } from './directory-step.ts'
import { employeeSaid } from './employee-row.ts'
import { findEmails } from './find-employees.ts'
import { leaveEmployees } from './leave-people.ts'
import { listStaff } from './list-staff.ts'
import { managerCycles } from './manager-chain.ts'
import { notInGroup } from './not-in-group.ts'
import { type PersonRow, type Staff, staffAfter } from './person-row.ts'
import type { EmployeeEntry, Snapshot } from './ports.ts'
import { hoursIn } from './profile-fields.ts'
import { readTitles, type Titles } from './read-titles.ts'
import { readErased } from './tombstone.ts'
import { isActive } from './weigh-directory.ts'
import { writeStaff } from './write-staff.ts'

/** Pages of people that one step writes. */
const PAGES_A_STEP = 8

type Ground = {
  of: DirectoryRun['id']
  pages: ReadPerson[][]
  register: Map<string, Stored<Snapshot>>
  /** Everybody whose row is still to be written, by id, and everybody as they will be then. */
  rows: Map<string, PersonRow>
  /** Whose address is a contact's. */
  ofContacts: string[]
  staff: Staff
  titles: Titles
}

/**
 * Writes what was put aside, some pages at a time, as an import of the same people would. Who leads whom is told by all
 * pages together, so that nobody is written twice.
 */
export function peopleWriter(): Step {
  let ground: Ground | undefined
  return async (needs, run) => {
    ground = ground?.of === run.id ? ground : await readGround(needs, run)
    await needs.alive()
    const { pages, rows: all, register, staff, titles } = ground
    if (run.at >= pages.length) {
      const unread = new Set(run.unread)
      const isIn = (id: string) => all.has(id) || isActive(register.get(id)?.value) || unread.has(id)
      const others = await notInGroup(needs, staff.entries.values(), isIn)
      return { ...run, phase: 'leaving', notInGroup: others, ofContacts: ground.ofContacts.length }
    }
    const erasedAt = await readErased(needs)
    const left = ({ id }: ReadPerson) => erasedAt(id) === undefined
    const people = pages
      .slice(run.at, run.at + PAGES_A_STEP)
      .flat()
      .filter(left)
    const rows = people.flatMap(({ id }) => all.get(id) ?? [])
    const others = await writeStaff(needs, rows, staff, titles, undefined, new Set(all.keys()))
    const known = rows.filter(({ listed }) => listed).map(({ id }) => id)
    await needs.planPeople([...known, ...others])
    await noteRun(needs, run, [...known, ...others])
    await remember(needs, rows, people, ground)
    const counted = run.at === 0 ? withoutContacts(run, ground) : run
    return { ...counted, at: run.at + PAGES_A_STEP }
  }
}

/** Whose address is a contact's was not taken up, and is looked at again by the next run. */
function withoutContacts(run: DirectoryRun, { ofContacts, register }: Ground): DirectoryRun {
  const known = ofContacts.filter((id) => isActive(register.get(id)?.value)).length
  const unread = [...new Set([...(run.unread ?? []), ...ofContacts])].slice(0, MOST_UNREAD)
  return {
    ...{ ...run, unread },
    ...{
      added: run.added - (ofContacts.length - known),
      changed: run.changed - known,
      same: run.same + known,
    },
  }
}

async function readGround(needs: DirectoryNeeds, run: DirectoryRun): Promise<Ground> {
  const [profiles, snapshots, listed, titles] = await Promise.all([
    valuesOf(needs.profilePages.list({ run: run.id })),
    needs.snapshots.list({ source: DIRECTORY_SOURCE }),
    listStaff(needs),
    readTitles(needs),
  ])
  const pages = profiles.toSorted((a, b) => a.number - b.number).map(({ people }) => people)
  const register = new Map(snapshots.map((stored) => [stored.value.key, stored]))
  const { rows, ofContacts } = await rowsOf(needs, { register, listed, titles }, pages.flat())
  const byId = new Map(rows.map((row) => [row.id, row]))
  return { of: run.id, pages, register, rows: byId, ofContacts, staff: staffAfter(rows, listed), titles }
}

/** Those of whom the directory says something new. An address that is a contact's is not taken from them. */
async function rowsOf(
  needs: DirectoryNeeds,
  { register, listed, titles }: Pick<Ground, 'register' | 'titles'> & { listed: readonly EmployeeEntry[] },
  people: readonly ReadPerson[],
): Promise<Pick<Ground, 'ofContacts'> & { rows: PersonRow[] }> {
  const byId = new Map(listed.map((entry) => [entry.id, entry]))
  const fresh = people.filter(({ id, employee, fields }) => {
    const before = register.get(id)?.value
    return employee && (!before || before.goneOn !== null || differs(before, fields))
  })
  const unknown = fresh.flatMap(({ id, fields }) =>
    byId.get(id)?.email === fields.email ? [] : (fields.email ?? ''),
  )
  const owners = unknown.length === 0 ? new Map() : await findEmails(needs, unknown)
  const ofContact = ({ fields }: ReadPerson) => owners.get(fields.email ?? '')?.kind === 'contact'
  const ofContacts = fresh.filter(ofContact).map(({ id }) => id)
  for (const employeeId of ofContacts) needs.report('directory.contact', { employeeId })
  const rows = fresh
    .filter((person) => !ofContact(person))
    .map(({ id, fields }) => {
      const row = { line: 0, key: id, fields, before: register.get(id) }
      const after = fieldsAfter(row)
      const hours = hoursIn(after)
      const more = { from: 'entra' as const, leftOn: null, ...(hours !== undefined && { hours }) }
      return {
        ...row,
        id,
        more,
        said: employeeSaid(after, needs.calendar.zone, titles),
        listed: byId.get(id),
      }
    })
  return { rows: withoutCycles(rows, listed), ofContacts }
}

/** Nobody is, over any number of steps, their own manager: whose line closes such a circle counts as having none. */
function withoutCycles(rows: PersonRow[], listed: readonly EmployeeEntry[]): PersonRow[] {
  const managers = new Map(listed.map(({ email, managerEmail }) => [email, managerEmail]))
  for (const { said } of rows) managers.set(said.email, said.managerEmail)
  const cycles = managerCycles(managers)
  return rows.map((row) =>
    cycles.has(row.said.email) ? { ...row, said: { ...row.said, managerEmail: null } } : row,
  )
}

/** Remembers what the directory said, last of all, so that what a crash cut short is written again. */
async function remember(
  needs: DirectoryNeeds,
  rows: readonly PersonRow[],
  people: readonly ReadPerson[],
  { register }: Ground,
): Promise<void> {
  const goneOn = dayIn(needs.now(), needs.calendar.zone)
  const ours = rows.map((row) => ({ key: row.key, fields: fieldsAfter(row), goneOn: null }))
  // Who is in the group and no employee (yet) is known, so that a change makes them one.
  const others = people
    .filter(({ id, employee }) => !employee && !register.has(id))
    .map(({ id, fields }) => ({ key: id, fields, goneOn }))
  await changeAll(
    needs.snapshots,
    [...ours, ...others].map((said) => {
      const snapshot: Snapshot = { source: DIRECTORY_SOURCE, ...said }
      const key = { source: DIRECTORY_SOURCE, key: said.key }
      return { key, there: register.get(said.key), make: () => snapshot }
    }),
  )
}

/** Ends who left, and lets alarms follow what is new. */
export const endLeavers: Step = async (needs, run) => {
  const pages = await valuesOf(needs.changePages.list({ run: run.id }))
  const changes = pages.flatMap((page) => page.changes)
  const ending = changes.filter(({ of }) => of === 'ending').map(({ id }) => id)
  const stillIn = new Map(changes.flatMap(({ id, of, here }) => (of === 'group' ? [[id, here]] : [])))
  const goneOn = dayIn(needs.now(), needs.calendar.zone)
  const known = await inParallel(ending, (key) => needs.snapshots.get({ source: DIRECTORY_SOURCE, key }))
  const there = known.flatMap((stored) => stored?.value ?? [])
  const leaving = there.filter((snapshot) => snapshot.goneOn === null).map(({ key }) => key)
  await noteRun(needs, run, leaving)
  await leaveEmployees(needs, leaving)
  await inParallel(there, ({ key }) =>
    change(needs.snapshots, { source: DIRECTORY_SOURCE, key }, (snapshot) => {
      if (!snapshot) return undefined
      const member = (stillIn.get(key) ?? !run.full) ? 'yes' : 'no'
      return { ...snapshot, goneOn: snapshot.goneOn ?? goneOn, fields: { ...snapshot.fields, member } }
    }),
  )
  if (run.added + run.changed + run.left > 0) await needs.lookAfterAll()
  return { ...run, state: 'done' }
}
