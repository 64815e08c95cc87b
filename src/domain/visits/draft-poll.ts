import type { PollWay } from '../../contract/poll-words.ts'
import type { CalendarFor } from '../checkins/person-calendar.ts'
import type { Actor } from '../people/employee.ts'
import { LINK_DAYS } from '../people/guest-claim.ts'
import type { GuestLinks, Hash } from '../people/ports.ts'
import { type DraftNeeds, draftVisit } from './draft-visit.ts'
import type { Poll, PollContact } from './poll.ts'
import { timeToAnswer } from './poll-deadline.ts'
import { type PollDone, refusedPoll } from './poll-refusal.ts'
import { slotFrom } from './slot.ts'
import { timeRefusal } from './time-refusal.ts'
import type { VisitContact } from './visit.ts'
import type { WantedVisit } from './wanted-visit.ts'

const DAY_MS = 86_400_000

export type WantedPoll = Omit<WantedVisit, 'start'> & {
  times: readonly string[]
  optionalIds: readonly string[]
  deadline?: string | undefined
  holds: boolean
}
/** What a contact reads, in their language; `language` is the one it is written in. */
export type Letter = { subject: string; text: string; language: string }
/** Words the mail that asks a contact. */
export type WriteLetter = (letter: {
  poll: Poll
  contact: PollContact
  /** BCP 47 tag of the contact. */
  language: string
  link: string
}) => Letter
export type DraftPollNeeds = DraftNeeds & {
  hash: Hash
  calendarFor: CalendarFor
  guestLinks: GuestLinks
  writeLetter: WriteLetter
  /** Working days that contacts have to answer. */
  pollDays: number
}
type Asked = WantedPoll & { actor: Actor; requestId?: string | undefined; way: PollWay }

/** The poll that somebody wants, as it would be asked; or why it may not be. Reads only. */
export const draftPoll =
  (needs: DraftPollNeeds) =>
  async ({
    actor,
    requestId,
    times,
    optionalIds,
    deadline,
    holds,
    way,
    ...wanted
  }: Asked): Promise<PollDone> => {
    const { employeeId } = actor
    const pollId = pollIdFor(needs, employeeId, wanted.customerId, requestId ?? needs.newToken())
    const slots = [...new Set(times)].sort().map((start) => slotFrom(start, wanted.minutes))
    const [first] = slots
    if (!first) return refusedPoll({ code: 'time not asked' })
    // The question is an approach now, and what comes of it one at any of its times.
    const moments = [needs.now(), ...slots.map(({ start }) => start)]
    const drafted = await draftVisit(needs)(employeeId, pollId, { ...wanted, start: first.start }, moments)
    if (!drafted.ok) return drafted
    const wrong = slots.map(({ start }) => timeRefusal(start, needs.now())).find(Boolean)
    if (wrong) return refusedPoll(wrong)
    const { visit } = drafted
    const organiser = (await needs.employees.get({ employeeId }))?.value
    if (!organiser) return refusedPoll({ code: 'not an employee' })
    // None of the times passes while somebody may still choose it.
    const answering = await timeToAnswer(needs, organiser, { start: first.start, wanted: deadline })
    if (!answering) return refusedPoll({ code: 'wrong deadline', before: 'first' })
    const asContact = (contact: VisitContact): PollContact => ({
      ...contact,
      required: !optionalIds.includes(contact.contactId),
      linkToken: needs.hash(`poll link|${pollId}|${contact.contactId}`),
      ...{ mail: way === 'mail' ? 'sending' : 'copied', mailUntil: null, mailWhy: null },
      ...{ vote: null, stopped: false },
    })
    const { customerId, customerName, subject, agenda, organiserId, organiserName, timeZone } = visit
    return {
      ok: true,
      poll: {
        ...{ id: pollId, customerId, customerName, subject, agenda, organiserId, organiserName, timeZone },
        wanted: { ...wanted, subject, agenda },
        ...{ times: slots, employees: visit.employees, contacts: visit.contacts.map(asContact), way, holds },
        ...{ held: 0, holdTrouble: null, notBooked: null, askedAt: needs.now(), ...answering },
        ...{ state: 'open', visitId: null, revision: 1 },
      },
    }
  }

/** The same request is the same poll. */
export const pollIdFor = (
  { hash }: { hash: Hash },
  organiserId: string,
  customerId: string,
  requestId: string,
) => `${customerId}.${hash(`poll|${organiserId}|${requestId}`)}`

/** The page of a contact. Its signature holds for longer than the link works, which what is behind it decides. */
export function pollLink(
  { guestLinks }: { guestLinks: GuestLinks },
  poll: Poll,
  contact: PollContact,
): string {
  const { contactId, linkToken: nonce } = contact
  const until = new Date(Date.parse(lastEnd(poll)) + LINK_DAYS.poll * DAY_MS).toISOString()
  return guestLinks.linkTo({ kind: 'poll', pollId: poll.id, contactId, nonce, until })
}

/** When the last of the times is over. */
export const lastEnd = ({ times }: Pick<Poll, 'times'>): string => times.at(-1)?.end ?? ''
