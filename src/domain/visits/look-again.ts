import { inParallel } from '../in-parallel.ts'
import type { PeopleStore } from '../people/ports.ts'
import type { Acting, Calendars } from './ports.ts'
import { countedBy, notReached } from './quorum.ts'
import { overlap, type Slot, sameSlot } from './slot.ts'
import { stepsOf } from './unfinished.ts'
import type { Visit, VisitEmployee } from './visit.ts'
import type { VisitRefusal } from './visit-refusal.ts'

type Needs = Pick<PeopleStore, 'employees'> & { calendars: Calendars }

/**
 * Looks once more whether all required employees are free, and enough of those of whom a quorum asks for some (3.2):
 * who is not, or whose calendar cannot be read, is the refusal. People who have left are not waited for, and the event
 * of the visit itself, wherever it may stand, is not in its own way. Throws CalendarError.
 */
export const lookAgain =
  (needs: Needs) =>
  async (acting: Acting, visit: Visit, slot: Slot): Promise<VisitRefusal | undefined> => {
    const looked = await look(needs, acting, visit, slot)
    const names = (state: Looked['state']) =>
      looked.filter((one) => one.required && one.state === state).map(({ name }) => name)
    if (names('busy').length > 0) return { code: 'not free', names: names('busy') }
    if (names('unknown').length > 0) return { code: 'not readable', names: names('unknown') }
    const short = notReached(visit.quorum ?? [], looked, ({ state }) => state === 'free')
    return short && { code: 'quorum', ...short }
  }

type Looked = VisitEmployee & { state: 'free' | 'busy' | 'unknown' }

/** Those who matter for whether it can be booked, with what their calendars say. */
async function look({ employees, calendars }: Needs, acting: Acting, visit: Visit, slot: Slot) {
  const counted = (visit.quorum ?? []).flatMap((one) => countedBy(one, visit.employees))
  const asked = visit.employees.filter((one) => one.required || counted.includes(one))
  const known = await inParallel(asked, (one) => employees.get(one))
  const here = asked.filter((_, index) => !known[index]?.value.leftOn)
  if (here.length === 0) return []
  const emails = here.map(({ email }) => email)
  const found = await calendars.schedules(acting, { emails, from: slot.start, to: slot.end })
  return here.map((one, index): Looked => {
    const schedule = found[index]
    if (!schedule?.readable) return { ...one, state: 'unknown' }
    const taken = withoutOwn(schedule.busy, visit).some((busy) => overlap(busy, slot))
    return { ...one, state: taken ? 'busy' : 'free' }
  })
}

function withoutOwn(busy: readonly Slot[], visit: Visit): Slot[] {
  const tried = stepsOf(visit).flatMap((step) => (step.step === 'move' && step.tried > 0 ? step : []))
  const own = (visit.state === 'booked' ? [visit, ...tried] : []).map((slot) =>
    busy.findIndex((one) => sameSlot(one, slot)),
  )
  return busy.filter((_, index) => !own.includes(index))
}
