import { type AskCalendar, dayIn, daysBetween } from '../checkins/cycle.ts'
import type { CheckinStore } from '../checkins/ports.ts'
import { type Approaches, contactLoad, monthIn, startOf } from '../pairing/contact-load.ts'
import { mayPair } from '../pairing/may-pair.ts'
import type { Pair } from '../pairing/pair.ts'
import { isOpen } from '../pairing/pair-ground.ts'
import type { PairStore } from '../pairing/ports.ts'
import type { Attention, Contact, CustomerEntry, Member } from '../people/customer.ts'
import type { Actor, Employee } from '../people/employee.ts'
import { mayNameOwner } from '../people/name-owner.ts'
import type { PeopleStore } from '../people/ports.ts'
import { readEmployees } from '../people/read-employees.ts'
import { valuesOf } from '../store.ts'
import { upcomingVisits } from '../visits/list-visits.ts'
import type { VisitStore } from '../visits/ports.ts'
import { questionsSince } from '../visits/questions.ts'
import type { Visit } from '../visits/visit.ts'
import { type Alarm, alarmsOf, byGravity, readerOf } from './alarms.ts'
import { type LeftBehind, leftBehind, notFollowed } from './left-behind.ts'
import { type AttentionNeeds, readAttention } from './read-attention.ts'

type Needs = AttentionNeeds &
  Pick<PeopleStore, 'customerList' | 'contacts' | 'members' | 'employees'> &
  Pick<PairStore, 'pairs'> &
  Pick<CheckinStore, 'conversations'> &
  Pick<VisitStore, 'visits'> & { calendar: AskCalendar; now: () => string; ownerSilentDays: number }

export type CustomerPageData = {
  customer: CustomerEntry
  /** Everybody of ours who is named on the page, by id. */
  employees: Map<string, Employee>
  /** Who has left is on no team. */
  members: Member[]
  contacts: Contact[]
  /** Those who left lately, the latest first; for those who may pair here, who can take that back. */
  left: Contact[]
  /** Those that have not ended. */
  pairs: Pair[]
  /** Those that ended lately because the contact named somebody else, newest first; for those who may pair here. */
  named: Pair[]
  /** What people who left have left behind, the latest first; for those who may pair here. */
  leftBehind: LeftBehind[]
  /** Booked, or being booked, and not over; soonest first. */
  visits: Visit[]
  /** The organisation's day. */
  today: string
  oneDepartment: boolean
  mayPair: boolean
  mayNameOwner: boolean
  /** The gravest first. */
  alarms: Alarm[]
  /** How often a contact is approached this month (1.6). */
  loadOf: (contactId: string) => Approaches
}

/** Everything about one customer that everyone involved may read (4.4); undefined when there is no such customer. */
export const customerPage =
  (needs: Needs) =>
  async (actor: Actor, customerId: string): Promise<CustomerPageData | undefined> => {
    const customer = (await needs.customerList.get({ kind: 'customer', customerId }))?.value
    if (!customer) return undefined
    const { zone } = needs.calendar
    const month = monthIn(needs.now(), zone)
    const since = startOf(month, zone)
    const [members, contacts, pairs, visits, questions] = await Promise.all([
      valuesOf(needs.members.list({ customerId })),
      valuesOf(needs.contacts.list({ customerId })),
      valuesOf(needs.pairs.list({ customerId })),
      valuesOf(needs.visits.list({ customerId }, { end: since })),
      questionsSince(needs, customerId, since),
    ])
    const open = pairs.filter(isOpen)
    const today = dayIn(needs.now(), needs.calendar.zone)
    const may = mayPair(actor, customer, members)
    const named = may ? pairs.filter((pair) => isNamedLately(pair, today)) : []
    const unfollowed = may ? notFollowed(pairs) : []
    // What people spoke about is the timeline's; here it only counts where somebody left.
    const conversations =
      unfollowed.length > 0 ? await valuesOf(needs.conversations.list({ customerId })) : []
    const ids = [
      actor.employeeId,
      customer.ownerId ?? '',
      ...members.map((m) => m.employeeId),
      ...[...open, ...named, ...unfollowed].map((p) => p.employeeId),
    ]
    const employees = new Map((await readEmployees(needs, ids)).map((one) => [one.id, one]))
    const seen = { pairs, conversations, visits, contacts: new Map(contacts.map((one) => [one.id, one])) }
    const team = members.filter(({ employeeId }) => !employees.get(employeeId)?.leftOn)
    const departments = new Set(team.map(({ employeeId }) => employees.get(employeeId)?.department))
    const me = {
      leader: employees.get(actor.employeeId)?.leader ?? false,
      inTeam: members.some(({ employeeId }) => employeeId === actor.employeeId),
    }
    return {
      customer,
      employees,
      members: team,
      contacts: contacts.filter((contact) => !contact.leftOn),
      left: may ? leftLately(contacts, today) : [],
      pairs: open,
      named: named.sort((a, b) => (b.endedOn ?? '').localeCompare(a.endedOn ?? '')),
      leftBehind: may ? leftBehind({ ...seen, employees, now: needs.now() }) : [],
      visits: upcomingVisits(visits, needs.now()),
      today,
      oneDepartment: departments.size < 2,
      mayPair: may,
      mayNameOwner: mayNameOwner(actor, customer, me),
      alarms: alarmsOf(
        { ...customer, attention: await attentionToday(needs, customer) },
        { ...needs, today, month },
        readerOf(actor, employees.get(actor.employeeId)),
      ).sort(byGravity),
      loadOf: contactLoad({ pairs, visits, questions, month, zone }),
    }
  }

/** What is kept on the customer's line, or a look of today where that is older. */
const attentionToday = async (needs: Needs, customer: CustomerEntry): Promise<Attention> => {
  const { attention } = customer
  const today = dayIn(needs.now(), needs.calendar.zone)
  return attention?.on === today ? attention : readAttention(needs)(customer)
}

/** So long what a contact wrote is of use, and that they left may have been a mistake. */
const LATELY_DAYS = 90

function leftLately(contacts: readonly Contact[], today: string): Contact[] {
  return contacts
    .filter(({ leftOn }) => leftOn !== null && daysBetween(leftOn, today) <= LATELY_DAYS)
    .sort((a, b) => (b.leftOn ?? '').localeCompare(a.leftOn ?? '') || a.name.localeCompare(b.name, 'en'))
}

const isNamedLately = ({ endReason, endNote, endedOn }: Pair, today: string) =>
  endReason === 'contact named somebody else' &&
  Boolean(endNote) &&
  endedOn !== null &&
  daysBetween(endedOn, today) <= LATELY_DAYS
