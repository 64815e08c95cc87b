import { Temporal } from 'temporal-polyfill'
import { type AskCalendar, dayIn } from '../checkins/cycle.ts'
import type { CalendarFor } from '../checkins/person-calendar.ts'
import { contactLoad, monthIn } from '../pairing/contact-load.ts'
import type { Pair } from '../pairing/pair.ts'
import { isActive } from '../pairing/pair-ground.ts'
import type { PairStore } from '../pairing/ports.ts'
import type { Contact } from '../people/customer.ts'
import type { Actor, Employee } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import { readEmployees } from '../people/read-employees.ts'
import { valuesOf } from '../store.ts'
import { HORIZON_DAYS, type TimeRules } from './find-times.ts'
import { proposalFor, talkFor } from './make-proposal.ts'
import { usualDeadline } from './poll-deadline.ts'
import type { VisitStore } from './ports.ts'
import { leadOf, type MonthLoad, type Proposal, type ProposalGround } from './proposal.ts'
import { type Question, type QuestionRows, questionsSince } from './questions.ts'
import type { Visit } from './visit.ts'

type Needs = Pick<PeopleStore, 'customers' | 'members' | 'contacts' | 'employees'> &
  Pick<PairStore, 'pairs'> &
  Pick<VisitStore, 'visits'> &
  QuestionRows &
  Pick<TimeRules, 'visitNotice'> & {
    calendar: AskCalendar
    approachesAMonth: number
    meetingHosts: readonly string[]
    calendarFor: CalendarFor
    pollDays: number
    now: () => string
  }
type Asked = { actor: Actor; customerId: string; contactId?: string; alone: boolean }
/** The proposal for a customer; `reader` is undefined where the actor is not among the imported people. */
export type ProposedVisit = Proposal & {
  customer: { id: string; name: string }
  meetingHosts: readonly string[]
  mostApproaches: number
  /** The month of now, in which a question counts (1.6). */
  month: string
  /** Until when contacts may answer a question that the reader asks now (3.3). */
  answerUntil: string | null
  reader: Employee | undefined
}

/**
 * Who should take part in a visit (3.1), or in the reader's own talk with one contact (2.9). Undefined when there is
 * no such customer, or no such contact of it.
 */
export const proposeVisit =
  (needs: Needs) =>
  async ({ actor, customerId, contactId, alone }: Asked): Promise<ProposedVisit | undefined> => {
    const [customer, members, contacts, pairs, visits, questions] = await Promise.all([
      needs.customers.get({ customerId }),
      valuesOf(needs.members.list({ customerId })),
      valuesOf(needs.contacts.list({ customerId })),
      valuesOf(needs.pairs.list({ customerId })),
      valuesOf(needs.visits.list({ customerId }, { start: quarterAgo(needs.now()) })),
      questionsSince(needs, customerId, quarterAgo(needs.now())),
    ])
    const here = contacts.filter((contact) => !contact.leftOn && !contact.objectedOn)
    if (!customer || (contactId && !here.some(({ id }) => id === contactId))) return undefined
    const known = {
      readerId: actor.employeeId,
      ownerId: customer.value.ownerId,
      members,
      contacts: here,
      pairs: pairs.filter(isActive),
      loads: loadsOf(needs, here, { pairs, visits, questions }),
      mostApproaches: needs.approachesAMonth,
      ...(contactId ? { contactId } : {}),
    }
    const employees = await withLeader(needs, known, await readPeople(needs, known))
    const leaderWasThere = await hadLeader(needs, visits)
    const ground: ProposalGround = { ...known, employees, leaderWasThere }
    const reader = employees.find(({ id }) => id === actor.employeeId)
    return {
      ...(alone ? talkFor(ground) : proposalFor(ground)),
      customer: customer.value,
      meetingHosts: needs.meetingHosts,
      mostApproaches: needs.approachesAMonth,
      month: monthIn(needs.now(), needs.calendar.zone),
      answerUntil: reader ? await usualDeadline(needs, reader) : null,
      reader,
    }
  }

type Known = Omit<ProposalGround, 'employees' | 'leaderWasThere'>

function readPeople(needs: Needs, { readerId, ownerId, members, pairs }: Known): Promise<Employee[]> {
  const ids = [readerId, ownerId ?? '', ...[...members, ...pairs].map(({ employeeId }) => employeeId)]
  return staff(needs, ids)
}

/** With the one to whom the lead reports, who may be the leader that comes once a quarter. */
async function withLeader(needs: Needs, known: Known, employees: Employee[]): Promise<Employee[]> {
  const above = leadOf({ ...known, employees, leaderWasThere: false })?.managerId
  if (!above || employees.some(({ id }) => id === above)) return employees
  return [...employees, ...(await staff(needs, [above]))]
}

/** How often contacts are approached in each month in which times are looked for, and in that of now (1.6). */
function loadsOf(
  { calendar: { zone }, now, visitNotice }: Needs,
  contacts: readonly Contact[],
  seen: { pairs: readonly Pair[]; visits: readonly Visit[]; questions: readonly Question[] },
): MonthLoad[] {
  const day = (days: number) => new Date(Date.parse(now()) + days * 86_400_000).toISOString()
  const all = Array.from({ length: HORIZON_DAYS + 1 }, (_, days) =>
    monthIn(day(visitNotice / 24 + days), zone),
  )
  return [...new Set([...all, monthIn(now(), zone)])].map((month) => {
    const loadOf = contactLoad({ ...seen, month, zone })
    return { month, totals: new Map(contacts.map(({ id }) => [id, loadOf(id).total])) }
  })
}

/** Whether a leader of ours is in a visit of this calendar quarter, be it over or still to come. */
async function hadLeader(needs: Needs, visits: readonly Visit[]): Promise<boolean> {
  const { zone } = needs.calendar
  const now = quarterOf(needs.now(), zone)
  const there = visits.filter(
    (visit) => visit.kind === 'visit' && visit.state === 'booked' && quarterOf(visit.start, zone) === now,
  )
  const ids = there.flatMap((visit) => visit.employees.map(({ employeeId }) => employeeId))
  return (await staff(needs, ids)).some(({ leader }) => leader)
}

/** Any quarter that goes on now began later. */
const quarterAgo = (now: string) => new Date(Date.parse(now) - 93 * 86_400_000).toISOString()

function quarterOf(instant: string, zone: string): string {
  const { year, month } = Temporal.PlainDate.from(dayIn(instant, zone))
  return `${year}.${Math.ceil(month / 3)}`
}

/** Whoever is still with us. */
async function staff(needs: Needs, ids: readonly string[]): Promise<Employee[]> {
  return (await readEmployees(needs, ids)).filter(({ leftOn }) => !leftOn)
}
