import type { Actor } from '../people/employee.ts'
import { valuesOf } from '../store.ts'
import { type AskCalendar, askedUntil, type OpenedCycle } from './cycle.ts'
import type { CheckinStore } from './ports.ts'

type Needs = Pick<CheckinStore, 'cycles'> & { calendar: AskCalendar; now: () => string }

/** The cycles that paused by themselves and ask nobody until somebody looks after them; for administrators (2.8). */
export const cycleAlarms =
  ({ cycles, calendar, now }: Needs) =>
  async ({ roles }: Pick<Actor, 'roles'>): Promise<OpenedCycle[]> => {
    if (!roles.includes('administrator')) return []
    const all = await valuesOf(cycles.list({}))
    return all.filter(
      (cycle) => cycle.control?.reason === 'many refusals' && now() < askedUntil(cycle, calendar),
    )
  }
