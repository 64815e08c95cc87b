import type { Pair } from '../pairing/pair.ts'
import type { PairStore } from '../pairing/ports.ts'
import type { Employee } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import { byContact, type Checkin } from './checkin.ts'
import { type AskCalendar, type Cycle, cycleAt, cycleById } from './cycle.ts'
import { openCheckin } from './plan-employee.ts'
import type { CheckinStore } from './ports.ts'

type Needs = Pick<CheckinStore, 'checkins'> &
  Pick<PeopleStore, 'employees'> &
  Pick<PairStore, 'pairCopies'> & { calendar: AskCalendar; now: () => string }

/** What one employee can say in a cycle (the present one where none is named): a check-in for every pair, answered or not. */
export const myCheckins =
  (needs: Needs) =>
  async ({ employeeId, cycleId }: { employeeId: string; cycleId?: string }): Promise<MyCheckins> => {
    const cycle = cycleId ? cycleById(cycleId, needs.calendar) : cycleAt(needs.now(), needs.calendar)
    const [profile, pairs, all] = await Promise.all([
      needs.employees.get({ employeeId }),
      needs.pairCopies.list({ employeeId }),
      needs.checkins.list({ employeeId }),
    ])
    if (!profile || !cycle) return { known: false }
    const stored = all.map((row) => row.value)
    const mine = stored.filter((checkin) => checkin.cycleId === cycle.id && checkin.wanted)
    const active = pairs.map((pair) => pair.value).filter((pair) => pair.status === 'active')
    // A pair made later has no part in a month that is over.
    const isOpen = cycle.id === cycleAt(needs.now(), needs.calendar).id
    const unplanned = isOpen ? active.filter((pair) => !mine.some((one) => one.pairId === pair.id)) : []
    const open = unplanned.map((pair) => openCheckin(profile.value, pair, cycle.id))
    const checkins = [...mine, ...open].sort(byContact)
    const lastSpoke = (pairId: string) => lastDay(stored, pairId)
    return { known: true, employee: profile.value, cycle, pairs: active, checkins, lastSpoke }
  }
export type MyCheckins =
  | { known: false }
  | {
      known: true
      employee: Employee
      cycle: Cycle
      pairs: Pair[]
      checkins: Checkin[]
      /** The day of the latest conversation of a pair; null when there was none. */
      lastSpoke: (pairId: string) => string | null
    }

function lastDay(checkins: readonly Checkin[], pairId: string): string | null {
  const days = checkins.filter((c) => c.pairId === pairId && c.status === 'spoke').map((c) => c.spokeOn ?? '')
  return days.sort().at(-1) || null
}
