import type { PollView } from '../src/contract/polls.ts'
import type { Actor } from '../src/domain/people/employee.ts'
import { choiceOf, isAhead, type Poll, type PollContact, standingOf } from '../src/domain/visits/poll.ts'
import { wantedHolds } from '../src/domain/visits/poll-holds.ts'
import { isNone } from '../src/domain/visits/poll-news.ts'
import { textsFor } from '../src/text/texts.ts'
import { isWithheld } from './api.ts'
import { subjectOf } from './visit-subject.ts'

/** A question to contacts as those see it who asked or would take part. */
export function viewPoll(poll: Poll, { employeeId }: Pick<Actor, 'employeeId'>, now: string): PollView {
  const { id, customerId, customerName, agenda, timeZone, state, askedAt, deadline, visitId } = poll
  const standing = standingOf(poll, now)
  const best = standing.standing === 'agreed' ? standing.time.start : null
  return {
    ...{ id, customerId, customerName, agenda, timeZone, state, askedAt, deadline, visitId },
    subject: subjectOf(poll),
    organiser: { id: poll.organiserId, name: poll.organiserName },
    standing: standing.standing,
    late: now >= deadline,
    times: poll.times.map((slot) => ({
      ...slot,
      past: !isAhead(slot.start, now),
      best: slot.start === best,
    })),
    contacts: poll.contacts.map((contact) => viewAsked(contact, poll)),
    employees: poll.employees.map(({ employeeId: ours, email: _, ...one }) => ({ id: ours, ...one })),
    holds: poll.holds ? viewHolds(poll, now) : null,
    mine: poll.organiserId === employeeId,
  }
}

function viewHolds(poll: Poll, now: string): NonNullable<PollView['holds']> {
  const { holdTroubles } = textsFor('en').polls
  const { held: placed, holdTrouble } = poll
  const trouble = holdTrouble && (isWithheld(holdTrouble) ? holdTroubles.permission : holdTroubles.other)
  return { wanted: wantedHolds(poll, now), placed, trouble }
}

function viewAsked(contact: PollContact, { times }: Poll): PollView['contacts'][number] {
  const { contactId: id, name, email, jobTitle, timeZone, required, mail, mailWhy, vote, stopped } = contact
  const { polls } = textsFor('en')
  return {
    ...{ id, name, email, jobTitle, function: contact.function, timeZone, required, mail, stopped },
    mailTrouble: mailWhy && polls.mailTrouble(mailWhy),
    answeredAt: vote?.at ?? null,
    choices: times.map(({ start }) => choiceOf(contact, start)),
    noneFits: isNone(contact),
    note: vote?.note ?? '',
  }
}
