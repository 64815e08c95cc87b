import type { Employee } from '../people/employee.ts'
import type { AskSettings } from './ask-settings.ts'
import type { AskCalendar } from './cycle.ts'
import type { IsDayOff } from './ports.ts'
import { type PersonCalendar, withCompanyHolidays } from './working-days.ts'

/** Whose clock and country it is. */
type Whose = Pick<Employee, 'timeZone' | 'country'>
/** The clock and the working days of somebody, with the company's holidays as they are set now. */
export type CalendarFor = (person: Whose) => Promise<PersonCalendar>

/**
 * When an organisation asks. While sending is off, what is due is given up at `anyHour`: did it wait for people's hours, it
 * would leave once sending is on again.
 */
export type AskedAtAnyHour = AskCalendar & { anyHour?: boolean }

type Needs = { calendar: AskedAtAnyHour; isDayOff: IsDayOff; askSettingsNow: () => Promise<AskSettings> }

export const calendarFor =
  (needs: Needs): CalendarFor =>
  async (person) =>
    calendarOf(person, needs, await needs.askSettingsNow())

/** The same with settings that were read before. */
export function calendarOf(
  { timeZone: zone, country }: Whose,
  { calendar, isDayOff }: Pick<Needs, 'calendar' | 'isDayOff'>,
  { companyHolidays }: Pick<AskSettings, 'companyHolidays'>,
): PersonCalendar {
  const { askHour, anyHour } = calendar
  return { zone, country, askHour, anyHour, isDayOff: withCompanyHolidays(isDayOff, companyHolidays) }
}
