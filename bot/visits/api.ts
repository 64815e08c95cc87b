import type { App } from '../../src/app.ts'
import type { SuggestedTimes } from '../../src/contract/times.ts'
import type { Proposal, VisitView } from '../../src/contract/visits.ts'
import type { Actor } from '../../src/domain/people/employee.ts'
import type { TimeReason } from '../../src/domain/visits/explain-time.ts'
import type { NoTime } from '../../src/domain/visits/find-times.ts'
import type { ProposalReason } from '../../src/domain/visits/proposal.ts'
import type { ProposedVisit } from '../../src/domain/visits/propose-visit.ts'
import type { SuggestedTimesAnswer } from '../../src/domain/visits/suggest-times.ts'
import type { VisitDone, VisitRefusal } from '../../src/domain/visits/visit-refusal.ts'
import { type Sentences, say } from '../../src/text/say.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type Handlers, isWithheld, type Refused, refuse } from '../api.ts'
import { viewContact, viewEmployee, viewVisit } from '../views.ts'
import { refused } from './time-api.ts'

/** Joint visits: who and when, and reading them. */
export function visitsApi({
  app,
}: {
  app: App
}): Pick<
  Handlers,
  | 'proposeVisit'
  | 'suggestTimes'
  | 'listVisits'
  | 'getVisit'
  | 'visitCalendarFile'
  | 'bookVisit'
  | 'moveVisit'
  | 'cancelVisit'
  | 'resumeVisit'
> {
  const notFound = refuse(404, 'not found', textsFor('en').problems['not found'])
  return {
    async proposeVisit({ actor, params, query: { contactId, alone } }) {
      const proposed = await app.proposeVisit({ actor, ...params, contactId, alone: alone === 'true' })
      return proposed ? viewProposal(proposed) : notFound
    },
    async suggestTimes({ actor, token, body }) {
      const answer = await app.suggestTimes({ actor, token, ...body })
      if (answer.ok) return viewTimes(answer.found, body.visitId !== undefined)
      return refused(answer.refusal)
    },
    async listVisits({ actor, query: { customerId } }) {
      const { upcoming, past, cancelled } = await app.listVisits({ actor, customerId })
      return {
        upcoming: upcoming.map((visit) => viewVisit(visit, actor)),
        past: past.map((visit) => viewVisit(visit, actor, { over: true })),
        cancelled: cancelled.map((visit) => viewVisit(visit, actor)),
      }
    },
    async bookVisit({ actor, token, body }) {
      return answerDone(await app.bookVisit({ actor, token, ...body }), actor)
    },
    async moveVisit({ actor, token, params, body }) {
      return answerDone(await app.moveVisit({ actor, token, ...params, ...body }), actor, MOVING)
    },
    async cancelVisit({ actor, token, params, body }) {
      return answerDone(await app.cancelVisit({ actor, token, ...params, ...body }), actor)
    },
    async resumeVisit({ actor, token, params }) {
      return answerDone(await app.resumeVisit({ actor, token, ...params }), actor)
    },
    async getVisit({ actor, params }) {
      const found = await app.getVisit({ actor, ...params })
      if (!found) return notFound
      const seen = viewVisit(found.visit, actor, found)
      const left = await app.leftAmong(seen.named ? seen.employees.map(({ id }) => id) : [])
      const mark = (one: VisitView['employees'][number]) => (left.has(one.id) ? { ...one, left: true } : one)
      return { ...seen, employees: seen.employees.map(mark) }
    },
    async visitCalendarFile({ actor, params }) {
      return (await app.visitCalendarFile({ actor, ...params })) ?? notFound
    },
  }
}

const REFUSALS = textsFor('en').visits.refusals
/** Where a visit is moved, who takes part is not asked anew. */
const MOVING = { ...REFUSALS, ...textsFor('en').visits.moving.refusals }

/** The visit as it is now, or why it was not booked or changed. */
function answerDone(done: VisitDone, actor: Actor, refusals: Sentences<VisitRefusal> = REFUSALS) {
  if (done.ok) return viewVisit(done.visit, actor)
  const { refusal } = done
  const reason = refusal.code === 'calendar' ? refusal.trouble : refusal.code
  return refuse(statusOf(refusal), reason, say<VisitRefusal>(refusals, refusal))
}

function statusOf(refusal: VisitRefusal): Refused['problem'] {
  if (refusal.code === 'not the organiser' || refusal.code === 'organiser left') return 403
  if (refusal.code === 'not an employee') return 403
  if (refusal.code === 'in doubt') return 503
  if (refusal.code !== 'calendar') return refusal.code.endsWith('unknown') ? 404 : 409
  if (isWithheld(refusal.trouble)) return 403
  return refusal.trouble === 'throttled' || refusal.trouble === 'unreachable' ? 503 : 409
}

function viewTimes(
  { reader, times, unreadable, none, ...plain }: SuggestedTimesAnswer,
  moving: boolean,
): SuggestedTimes {
  const { times: texts, moving: words } = textsFor(reader?.locale ?? 'en').visits
  const noTime = moving ? { ...texts.none, ...words.none } : texts.none
  return {
    ...plain,
    times: times.map((time) => ({
      ...time,
      reasons: time.reasons.map((reason) => say<TimeReason>(texts.reasons, reason)),
    })),
    unreadable: unreadable.map(({ id, name, required }) => ({ id, name, required })),
    none: none && say<NoTime>(noTime, none),
  }
}

function viewProposal({ customer, reader, contacts, employees, ...proposed }: ProposedVisit): Proposal {
  const { kind, minutes, loads, mostApproaches, month, answerUntil } = proposed
  const texts = textsFor(reader?.locale ?? 'en').visits.proposal
  const talk = kind === 'one to one'
  const first = contacts[0]?.contact.name ?? customer.name
  return {
    ...{ customerId: customer.id, customerName: customer.name, kind, minutes, mostApproaches, month },
    ...{ answerUntil, meetingHosts: [...proposed.meetingHosts] },
    subject: talk ? texts.talkSubject(reader?.name ?? '', first) : texts.subject(customer.name),
    agenda: talk ? texts.talkAgenda() : texts.agenda(customer.name),
    contacts: contacts.map(({ contact, proposed }) => ({
      ...{ ...viewContact(contact), timeZone: contact.timeZone, proposed },
      loads: loads.map((load) => ({ month: load.month, total: load.totals.get(contact.id) ?? 0 })),
    })),
    employees: employees.map(({ employee, reasons, ...one }) => ({
      ...{ ...viewEmployee(employee), ...one, timeZone: employee.timeZone },
      reasons: reasons.map((reason) => say<ProposalReason>(texts.reasons, reason)),
    })),
  }
}
