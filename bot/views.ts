import type { CycleView, FollowUpView } from '../src/contract/checkins.ts'
import type { ConversationView } from '../src/contract/overview.ts'
import type { PairView } from '../src/contract/pairing.ts'
import type { Person } from '../src/contract/people.ts'
import type { VisitView } from '../src/contract/visits.ts'
import type { JobFunction } from '../src/contract/words.ts'
import { type FollowUp, isLate } from '../src/domain/checkins/checkin.ts'
import { type Cycle, cadenceOf, monthOf } from '../src/domain/checkins/cycle.ts'
import type { Conversation } from '../src/domain/checkins/ports.ts'
import type { MatchReason, Pair } from '../src/domain/pairing/pair.ts'
import type { Contact } from '../src/domain/people/customer.ts'
import type { Actor, Employee } from '../src/domain/people/employee.ts'
import { answerOf } from '../src/domain/visits/answers.ts'
import type { SeenVisit } from '../src/domain/visits/seen-visit.ts'
import { isNeeded, mayJoin, type Visit } from '../src/domain/visits/visit.ts'
import type { Texts } from '../src/text/en.ts'
import { dateTag, textsFor } from '../src/text/texts.ts'
import { subjectOf } from './visit-subject.ts'

type EmployeeView = PairView['employee']

/** An employee as anybody may see them. */
export const viewEmployee = ({ id, name, jobTitle, function: job, department }: Employee): EmployeeView => ({
  id,
  name,
  jobTitle,
  function: job,
  department,
})

/** A contact as a pair names them. */
export const viewContact = ({ id, name, jobTitle, function: job }: Contact): Person => ({
  id,
  name,
  jobTitle,
  function: job,
})

/** A contact with how to reach them, for those who serve the customer. */
export function viewFullContact(contact: Contact) {
  const { id, name, jobTitle, email, customerId, language, timeZone } = contact
  return { id, name, jobTitle, function: contact.function, email, customerId, language, timeZone }
}

/** A promise, and whether it is late by the organisation's day. Not `named`, it does not say who took it over. */
export function viewFollowUp(followUp: FollowUp, today: string, named = true): FollowUpView {
  const { text, dueOn, doneOn = null, handedTo } = followUp
  return {
    ...{ text, dueOn, doneOn, late: isLate(followUp, today) },
    ...(handedTo ? { handedTo: named ? handedTo.name : '' } : {}),
  }
}

/** A cycle, named as people say it. */
export function viewCycle(cycle: Cycle, locale: string): CycleView {
  const { id, start, end, askDay } = cycle
  return { id, start, end, askDay, name: nameOfCycle(id, locale) }
}

