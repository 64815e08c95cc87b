import { change } from '../store.ts'
import { type BookFromPollNeeds, bookTime, noteVisit, visitOfPoll } from './book-from-poll.ts'
import { closeRow } from './close-poll.ts'
import { copyPoll } from './copy-poll.ts'
import { lastEnd } from './draft-poll.ts'
import { keyOfPoll, type Poll, type PollKey, standingOf } from './poll.ts'
import { type HoldNeeds, settleHolds } from './poll-holds.ts'
import { newsOf, newsOfEach, type TellPollNeeds, tellAll, tellOfLeaving, tellOfPoll } from './poll-news.ts'
import type { PollStore } from './poll-ports.ts'
import type { PollRefusal } from './poll-refusal.ts'
import type { Slot } from './slot.ts'
import { type SeesToNeeds, whoSeesTo } from './who-sees-to.ts'

/** How long a calendar that is busy is left alone. */
const AGAIN_MS = 30_000

export type FollowPollNeeds = BookFromPollNeeds &
  HoldNeeds &
  SeesToNeeds &
  TellPollNeeds &
  PollStore & {
    /** Whether a visit that everybody agrees on is booked without its organiser. */
    pollBooks: 'itself' | 'ask'
    report: (event: string, fields: Record<string, string>) => void
  }

/**
 * Brings a poll to where its answers and the time say it should be: booked by itself where that is wanted, its
 * organiser told, its holds placed or lifted (3.3). Safe to repeat. Answers after how many ms to look again.
 */
export const followPoll =
  (needs: FollowPollNeeds) =>
  async ({ customerId, pollId }: PollKey): Promise<{ laterMs: number | null }> => {
    const key = { customerId, pollId }
    await copyPoll(needs)(key)
    const poll = (await needs.polls.get(key))?.value
    if (!poll) return { laterMs: null }
    const again = poll.state === 'open' ? await settle(needs, poll) : await lookAtVisit(needs, poll)
    const now = (await needs.polls.get(key))?.value ?? poll
    if (now.state !== 'open') await tellAll(needs, now, [])
    const held = await settleHolds(needs)(now)
    await copyPoll(needs)(key)
    return { laterMs: again === null || held === null ? (again ?? held) : Math.min(again, held) }
  }

/** What becomes of a poll that is open. */
async function settle(needs: FollowPollNeeds, poll: Poll): Promise<number | null> {
  const booked = await visitThere(needs, poll)
  const organiser = (await needs.employees.get({ employeeId: poll.organiserId }))?.value
  if (booked || !organiser || organiser.leftOn || lastEnd(poll) <= needs.now()) {
    // Told first: what is closed is not looked at again.
    if (!booked && lastEnd(poll) > needs.now()) await tellOfLeaving(needs, poll)
    await (booked ? noteVisit(needs, poll, booked) : closeRow(needs, poll))
    await copyPoll(needs)(keyOfPoll(poll.id))
    return null
  }
  const standing = standingOf(poll, needs.now())
  const { time } = standing.standing === 'agreed' ? standing : { time: undefined }
  if (time && needs.pollBooks === 'itself' && poll.notBooked !== time.start)
    return bookItself(needs, poll, time)
  await tellAll(needs, poll, newsOf(poll, standing, needs.now()))
  return null
}

/** The visit that was begun by whoever could not write it down any more. */
async function visitThere(needs: FollowPollNeeds, poll: Poll): Promise<string | undefined> {
  const visitId = visitOfPoll(needs, poll)
  const state = (await needs.visits.get({ customerId: poll.customerId, visitId }))?.value.state
  return state === 'booked' || state === 'booking' ? visitId : undefined
}

/** Waits for a visit that is being booked; where that came to nothing, the poll is open again and its organiser told. */
async function lookAtVisit(needs: FollowPollNeeds, poll: Poll): Promise<number | null> {
  const { customerId, visitId } = poll
  const visit = visitId ? (await needs.visits.get({ customerId, visitId }))?.value : undefined
  if (poll.state !== 'booked' || visit?.state === 'booked' || visit?.state === 'cancelled') return null
  if (visit?.state === 'booking') return AGAIN_MS
  await change(needs.polls, keyOfPoll(poll.id), (there): Poll | undefined =>
    there?.state === 'booked' && there.visitId === visitId
      ? {
          ...{ ...there, state: 'open', visitId: null, notBooked: visit?.start ?? null },
          revision: there.revision + 1,
        }
      : undefined,
  )
  // Who has left is not told: then the question, which is open again, ends.
  if ((await whoSeesTo(needs)(poll)) !== poll.organiserId) return settle(needs, { ...poll, state: 'open' })
  if (visit) await tellOfPoll(needs, poll, { kind: 'poll not booked', start: visit.start })
  return null
}

/** Once for each time: what the calendar refused then is for the organiser to press, and what was busy is tried again. */
async function bookItself(needs: FollowPollNeeds, poll: Poll, time: Slot): Promise<number | null> {
  const { start } = time
  // Told first: a crash would lose it. Who asked us to stop may be why the others agree.
  for (const news of newsOfEach(poll)) await tellOfPoll(needs, poll, news)
  const done = await bookTime(needs, poll, time, null)
  needs.report('poll.books-itself', { pollId: poll.id, result: done.ok ? 'booked' : done.refusal.code })
  if (!done.ok && isBusy(done.refusal)) return AGAIN_MS
  if (done.ok) await tellOfPoll(needs, poll, { kind: 'poll booked', start, visitId: done.visit.id })
  else await tellOfPoll(needs, poll, { kind: 'poll not booked', start })
  if (!done.ok)
    await change(
      needs.polls,
      keyOfPoll(poll.id),
      (there): Poll | undefined => there && { ...there, notBooked: start, revision: there.revision + 1 },
    )
  await copyPoll(needs)(keyOfPoll(poll.id))
  return null
}

const isBusy = (refusal: PollRefusal) =>
  refusal.code === 'calendar' && (refusal.trouble === 'throttled' || refusal.trouble === 'unreachable')
