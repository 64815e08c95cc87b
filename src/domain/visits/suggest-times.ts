import type { AskSettings } from '../checkins/ask-settings.ts'
import type { AskCalendar } from '../checkins/cycle.ts'
import type { IsDayOff } from '../checkins/ports.ts'
import { withCompanyHolidays } from '../checkins/working-days.ts'
import { inParallel } from '../in-parallel.ts'
import type { Contact } from '../people/customer.ts'
import type { Actor, Employee } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import { type FoundTimes, findTimes, horizonOf, type TimeRules, windowOf } from './find-times.ts'
import { type Lane, laneOf } from './lanes.ts'
import { contactVisitor, employeeVisitor, type Wanted } from './make-visitors.ts'
import {
  CalendarError,
  type Calendars,
  type CalendarTrouble,
  type Schedule,
  type VisitStore,
} from './ports.ts'
import type { Quorum } from './quorum.ts'
import { overlap } from './slot.ts'
import { holderOf } from './take-slot.ts'
import { instantText } from './working-time.ts'

type Needs = Pick<PeopleStore, 'customers' | 'contacts' | 'employees'> &
  Pick<VisitStore, 'visits' | 'takenOfEmployee'> &
  TimeRules & {
    calendars: Pick<Calendars, 'schedules'>
    calendar: AskCalendar
    isDayOff: IsDayOff
    askSettingsNow: () => Promise<Pick<AskSettings, 'companyHolidays'>>
    now: () => string
  }
type Asked = {
  actor: Actor
  /** The reader's own token: calendars are read on their behalf (6.5). */
  token: string
  customerId: string
  contactIds: readonly string[]
  employees: readonly { employeeId: string; required: boolean }[]
  minutes: number
  from?: string
  days: number
  /** The visit to be moved: what it takes now does not stand in its own way (3.5). */
  visitId?: string | undefined
  /** How many optional people of a department must be free; of a visit to be moved, what it was booked with. */
  quorum?: readonly Quorum[] | undefined
  /** Answers who is free when, too. */
  lanes?: boolean | undefined
}
export type TimesRefusal =
  | { code: 'customer unknown' }
  | { code: 'contact unknown' }
  | { code: 'employee unknown' }
  | { code: CalendarTrouble }
export type SuggestedTimesAnswer = FoundTimes & {
  reader: Employee | undefined
  timeZone: string
  unreadable: { id: string; name: string; required: boolean }[]
  /** Days of the reader's calendar between which there can be times. */
  first: string
  last: string
  people: Lane[]
}
type Answer = { ok: true; found: SuggestedTimesAnswer } | { ok: false; refusal: TimesRefusal }

/** What touches the first and the last time is looked at as well: the longest visit, and room around it. */
const LONGEST_MINUTES = 5 * 60

/**
 * Times for a visit: free or busy and working hours of our people, the zones of the contacts, and what visits have
 * taken already (3.2). Refuses when calendars cannot be asked at all.
 */
export const suggestTimes =
  (needs: Needs) =>
  async (asked: Asked): Promise<Answer> => {
    const people = await readPeople(needs, asked)
    if ('refusal' in people) return { ok: false, refusal: people.refusal }
    const { reader, wanted, contacts } = people
    const timeZone = reader?.timeZone ?? needs.calendar.zone
    const { visitBuffer, visitNotice } = needs
    const seen = { name: reader?.name ?? '', timeZone }
    const when = { ...asked, visitBuffer, visitNotice, now: needs.now(), reader: seen }
    const window = windowOf(when)
    const [schedules, all] = await Promise.all([
      window.from < window.to ? readSchedules(needs, asked, wanted, window) : [],
      needs.visits.list({ customerId: asked.customerId }, { end: needs.now() }),
    ])
    if ('refusal' in schedules) return { ok: false, refusal: schedules.refusal }
    const visits = all.map((row) => row.value)
    const moved = visits.find(({ id }) => id === asked.visitId)
    const taken = await inParallel(wanted, ({ employee }) => takenOf(needs, employee.id, window))
    const { companyHolidays } = await needs.askSettingsNow()
    const shown = { from: window.day, to: window.to }
    const ours = { window: shown, isDayOff: withCompanyHolidays(needs.isDayOff, companyHolidays) }
    const others = visits.filter((one) => one !== moved)
    const visitors = [
      ...wanted.map((one, place) =>
        employeeVisitor(one, { ...ours, schedule: schedules[place], taken: taken[place] ?? [], moved }),
      ),
      ...contacts.map((contact) => contactVisitor(contact, others, { ...ours, isDayOff: needs.isDayOff })),
    ]
    const unreadable = visitors.filter(({ readable }) => !readable)
    const found = findTimes({ ...when, visitors, quorum: asked.quorum ?? moved?.quorum ?? [] })
    const lanes = asked.lanes
      ? { people: visitors.map((one) => laneOf(one, shown)) }
      : { people: [], possible: [] }
    return { ok: true, found: { ...found, ...lanes, ...horizonOf(when), reader, timeZone, unreadable } }
  }

type People = { reader: Employee | undefined; wanted: Wanted[]; contacts: Contact[] }

/** Everybody named, each once; refuses who is not known or has left. */
async function readPeople(needs: Needs, asked: Asked): Promise<People | { refusal: TimesRefusal }> {
  const { actor, customerId, contactIds, employees } = asked
  const wanted = [...new Map(employees.map((one) => [one.employeeId, one])).values()]
  const [customer, reader, contacts, profiles] = await Promise.all([
    needs.customers.get({ customerId }),
    needs.employees.get({ employeeId: actor.employeeId }),
    inParallel([...new Set(contactIds)], (contactId) => needs.contacts.get({ customerId, contactId })),
    inParallel(wanted, ({ employeeId }) => needs.employees.get({ employeeId })),
  ])
  if (!customer) return { refusal: { code: 'customer unknown' } }
  if (contacts.some((one) => !one || one.value.leftOn)) return { refusal: { code: 'contact unknown' } }
  if (profiles.some((one) => !one || one.value.leftOn)) return { refusal: { code: 'employee unknown' } }
  return {
    reader: reader?.value,
    contacts: contacts.flatMap((one) => one?.value ?? []),
    wanted: wanted.flatMap(({ required }, place) => {
      const employee = profiles[place]?.value
      return employee ? { employee, required } : []
    }),
  }
}

/** The calendars of our people, in their order, as the reader may see them. */
async function readSchedules(
  { calendars }: Needs,
  { actor, token }: Asked,
  wanted: readonly Wanted[],
  { day, to }: { day: number; to: number },
): Promise<Schedule[] | { refusal: TimesRefusal }> {
  const emails = wanted.map(({ employee }) => employee.email)
  const until = to + LONGEST_MINUTES
  try {
    return await calendars.schedules(
      { employeeId: actor.employeeId, token },
      { emails, from: instantText(day - LONGEST_MINUTES), to: instantText(until) },
    )
  } catch (error) {
    if (error instanceof CalendarError) return { refusal: { code: error.code } }
    throw error
  }
}

/** What visits have taken of somebody's time in these days. What a crash left is nobody's, as it is for booking. */
async function takenOf(needs: Needs, employeeId: string, { day, to }: { day: number; to: number }) {
  const days = { start: instantText(day - LONGEST_MINUTES), end: instantText(to + LONGEST_MINUTES) }
  const rows = await needs.takenOfEmployee.list({ employeeId })
  const entries = rows.flatMap(({ value }) => value.by).filter((entry) => overlap(entry, days))
  const holders = await inParallel(entries, (entry) => holderOf(needs, entry))
  return entries.filter((_, place) => holders[place] !== undefined)
}
