import type { CalendarFor } from '../checkins/person-calendar.ts'
import type { Due } from '../checkins/work.ts'
import { inParallel } from '../in-parallel.ts'
import type { PeopleStore } from '../people/ports.ts'
import { BRIEF_TIMES } from './brief.ts'
import { briefMoment, lateMoment } from './brief-moment.ts'
import type { Visit } from './visit.ts'

export type PlanBriefsNeeds = Pick<PeopleStore, 'employees'> & {
  due: Pick<Due, 'add'>
  calendarFor: CalendarFor
  now: () => string
}

/**
 * Lets the cards wait that tell each employee in a visit what to know before it (3.6). What is due already is told at
 * once while it is of use. Safe to repeat: what was told for this time of the visit is not told again.
 */
export const planBriefs =
  (needs: PlanBriefsNeeds) =>
  async (visit: Visit | undefined): Promise<void> => {
    const now = needs.now()
    if (visit?.state !== 'booked' || visit.start <= now) return
    const { customerId, id: visitId, start } = visit
    await inParallel(visit.employees, async ({ employeeId }) => {
      const profile = (await needs.employees.get({ employeeId }))?.value
      if (!profile || profile.leftOn) return
      const person = await needs.calendarFor(profile)
      for (const when of BRIEF_TIMES) {
        const moment = briefMoment(when, start, person)
        const dueAt = moment <= now ? lateMoment(when, start, person, now) : moment
        if (dueAt === null) continue
        const work = { kind: 'brief', customerId, visitId, employeeId, when } as const
        await needs.due.add({ dueAt, work })
      }
    })
  }
