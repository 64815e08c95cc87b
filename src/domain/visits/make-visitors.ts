import type { IsDayOff } from '../checkins/ports.ts'
import type { Contact } from '../people/customer.ts'
import type { Employee } from '../people/employee.ts'
import { freeDaysIn, workDaysIn } from './free-days.ts'
import type { Visitor } from './judge-times.ts'
import type { Schedule, Taken } from './ports.ts'
import { slotsOf } from './unfinished.ts'
import type { Visit } from './visit.ts'
import { assumedHours, hoursOf } from './working-time.ts'

/** UTC minutes. */
type Window = { from: number; to: number }
type Entry = Taken['by'][number]
export type Wanted = { employee: Employee; required: boolean }

/** What is known of one of us: the calendar, the hours that it tells, and what visits have taken. */
export type Known = {
  schedule: Schedule | undefined
  taken: readonly Entry[]
  /** The visit that is to be moved, if there is one: it is not in its own way. */
  moved: Visit | undefined
  /** With the holidays of the company. */
  isDayOff: IsDayOff
  window: Window
}

/** One of us, with what times are judged by (3.2). */
export function employeeVisitor(
  { employee, required }: Wanted,
  { schedule, taken, moved, isDayOff, window }: Known,
): Visitor {
  const { id, name, timeZone, country, department, hours } = employee
  const read = schedule?.readable ? schedule : undefined
  const own = moved?.employees.some(({ employeeId }) => employeeId === id) ? moved : undefined
  const held = taken.filter(({ visitId }) => visitId !== moved?.id)
  const busy = (read?.busy ?? []).filter((one) => !own || !isSameTime(one, own))
  const told = read?.hours ?? (hours && { ...hours, timeZone })
  return {
    ...{ id, name, department, required, timeZone, side: 'employee' },
    readable: schedule?.readable !== false,
    hours: hoursOf(told, timeZone, workDaysIn(country, isDayOff)),
    freeDays: freeDaysIn(window, { timeZone, country }, isDayOff),
    busy: [...busy, ...held],
  }
}

const isSameTime = (one: { start: string; end: string }, other: typeof one) =>
  Date.parse(one.start) === Date.parse(other.start) && Date.parse(one.end) === Date.parse(other.end)

/** Nobody looks into a contact's calendar; what we know are their zone, their holidays and our own visits. */
export function contactVisitor(
  { id, name, timeZone, country }: Contact,
  visits: readonly Visit[],
  { isDayOff, window }: Pick<Known, 'isDayOff' | 'window'>,
): Visitor {
  const busy = visits
    .filter(({ state }) => state === 'booking' || state === 'booked')
    .filter(({ contacts }) => contacts.some(({ contactId }) => contactId === id))
    .flatMap(slotsOf)
  return {
    ...{ id, name, timeZone, busy, side: 'contact', department: '' },
    ...{ required: true, readable: true, hours: assumedHours(timeZone, workDaysIn(country, isDayOff)) },
    freeDays: freeDaysIn(window, { timeZone, country }, isDayOff),
  }
}
