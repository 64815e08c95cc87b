import { ANSWER_BEFORE_MINUTES, MOST_POLL_TIMES } from '../../src/contract/poll-words.ts'
import { bookingOf } from './asked.ts'
import type { Draft } from './draft.ts'
import { type Quorum, setQuorums } from './quorum.ts'

/** Which times contacts are asked about, and whose answer is waited for. */
export type Asking = { times: readonly string[]; optionalIds: readonly string[]; holds: boolean }

/** So many of the best are ticked at first: enough to choose from, few enough to read on a phone. */
const TICKED = 3

/**
 * What is offered before anything was changed: the best times, of as many days as there are, and everybody waited for.
 * Times that would leave contacts less than the usual time to answer only where there are no others.
 */
export function askingOf(times: readonly { start: string }[], answerUntil: string | null): Asking {
  const all = times.map(({ start }) => start)
  const later = all.filter((start) => !answerUntil || lastMoment(start) >= answerUntil)
  const starts = later.length > 0 ? later : all
  const firsts = starts.filter((start, at) => starts.findIndex((one) => dayOf(one) === dayOf(start)) === at)
  const ticked = [...firsts, ...starts.filter((start) => !firsts.includes(start))].slice(0, TICKED)
  return { times: ticked, optionalIds: [], holds: false }
}

/** Until when contacts may answer where one of the times leaves them less than usual; undefined where none does. */
export function shortened({ times }: Pick<Asking, 'times'>, answerUntil: string | null): string | undefined {
  const [first] = times.map(lastMoment).sort()
  return first && answerUntil && first < answerUntil ? first : undefined
}

const lastMoment = (start: string) =>
  new Date(Date.parse(start) - ANSWER_BEFORE_MINUTES * 60_000).toISOString()

const dayOf = (instant: string) => instant.slice(0, 10)

/** Ticks a time or takes it out; beyond the most that may be asked about nothing changes. */
export function withTime(asking: Asking, start: string): Asking {
  const others = asking.times.filter((one) => one !== start)
  if (others.length < asking.times.length) return { ...asking, times: others }
  return asking.times.length < MOST_POLL_TIMES ? { ...asking, times: [...asking.times, start] } : asking
}

/** Waits for a contact's answer or does without it. */
export function withOptional(asking: Asking, contactId: string): Asking {
  const others = asking.optionalIds.filter((id) => id !== contactId)
  const left = others.length < asking.optionalIds.length
  return { ...asking, optionalIds: left ? others : [...others, contactId] }
}

/** Why it cannot be asked yet; `loaded` is whether a contact is approached often enough already (1.6). */
export function whyNotAsked(
  asking: Asking,
  { contactIds, sure }: Draft,
  loaded = false,
): 'none' | 'nobody' | 'notSure' | undefined {
  if (asking.times.length === 0) return 'none'
  if (contactIds.every((id) => asking.optionalIds.includes(id))) return 'nobody'
  return loaded && !sure ? 'notSure' : undefined
}

/** The question as the service takes it. */
export function pollOf(
  customerId: string,
  draft: Draft,
  asking: Asking,
  requestId: string,
  quorums: readonly Quorum[] = [],
) {
  const { start: _, ...booking } = bookingOf(customerId, draft, '', requestId, setQuorums(quorums))
  const { times, holds } = asking
  const optionalIds = asking.optionalIds.filter((id) => draft.contactIds.includes(id))
  return { ...booking, times: [...times].sort(), optionalIds, holds }
}
export type PollAsked = ReturnType<typeof pollOf>