function nameOfCycle(id: string, locale: string): string {
  const { cycles: words } = textsFor(locale)
  const cadence = cadenceOf(id)
  if (cadence === 'quarter') return words.quarter(id.slice(0, 4), id.slice(-1))
  const form = new Intl.DateTimeFormat(dateTag(locale), { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const month = form.format(new Date(`${monthOf(id)}-15T12:00:00Z`))
  return cadence === 'two weeks' ? words.half(month, id.endsWith('.1')) : month
}

/** A pair with both people in it; undefined when one of them is not known any more. */
export function viewPair(
  texts: Texts,
  pair: Pair,
  employee: Employee | undefined,
  contact: Contact | undefined,
  lastConversationOn: string | null,
  { mayChange = false, mayIntroduce = false } = {},
): PairView | undefined {
  if (!employee || !contact) return undefined
  return {
    id: pair.id,
    customerId: pair.customerId,
    customerName: pair.customerName,
    employee: viewEmployee(employee),
    contact: viewContact(contact),
    reasons: pair.reasons.map((reason) => sayReason(texts, reason)),
    since: pair.since,
    status: pair.status,
    until: pair.until,
    ...{ mayChange, mayIntroduce },
    mailUnsure: pair.status === 'introduced' && pair.introduction?.mail === 'unknown',
    lastConversationOn,
  }
}

/** Why two people match, in the reader's language. */
export function sayReason({ pairing: { reasons } }: Texts, reason: MatchReason): string {
  switch (reason.code) {
    case 'same function':
      return reasons['same function'](reason.function)
    case 'shared language':
      return reasons['shared language'](reason.language)
    case 'working hours':
      return reasons['working hours'](reason.hours)
    case 'new department':
      return reasons['new department'](reason.department)
    case 'handed over':
      return reasons['handed over'](reason.from)
    case 'different functions':
      return reasons['different functions'](reason.ours, reason.theirs)
    default:
      return reasons[reason.code]
  }
}

/**
 * A visit as every employee may read it; the way into the meeting only for those who take part or booked it. `over` is
 * whether it has ended: then nobody changes or joins it any more; `stepsIn` whether the reader may cancel it although
 * somebody else booked it.
 */
export function viewVisit(
  visit: Visit | SeenVisit,
  { employeeId }: Pick<Actor, 'employeeId'>,
  { over = false, stepsIn = false }: { over?: boolean; stepsIn?: boolean } = {},
): VisitView {
  const { id, customerId, customerName, kind, agenda, start, end, timeZone, state } = visit
  const named = !('named' in visit) || visit.named
  const subject = named ? subjectOf(visit) : textsFor('en').visits.proposal.subject(customerName)
  const mine = mayJoin(visit, employeeId)
  const isOrganiser = visit.organiserId === employeeId
  const isOpen = state === 'booked' && !over
  const asks = mine && isOpen && visit.answers !== null
  return {
    ...{ id, customerId, customerName, kind, subject, agenda, start, end, timeZone, state },
    organiser: { id: visit.organiserId, name: visit.organiserName },
    employees: visit.employees.map(({ employeeId: ours, email, ...one }) => ({
      ...{ id: ours, ...one },
      ...(asks && ours !== visit.organiserId && saidBy(visit, email)),
    })),
    contacts: visit.contacts.map(({ contactId, email, ...one }) => ({
      ...{ id: contactId, ...one, required: isNeeded(one), ...(asks && saidBy(visit, email)) },
    })),
    joinUrl: mine ? visit.joinUrl : null,
    cancelNote: visit.cancelNote ?? '',
    mine,
    named,
    over,
    mayChange: isOrganiser && isOpen,
    mayCancel: (isOrganiser || stepsIn) && isOpen,
    pending: pendingOf(visit, isOrganiser),
  }
}

/** What somebody who is invited said so far. */
function saidBy(visit: Visit, email: string) {
  const { answer = 'none', proposes = null } = answerOf(visit, { email }) ?? {}
  return { answer, ...(proposes && { proposes }) }
}

/** What was begun with a visit and the calendar did not confirm. */
function pendingOf({ unfinished, inviting, reason }: Visit, isOrganiser: boolean): VisitView['pending'] {
  if (reason === 'in doubt') return { step: 'book', start: null, mayResume: false }
  if (!unfinished) return inviting ? { step: 'people', start: null, mayResume: isOrganiser } : null
  const start = unfinished.step === 'move' ? unfinished.start : null
  return { step: unfinished.step, start, mayResume: isOrganiser }
}

/**
 * Without own feeling and note: those are nobody else's (6.2, 6.3). The guess only where `seesGuess`: for the team of the
 * customer, where its author shares it. At level `groups` nobody is named, and so
 * neither is the contact, whose pair would tell.
 */
export function viewConversation(
  one: Conversation,
  place: number,
  { named, seesGuess }: { named: boolean; seesGuess: boolean },
  customer: string,
): Omit<ConversationView, 'followUp'> {
  const { id, day, channel, heard, kind, departments, employeeId, contactId, department } = one
  const said = { day, channel, heard, kind, departments }
  const job = one.jobFunction as JobFunction
  if (!named) {
    const employee = { id: '', name: department, jobTitle: '', function: 'other' as const, department }
    return { ...said, guess: null, id: String(place), employee, contact: { id: '', name: customer } }
  }
  const employee = {
    id: employeeId,
    name: one.employeeName,
    jobTitle: one.jobTitle,
    function: job,
    department,
  }
  const guess = seesGuess ? one.guess : null
  return { ...said, guess, id, employee, contact: { id: contactId, name: one.contactName } }
}
