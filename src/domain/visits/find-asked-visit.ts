import type { SaidPeriod } from '../../contract/said-period.ts'
import { type AskCalendar, dayIn } from '../checkins/cycle.ts'
import type { CustomerEntry } from '../people/customer.ts'
import { nearestFew } from '../people/nearest.ts'
import { plainText } from '../people/plain-text.ts'
import type { PeopleStore } from '../people/ports.ts'
import { type Days, daysOf } from '../said-period.ts'
import type { Stored } from '../store.ts'

type Needs = Pick<PeopleStore, 'employees'> & {
  customerLines: () => Promise<readonly Stored<CustomerEntry>[]>
  calendar: AskCalendar
  now: () => string
}
/** A customer's name and a time as somebody said them; the name may be all there is, time and all: `whole`. */
export type AskedVisit = { employeeId: string; whole: string; name: string; period: SaidPeriod | null }
/** `said` is what was taken for the name. `near` are customers whose names are close, where nobody is called so. */
export type FoundVisit = {
  said: string
  customers: CustomerEntry[]
  near: CustomerEntry[]
  days: Days | null
}

const MOST_NEAR = 5

/** Which customers are meant by a name or its beginning, and which days, on the calendar of who asks (3.1). */
export const findAskedVisit =
  (needs: Needs) =>
  async ({ employeeId, whole, name, period }: AskedVisit): Promise<FoundVisit> => {
    const [lines, reader] = await Promise.all([needs.customerLines(), needs.employees.get({ employeeId })])
    const all = lines.map(({ value }) => value).sort((a, b) => a.name.localeCompare(b.name, 'en'))
    // A customer may be called as a day is.
    const exact = all.filter((customer) => isCalled(customer, whole))
    if (exact.length > 0) return { said: whole, customers: exact, near: [], days: null }
    const days = period && daysOf(period, dayIn(needs.now(), reader?.value.timeZone ?? needs.calendar.zone))
    const named = all.filter((customer) => isCalled(customer, name))
    const customers = named.length > 0 ? named : all.filter((customer) => isMeant(customer, name))
    const near = customers.length > 0 ? [] : nearTo(name, all)
    return { said: name, customers, near, days }
  }

const isCalled = ({ name, domain }: CustomerEntry, said: string): boolean =>
  plainText(name) === plainText(said) || (domain !== '' && domain === said.toLowerCase())

/** Whether each word that was said begins a word of the name. */
function isMeant({ name }: CustomerEntry, said: string): boolean {
  const words = wordsOf(name)
  const wanted = wordsOf(said)
  return wanted.length > 0 && wanted.every((part) => words.some((word) => word.startsWith(part)))
}

/** By the whole name, or by any word of it. */
function nearTo(said: string, all: readonly CustomerEntry[]): CustomerEntry[] {
  const spellings = all.flatMap((customer) =>
    [plainText(customer.name), ...wordsOf(customer.name).filter((word) => word.length > 3)].map(
      (spelling) => ({ spelling, customer }),
    ),
  )
  const close = new Set([plainText(said), ...wordsOf(said)].flatMap((text) => nearestFew(text, spellings)))
  return [...new Set([...close].map(({ customer }) => customer))].slice(0, MOST_NEAR)
}

const wordsOf = (text: string) =>
  plainText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
