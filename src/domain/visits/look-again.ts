import { inParallel } from '../in-parallel.ts'
import type { PeopleStore } from '../people/ports.ts'
import type { Acting, Calendars } from './ports.ts'
import { overlap, type Slot, sameSlot } from './slot.ts'
import { stepsOf } from './unfinished.ts'
import type { Visit } from './visit.ts'
import type { VisitRefusal } from './visit-refusal.ts'

/**
 * Looks once more whether all required employees are free (3.2): who is not, or whose calendar cannot be read, is the
 * refusal. People who have left are not waited for, and the event of the visit
 * itself, wherever it may stand, is not in its own way. Throws CalendarError.
 */
export const lookAgain =
  ({ calendars, employees }: Pick<PeopleStore, 'employees'> & { calendars: Calendars }) =>
  async (acting: Acting, visit: Visit, slot: Slot): Promise<VisitRefusal | undefined> => {
    const asked = visit.employees.filter((one) => one.required)
    const known = await inParallel(asked, (one) => employees.get(one))
    const required = asked.filter((_, index) => !known[index]?.value.leftOn)
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
  const tried = stepsOf(visit).flatMap((step) => (step.step === 'move' && step.tried > 0 ? step : []))
  const own = (visit.state === 'booked' ? [visit, ...tried] : []).map((slot) =>
    busy.findIndex((one) => sameSlot(one, slot)),
  )
  return busy.filter((_, index) => !own.includes(index))
}
