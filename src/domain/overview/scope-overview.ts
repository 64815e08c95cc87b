import type { OverviewMonths } from '../../contract/overview-words.ts'
import type { NextVisit } from '../../contract/visits.ts'
import type { VisibilityLevel } from '../../contract/words.ts'
import { type AskCalendar, type Cycle, cycleAt, dayIn } from '../checkins/cycle.ts'
import type { CheckinStore, MonthRow } from '../checkins/ports.ts'
import type { Actor } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import { valuesOf } from '../store.ts'
import type { VisitStore } from '../visits/ports.ts'
import { byPerson, countedRows, ENOUGH_PEOPLE } from './count-people.ts'
import { countPeriod, type MonthCount } from './count-period.ts'
import { countScope, type ScopeCount, sumOf } from './count-scope.ts'
import { type AskedScope, findScope, type Scope } from './find-scope.ts'
import { type Late, lateFollowUps } from './late-follow-ups.ts'
import { mayTell, type Participation } from './participation.ts'
import type { OverviewStore } from './ports.ts'
import { rowsOfScope } from './scope-rollup.ts'
import { visitsOfScope } from './scope-visits.ts'
import { type Silent, silentCustomers } from './silent-customers.ts'
import { soonestVisits } from './soonest-visits.ts'

export type OverviewNeeds = Pick<PeopleStore, 'employees' | 'customerList'> &
  Pick<CheckinStore, 'months' | 'cycles' | 'followUps' | 'departments'> &
  Pick<OverviewStore, 'rollups'> &
  Pick<VisitStore, 'visits' | 'scopeVisits'> & {
    calendar: AskCalendar
    levelNow: () => Promise<VisibilityLevel>
    silentDays: number
    now: () => string
    participation: () => Promise<Participation>
  }
export type PersonSpoke = { id: string; name: string; leader: boolean; function: string; customers: string[] }
export type AskedOverview = AskedScope & { months: OverviewMonths }
export type ScopeOverview = {
  level: VisibilityLevel
  scope: Pick<Scope, 'kind' | 'name' | 'customerId'>
  cycle: Cycle | null
  /** Oldest first, the open one last; those of more than one month. */
  months: MonthCount[]
  shown: boolean
  due: number
  spoke: number
  notThisMonth: number
  notYet: number
  leaders: { due: number; spoke: number } | null
  people: PersonSpoke[]
  silent: Silent[]
  nextVisits: NextVisit[]
} & Late
type Refused = { ok: false; reason: 'not an employee' | 'not allowed' | 'not found' }

/**
 * A group in the open cycle or in some months, the same numbers for everybody who may look at it (4.1, 4.2).
 * Those who spoke are named, those who did not never are.
 */
export const scopeOverview =
  (needs: OverviewNeeds) =>
  async (actor: Actor, asked: AskedOverview): Promise<({ ok: true } & ScopeOverview) | Refused> => {
    const found = await findScope(needs)(actor, asked)
    if (!found.ok) return found
    const { scope } = found
    const { kind, name, customerId, group } = scope
    const now = needs.now()
    const cycle = cycleAt(now, needs.calendar)
    const today = dayIn(now, needs.calendar.zone)
    const level = await needs.levelNow()
    const isOne = asked.months === 1
    const [opened, rows, entries, visits, late, period] = await Promise.all([
      needs.cycles.get({ cycleId: cycle.id }),
      group === null ? [] : rowsOfScope(needs, group, cycle.id),
      valuesOf(needs.customerList.list({ kind: 'customer' })),
      visitsOfScope(needs, scope, now),
      lateFollowUps(needs, scope, today, level, actor.employeeId),
      isOne && group !== null ? [] : countPeriod(needs, scope, asked.months, level),
    ])
    const counted = countedRows(rows)
    const numbers = isOne && group !== null ? ofOne(rows, scope, level) : ofMany(period, level)
    const isTeam = kind === 'team' || kind === 'department'
    return {
      ok: true,
      ...{ level, scope: { kind, name, customerId } },
      cycle: opened ? cycle : null,
      months: isOne ? [] : period,
      shown: numbers !== null,
      ...(numbers ?? NOTHING),
      // Over more than a month it would be a profile of each (6.1).
      people: level === 'groups' || !isOne ? [] : thoseWhoSpoke(counted),
      silent: silentCustomers(customerId === null ? entries : entries.filter(({ id }) => id === customerId), {
        ...{ today, silentDays: needs.silentDays },
        ours: new Set(isTeam || kind === 'reports' ? counted.map((row) => row.customerId) : []),
      }),
      nextVisits: soonestVisits(visits, now),
      // The promises of a few people name them, whoever tells (6.2).
      ...(numbers ? late : NONE_LATE),
    }
  }

const NONE_LATE: Late = { lateFollowUps: [], lateFollowUpCount: 0 }
const NOTHING = { due: 0, spoke: 0, notThisMonth: 0, notYet: 0, leaders: null }

/** The numbers of the open month; null where they may not be told. */
function ofOne(rows: readonly MonthRow[], { kind }: Scope, level: VisibilityLevel) {
  const count = countScope(rows)
  // Beside a team's numbers those of a customer would tell of the few people between the two (6.2).
  if (level === 'groups' && (count.due < ENOUGH_PEOPLE || kind === 'customer')) return null
  // Whoever is paired there stands on the customer's page: of a few the number would name who was silent (2.5).
  if (kind === 'customer' && !mayTell({ ...count, name: '', nearTeam: false }, level)) return null
  return numbersOf(count, mayTellLeaders(count, level))
}

/** Those of all months that may be told, together; null where there is none. */
function ofMany(period: readonly MonthCount[], level: VisibilityLevel) {
  const counts = period.flatMap(({ count }) => (count ? [count] : []))
  if (counts.length === 0) return null
  return numbersOf(
    sumOf(counts),
    counts.every((count) => mayTellLeaders(count, level)),
  )
}

/**
 * With fewer leaders than enough the number would name the one who did not speak (2.5); at level `groups` the rest must
 * be nobody or enough as well, as it can be worked out (6.2).
 */
function mayTellLeaders({ due, leaders }: ScopeCount, level: VisibilityLevel): boolean {
  const others = due - leaders.due
  return leaders.due >= ENOUGH_PEOPLE && (level !== 'groups' || others === 0 || others >= ENOUGH_PEOPLE)
}

const numbersOf = ({ due, spoke, notThisMonth, leaders }: ScopeCount, enoughLeaders: boolean) => ({
  ...{ due, spoke, notThisMonth, notYet: due - spoke - notThisMonth },
  leaders: enoughLeaders ? leaders : null,
})

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
