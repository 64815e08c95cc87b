import type { AskSettings } from '../checkins/ask-settings.ts'
import type { AskCalendar } from '../checkins/cycle.ts'
import type { IsDayOff } from '../checkins/ports.ts'
import { withCompanyHolidays } from '../checkins/working-days.ts'
import { inParallel } from '../in-parallel.ts'
import type { Contact } from '../people/customer.ts'
import type { Actor, Employee } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import { type Stored, valuesOf } from '../store.ts'
import type { Visitor } from './judge-times.ts'
import { contactVisitor, employeeVisitor, type Wanted } from './make-visitors.ts'
import {
  CalendarError,
  type Calendars,
  type CalendarTrouble,
  type Schedule,
  type VisitStore,
} from './ports.ts'
import { overlap } from './slot.ts'
import { holderOf } from './take-slot.ts'
import type { Visit } from './visit.ts'
import { instantText } from './working-time.ts'

export type VisitorNeeds = Pick<PeopleStore, 'customers' | 'contacts' | 'employees'> &
  Pick<VisitStore, 'visits' | 'takenOfEmployee'> & {
    calendars: Pick<Calendars, 'schedules'>
    calendar: AskCalendar
    isDayOff: IsDayOff
    askSettingsNow: () => Promise<Pick<AskSettings, 'companyHolidays'>>
    now: () => string
  }
/** Who should take part in a visit, and who wants to know when they can. */
export type VisitorsAsked = {
  actor: Actor
  /** The reader's own token: calendars are read on their behalf (6.5). */
  token: string
  customerId: string
  contactIds: readonly string[]
  employees: readonly { employeeId: string; required: boolean }[]
  /** The visit to be moved: what it takes now does not stand in its own way (3.5). */
  visitId?: string | undefined
}
export type TimesRefusal =
  | { code: 'customer unknown' }
  | { code: 'contact unknown' }
  | { code: 'employee unknown' }
  | { code: CalendarTrouble }
/** UTC minutes. What touches them is looked at as well: the longest visit, and room around it. */
type Window = { day: number; to: number }
const LONGEST_MINUTES = 5 * 60

export type AskedPeople = { reader: Employee | undefined; wanted: Wanted[]; contacts: Contact[] }

/**
 * Everybody named, each once. Refuses who is not known or has left; where a visit is moved they are left out, since nobody
 * waits for them (3.5).
 */
export async function readPeople(
  needs: VisitorNeeds,
  asked: VisitorsAsked,
): Promise<AskedPeople | { refusal: TimesRefusal }> {
  const { actor, customerId, contactIds, employees, visitId } = asked
  const wanted = [...new Map(employees.map((one) => [one.employeeId, one])).values()]
  const [customer, reader, contacts, profiles] = await Promise.all([
    needs.customers.get({ customerId }),
    needs.employees.get({ employeeId: actor.employeeId }),
    inParallel([...new Set(contactIds)], (contactId) => needs.contacts.get({ customerId, contactId })),
    inParallel(wanted, ({ employeeId }) => needs.employees.get({ employeeId })),
  ])
  if (!customer) return { refusal: { code: 'customer unknown' } }
  const isMoved = visitId !== undefined
  if (!isMoved && !contacts.every(isHere)) return { refusal: { code: 'contact unknown' } }
  if (!isMoved && !profiles.every(isHere)) return { refusal: { code: 'employee unknown' } }
  return {
    reader: reader?.value,
    contacts: contacts.filter(isHere).map(({ value }) => value),
    wanted: wanted.flatMap(({ required }, place) => {
      const employee = profiles[place]
      return isHere(employee) ? { employee: employee.value, required } : []
    }),
  }
}

const isHere = <T extends { leftOn: string | null }>(one: Stored<T> | undefined): one is Stored<T> =>
  one !== undefined && !one.value.leftOn

/**
 * Everybody with what times are judged by, between two moments (3.2); and the visit that is to be moved. Refuses when
 * calendars cannot be asked at all.
 */
export async function readVisitors(
  needs: VisitorNeeds,
  asked: VisitorsAsked,
  { wanted, contacts }: AskedPeople,
  window: Window,
): Promise<{ visitors: Visitor[]; moved: Visit | undefined } | { refusal: TimesRefusal }> {
  const [schedules, visits] = await Promise.all([
    window.day < window.to ? readSchedules(needs, asked, wanted, window) : [],
    valuesOf(needs.visits.list({ customerId: asked.customerId }, { end: needs.now() })),
  ])
  if ('refusal' in schedules) return schedules
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
  return { visitors, moved }
}

/** The calendars of our people, in their order, as the reader may see them. */
async function readSchedules(
  { calendars }: VisitorNeeds,
  { actor, token }: VisitorsAsked,
  wanted: readonly Wanted[],
  { day, to }: Window,
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
async function takenOf(needs: VisitorNeeds, employeeId: string, { day, to }: Window) {
  const days = { start: instantText(day - LONGEST_MINUTES), end: instantText(to + LONGEST_MINUTES) }
  const rows = await needs.takenOfEmployee.list({ employeeId })
  const entries = rows.flatMap(({ value }) => value.by).filter((entry) => overlap(entry, days))
  const holders = await inParallel(entries, (entry) => holderOf(needs, entry))
  return entries.filter((_, place) => holders[place] !== undefined)
}
