import type { Acting, Calendars } from './ports.ts'
import { overlap, type Slot, sameSlot } from './slot.ts'
import type { Visit } from './visit.ts'
import type { VisitRefusal } from './visit-refusal.ts'

/**
 * Looks once more whether all required employees are free (3.2): who is not, or whose calendar cannot be read, is the
 * refusal. The event of the visit itself, where it stands now, is not in its own way. Throws CalendarError.
 */
export const lookAgain =
  ({ calendars }: { calendars: Calendars }) =>
  async (acting: Acting, visit: Visit, slot: Slot): Promise<VisitRefusal | undefined> => {
    const required = visit.employees.filter((one) => one.required)
    if (required.length === 0) return undefined
    const emails = required.map(({ email }) => email)
    const found = await calendars.schedules(acting, { emails, from: slot.start, to: slot.end })
    const names = { busy: [] as string[], unknown: [] as string[] }
    required.forEach(({ name }, index) => {
      const schedule = found[index]
      if (!schedule?.readable) names.unknown.push(name)
      else if (withoutOwn(schedule.busy, visit).some((busy) => overlap(busy, slot))) names.busy.push(name)
    })
    if (names.busy.length > 0) return { code: 'not free', names: names.busy }
    return names.unknown.length > 0 ? { code: 'not readable', names: names.unknown } : undefined
  }

function withoutOwn(busy: readonly Slot[], visit: Visit): Slot[] {
  const own = visit.state === 'booked' ? busy.findIndex((one) => sameSlot(one, visit)) : -1
  return busy.filter((_, index) => index !== own)
}
