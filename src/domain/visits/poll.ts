import type { PollChoice, PollMail, PollStanding, PollState, PollWay } from '../../contract/poll-words.ts'
import type { Slot } from './slot.ts'
import { timeRefusal } from './time-refusal.ts'
import type { VisitContact, VisitEmployee } from './visit.ts'
import type { WantedVisit } from './wanted-visit.ts'

/** What a contact answered: a choice for each start that was asked about, and a few words. */
export type Vote = { at: string; choices: Record<string, PollChoice>; note: string }

/** A contact who is asked, as they were then. */
export type PollContact = VisitContact & {
  /** Whether their answer is waited for. */
  required: boolean
  /** What their link must hold; another one takes the link back. */
  linkToken: string
  mail: PollMail
  /** While the mail is being sent: until when in real time it belongs to who sends it. */
  mailUntil: string | null
  /** Why it was not sent, as a code. */
  mailWhy: string | null
  vote: Vote | null
  /** They asked us to stop. */
  stopped: boolean
}

/** Contacts are asked which of some times suits them, before anything is booked (3.3). */
export type Poll = {
  /** Begins with the customer's id and a dot, so that it is one point read. */
  id: string
  customerId: string
  customerName: string
  subject: string
  agenda: string
  organiserId: string
  organiserName: string
  /** IANA zone of the organiser. */
  timeZone: string
  /** What is booked at the time that suits. */
  wanted: Omit<WantedVisit, 'start'>
  /** UTC instants, the earliest first. */
  times: Slot[]
  employees: VisitEmployee[]
  contacts: PollContact[]
  way: PollWay
  /** Whether our people's calendars hold the times meanwhile. */
  holds: boolean
  /** How many calendar entries hold a time now. */
  held: number
  /** Why the times could not be held, as a code. */
  holdTrouble: string | null
  /** The start at which a booking that nobody pressed for was refused; then it waits for the organiser. */
  notBooked: string | null
  /** Product time. */
  askedAt: string
  /** Until when contacts may answer; UTC instant in product time. */
  deadline: string
  /** When the organiser is reminded of who has not answered; null where there is no time for that. */
  remindAt: string | null
  state: PollState
  /** The visit that came of it. */
  visitId: string | null
  revision: number
}
export type PollKey = { customerId: string; pollId: string }

/** The customer of a poll, from its id. */
export const customerOfPoll = (pollId: string): string => pollId.slice(0, pollId.lastIndexOf('.'))
export const keyOfPoll = (pollId: string): PollKey => ({ customerId: customerOfPoll(pollId), pollId })

/** Whether contacts may still answer. */
export const mayVote = ({ state, deadline }: Pick<Poll, 'state' | 'deadline'>, now: string): boolean =>
  state === 'open' && now < deadline

/** What the answers come to: the time to book, or that there is none, or whom we wait for. */
export type Standing =
  | { standing: Extract<PollStanding, 'waiting'>; missing: PollContact[] }
  | { standing: Extract<PollStanding, 'agreed'>; time: Slot }
  | { standing: Extract<PollStanding, 'no time'> }
  | { standing: Extract<PollStanding, 'nobody left'> }

/**
 * What the answers come to at `now`. A time suits when everybody required can come: best where the fewest come only if
 * need be, then where most of the others can, then the earliest (3.3). Who asked us to stop is not waited for any more.
 */
export function standingOf(poll: Pick<Poll, 'times' | 'contacts'>, now: string): Standing {
  const needed = neededOf(poll)
  if (needed.length === 0) return { standing: 'nobody left' }
  const open = poll.times.filter(({ start }) => isAhead(start, now))
  const possible = open.filter(({ start }) => needed.every((one) => choiceOf(one, start) !== 'no'))
  if (possible.length === 0) return { standing: 'no time' }
  const missing = needed.filter(({ vote }) => vote === null)
  if (missing.length > 0) return { standing: 'waiting', missing }
  const others = poll.contacts.filter((one) => !needed.includes(one) && !one.stopped)
  const count = (people: readonly PollContact[], start: string, choice: PollChoice) =>
    people.filter((one) => choiceOf(one, start) === choice).length
  const cost = ({ start }: Slot) =>
    count(needed, start, 'if need be') * (others.length + 1) + count(others, start, 'no')
  const [time] = possible.toSorted((a, b) => cost(a) - cost(b) || (a.start < b.start ? -1 : 1))
  return time ? { standing: 'agreed', time } : { standing: 'no time' }
}

/** Whose answer is waited for, but for who asked us to stop; everybody's where nobody is required. */
export function neededOf({ contacts }: Pick<Poll, 'contacts'>): PollContact[] {
  const required = contacts.filter((one) => one.required)
  return (required.length > 0 ? required : contacts).filter((one) => !one.stopped)
}

/** What a contact answered about a time; null while they have not answered. */
export const choiceOf = ({ vote }: Pick<PollContact, 'vote'>, start: string): PollChoice | null =>
  vote && (vote.choices[start] ?? 'no')

/** Whether a visit can still be booked at a time. */
export const isAhead = (start: string, now: string): boolean => timeRefusal(start, now) === undefined
