import { inParallel } from '../in-parallel.ts'
import type { PeopleStore } from '../people/ports.ts'
import type { CalendarFor } from './person-calendar.ts'
import type { Prompt } from './prompt.ts'
import { comingMorning, mayArriveNow, type PersonCalendar } from './working-days.ts'

export type MomentNeeds = Pick<PeopleStore, 'employees'> & { calendarFor: CalendarFor }

/** The first moment from `now` on at which somebody may be disturbed (2.1): now, this morning, or the next working one. */
export const nextMoment = (now: string, person: PersonCalendar): string =>
  mayArriveNow(now, person) ? now : comingMorning(now, person)

/** By which calendar each of these people may be asked; undefined for somebody who is not among them. */
export async function calendarsOf(
  { employees, calendarFor }: MomentNeeds,
  prompts: readonly Pick<Prompt, 'employeeId' | 'zone'>[],
): Promise<(employeeId: string) => PersonCalendar | undefined> {
  const people = await inParallel(
    prompts,
    async ({ employeeId, zone }): Promise<[string, PersonCalendar]> => {
      const country = (await employees.get({ employeeId }))?.value.country ?? ''
      return [employeeId, await calendarFor({ timeZone: zone, country })]
    },
  )
  const known = new Map(people)
  return (employeeId) => known.get(employeeId)
}
