import type { Hold } from './hold.ts'
import type { Calendars, Schedule } from './ports.ts'
import { type Slot, sameSlot } from './slot.ts'
import type { VisitEmployee } from './visit.ts'

/** The calendars as they would be without what a poll holds in them: a held time does not stand in its own way. */
export function withoutHolds(
  calendars: Calendars,
  holds: readonly Hold[],
  employees: readonly VisitEmployee[],
): Calendars {
  const slots = new Map(
    employees.map(({ employeeId, email }) => [
      email.toLowerCase(),
      holds.filter((hold) => hold.employeeId === employeeId),
    ]),
  )
  return {
    ...calendars,
    async schedules(acting, asked) {
      const found = await calendars.schedules(acting, asked)
      return found.map((schedule) => without(schedule, slots.get(schedule.email.toLowerCase()) ?? []))
    },
  }
}

/** One entry for each hold: another at the same time is somebody else's. */
function without(schedule: Schedule, holds: readonly Slot[]): Schedule {
  if (!schedule.readable) return schedule
  const own = holds.map((hold) => schedule.busy.findIndex((busy) => sameMoment(busy, hold)))
  return { ...schedule, busy: schedule.busy.filter((_, index) => !own.includes(index)) }
}

const instant = (text: string) => new Date(text).toISOString()
const sameMoment = (one: Slot, other: Slot) =>
  sameSlot(
    { start: instant(one.start), end: instant(one.end) },
    { start: instant(other.start), end: instant(other.end) },
  )
