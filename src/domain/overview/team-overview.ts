import type { NextVisit } from '../../contract/visits.ts'
import type { VisibilityLevel } from '../../contract/words.ts'
import { type AskCalendar, type Cycle, cycleAt, dayIn, daysBetween } from '../checkins/cycle.ts'
import type { CheckinStore, MonthRow } from '../checkins/ports.ts'
import type { CustomerEntry } from '../people/customer.ts'
import { type Employee, teamScope } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import type { VisitStore } from '../visits/ports.ts'
import { anyIs, byPerson, countedRows } from './count-people.ts'
import { ENOUGH_PEOPLE, type Shown } from './feelings.ts'
import { type Late, lateFollowUps } from './late-follow-ups.ts'
import { soonestVisits } from './soonest-visits.ts'

type Needs = Pick<PeopleStore, 'employees' | 'customerList'> &
  Pick<CheckinStore, 'months' | 'cycles' | 'followUps'> &
  Pick<VisitStore, 'scopeVisits'> & {
    calendar: AskCalendar
    levelNow: () => Promise<VisibilityLevel>
    silentDays: number
    now: () => string
    ownFeelings: (scope: string, cycle: Cycle, rows: readonly MonthRow[]) => Promise<Shown | undefined>
  }
export type PersonSpoke = { id: string; name: string; leader: boolean; function: string; customers: string[] }
export type Silent = { customerId: string; name: string; days: number | null; ours: boolean }
export type TeamOverview = {
  level: VisibilityLevel
  scope: { kind: 'team' | 'department'; name: string }
  cycle: Cycle | null
  shown: boolean
  due: number
  spoke: number
  notThisMonth: number
  notYet: number
  leaders: { due: number; spoke: number } | null
  people: PersonSpoke[]
  own: Shown | undefined
  silent: Silent[]
  nextVisits: NextVisit[]
} & Late

/**
 * A viewer's own team in the open cycle, the same numbers for everybody in it (4.2). Those who spoke are named, those
 * who did not never are; undefined when the viewer is not an employee.
 */
export const teamOverview =
  (needs: Needs) =>
  async ({ employeeId }: { employeeId: string }): Promise<TeamOverview | undefined> => {
    const viewer = (await needs.employees.get({ employeeId }))?.value
    if (!viewer) return undefined
    const scope = teamScope(viewer)
    const now = needs.now()
    const cycle = cycleAt(now, needs.calendar)
    const today = dayIn(now, needs.calendar.zone)
    const level = await needs.levelNow()
    const [opened, stored, entries, name, visits, late] = await Promise.all([
      needs.cycles.get({ cycleId: cycle.id }),
      needs.months.list({ scope, cycleId: cycle.id }),
      needs.customerList.list({ kind: 'customer' }),
      scopeName(needs, viewer),
      soonestVisits(needs, scope, now),
      lateFollowUps(needs, scope, today, level),
    ])
    const rows = stored.map((row) => row.value)
    const counted = countedRows(rows)
    const numbers = count(counted)
    const shown = level !== 'groups' || numbers.due >= ENOUGH_PEOPLE
    return {
      level,
      scope: { kind: scope.startsWith('team:') ? 'team' : 'department', name },
      cycle: opened ? cycle : null,
      shown,
      ...(shown ? numbers : NOTHING),
      people: level === 'groups' ? [] : thoseWhoSpoke(counted),
      own: await needs.ownFeelings(scope, cycle, rows),
      silent: silent(
        needs,
        entries.map((entry) => entry.value),
        counted,
        today,
      ),
      nextVisits: visits,
      // The promises of a few people name them, whoever tells (6.2).
      ...(shown ? late : NONE_LATE),
    }
  }

const NONE_LATE: Late = { lateFollowUps: [], lateFollowUpCount: 0 }
const NOTHING = { due: 0, spoke: 0, notThisMonth: 0, notYet: 0, leaders: null }

function count(rows: readonly MonthRow[]) {
  const everybody = [...byPerson(rows).values()]
  const spoke = everybody.filter((person) => anyIs(person, 'spoke'))
  const notThisMonth = everybody.filter((person) =>
    person.every((row) => row.status === 'not this month'),
  ).length
  const leaders = everybody.filter(isLeader).length
  return {
    due: everybody.length,
    spoke: spoke.length,
    notThisMonth,
    notYet: everybody.length - spoke.length - notThisMonth,
    // With fewer leaders the number would name the one who did not speak (2.5).
    leaders: leaders < ENOUGH_PEOPLE ? null : { due: leaders, spoke: spoke.filter(isLeader).length },
  }
}

const isLeader = (person: MonthRow[]) => person[0]?.leader === true

function thoseWhoSpoke(rows: readonly MonthRow[]): PersonSpoke[] {
  const people = [...byPerson(rows.filter((row) => row.status === 'spoke'))].map(
    ([id, [first, ...more]]) => ({
      id,
      name: first?.name ?? '',
      leader: first?.leader ?? false,
      function: first?.jobFunction ?? 'other',
      customers: [...new Set([first, ...more].map((row) => row?.customerName ?? ''))].sort(),
    }),
  )
  return people.sort((a, b) => Number(b.leader) - Number(a.leader) || a.name.localeCompare(b.name))
}

/** Customers nobody spoke with for too long, whoever it was; the team's own first, then the longest silence. */
function silent(
  needs: Needs,
  entries: readonly CustomerEntry[],
  rows: readonly MonthRow[],
  today: string,
): Silent[] {
  const ours = new Set(rows.map((row) => row.customerId))
  const all = entries.map(({ id, name, lastConversationOn }) => ({
    customerId: id,
    name,
    days: lastConversationOn === null ? null : Math.max(0, daysBetween(lastConversationOn, today)),
    ours: ours.has(id),
  }))
  const long = all.filter(({ days }) => days === null || days >= needs.silentDays)
  const wait = (days: number | null) => days ?? Number.POSITIVE_INFINITY
  return long.sort(
    (a, b) =>
      Number(b.ours) - Number(a.ours) || compare(wait(b.days), wait(a.days)) || a.name.localeCompare(b.name),
  )
}

const compare = (a: number, b: number) => (a === b ? 0 : a - b)

async function scopeName(needs: Needs, viewer: Employee): Promise<string> {
  if (viewer.leader) return viewer.name
  if (!viewer.managerId) return viewer.department
  return (await needs.employees.get({ employeeId: viewer.managerId }))?.value.name ?? viewer.department
}
