import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Proposal, VisitView } from '../../src/contract/visits.ts'
import { mayBeDone, Refusal } from '../parts/problem.ts'
import type { Period } from '../parts/route.ts'
import { instantAt, wallClock } from '../parts/times.ts'
import { useTimes } from '../parts/use-times.ts'
import { bookingOf, chosenTime, isSameTime, otherTimes, type TimesAsked, timesAsked } from './asked.ts'
import { draftOf, saysTooMuch } from './draft.ts'
import { loadOf, monthOf } from './load.ts'
import { quorumsOf, setQuorums } from './quorum.ts'
import { ruleFor } from './rule.ts'
import { useJudged } from './use-judged.ts'
import { useTimesFor } from './use-proposal.ts'
import { useBookVisit } from './use-visits.ts'
import { daysIn } from './week.ts'

/** A day and an hour that somebody names themselves, on their own clock; `offered` where a start of the week was taken. */
export type OwnTime = { day: string; time: string; offered?: boolean }

/** Why a time of the reader's own may not be sent yet. */
export const OWN_TIME = { looking: 'looking', blocked: 'ownTimeBlocked', unsure: 'ownTimeNotSure' } as const

/**
 * Which time is chosen: one that is proposed, the best of them at first, or one of the reader's own. `now` is the time
 * that a visit to be moved has already; it is no choice.
 */
export function useChosenTime(wanted: TimesAsked, now?: string) {
  const { timeZone } = useTimes()
  const { answer, asked, looking } = useTimesFor(wanted)
  const [picked, pick] = useState<string>()
  const [own, setOwn] = useState<OwnTime>()
  const times = otherTimes(answer.data?.times ?? [], now)
  const proposed = chosenTime(times, picked)
  const ready = looking ? undefined : proposed?.start
  const start = own ? instantAt(own.day, own.time, timeZone) : ready
  const unchanged = isSameTime(start, now)
  const judging = useJudged(wanted, own && !unchanged ? start : undefined, own?.offered)
  /** A start from everyone's week: one of those proposed, or else a time of the reader's own. */
  const choose = (wish: string) => {
    const isProposed = times.some((one) => isSameTime(one.start, wish))
    if (isProposed) pick(wish)
    setOwn(isProposed ? undefined : { ...wallClock(wish, timeZone), offered: true })
  }
  return {
    answer,
    asked,
    choose,
    looking,
    times,
    proposed,
    pick,
    own,
    setOwn,
    unchanged,
    /** What speaks against a time of the reader's own. */
    judging,
    start: unchanged ? undefined : start,
  }
}
export type ChosenTime = ReturnType<typeof useChosenTime>

/** All that the dialog holds, and the way to send it. */
export function useBooking(
  proposal: Proposal,
  onBooked: (visit: VisitView) => void,
  asked: Period | undefined,
) {
  const [draft, setDraft] = useState(() => draftOf(proposal))
  const [period, setPeriod] = useState(asked)
  const anyDay = () => setPeriod(undefined)
  const [requestId, setRequestId] = useState<string>(() => crypto.randomUUID())
  const { timeZone } = useTimes()
  const quorums = quorumsOf(draft, proposal)
  const quorum = setQuorums(quorums)
  const time = useChosenTime({ ...timesAsked(proposal.customerId, draft, { quorum }), ...daysIn(period) })
  const load = loadOf(draft, proposal, time.start ? [monthOf(time.start, timeZone)] : [])
  const rule = ruleFor(draft, proposal, load.length > 0)
  const book = useBookVisit()
  const client = useQueryClient()
  const tooLong = saysTooMuch(draft)
  const start = rule.stops || time.judging.stops || tooLong ? undefined : time.start
  // What may be booked already is what the next press sends again, so nothing of it may change meanwhile.
  const unanswered = book.isError && mayBeDone(book.error) ? book.variables : undefined
  const onError = (error: unknown) => {
    if (mayBeDone(error)) return
    setRequestId(crypto.randomUUID())
    // How often they are approached has changed since it was asked: then the dialog asks to be sure of it.
    if (error instanceof Refusal && error.reason === 'often approached')
      void client.invalidateQueries({ queryKey: ['proposeVisit'] })
    void time.answer.refetch()
  }
  const send = () => {
    if (book.isPending) return
    const body = unanswered ?? (start && bookingOf(proposal.customerId, draft, start, requestId, quorum))
    if (body) book.mutate(body, { onSuccess: onBooked, onError })
  }
  const fixed = book.isPending || unanswered !== undefined
  return {
    draft,
    setDraft,
    period,
    anyDay,
    quorums,
    load,
    time,
    rule,
    /** Whether the invitation says more than fits. */
    tooLong,
    book,
    start: unanswered?.start ?? start,
    fixed,
    send,
  }
}
export type BookingState = ReturnType<typeof useBooking>
