import type { Due } from '../checkins/work.ts'
import { inParallel } from '../in-parallel.ts'
import type { Hash, PeopleStore } from '../people/ports.ts'
import { change, valuesOf } from '../store.ts'
import type { CalendarHolds, Hold, HoldRows, WordHold } from './hold.ts'
import { isAhead, keyOfPoll, type Poll } from './poll.ts'
import type { PollStore } from './poll-ports.ts'
import { CalendarError, type CalendarTrouble } from './ports.ts'

export type HoldNeeds = HoldRows &
  Pick<PollStore, 'polls'> &
  Pick<PeopleStore, 'employees'> & {
    calendarHolds: CalendarHolds
    wordHold: WordHold
    hash: Hash
    due: Due
    newToken: () => string
    now: () => string
    report: (event: string, fields: Record<string, string>) => void
  }

/** How long a calendar that is busy is left alone, and one that refused. */
const AGAIN_MS = 30_000
const REFUSED_MS = 3_600_000
const AT_ONCE = 4

/**
 * Brings our calendars to what a poll wants of them: its times held while it is open, lifted when they have passed or it
 * is over (3.3). Safe to repeat, by any number at once: whoever finds the poll over after they held its times lifts them,
 * as whoever ended it may have looked before they were there. Answers after how many ms to look again.
 */
export const settleHolds =
  (needs: HoldNeeds) =>
  async (poll: Poll): Promise<number | null> => {
    if (!poll.holds) return null
    const again = await settle(needs, poll)
    if (poll.state !== 'open') return again
    const now = (await needs.polls.get(keyOfPoll(poll.id)))?.value
    return now && now.state !== 'open' ? settle(needs, now) : again
  }

async function settle(needs: HoldNeeds, poll: Poll): Promise<number | null> {
  const wanted = poll.state === 'open' ? wantedOf(needs, poll) : []
  const there = await holdsOf(needs, poll)
  const ids = new Set(wanted.map(({ id }) => id))
  const placing = wanted
    .map((hold) => there.find(({ id }) => id === hold.id) ?? hold)
    .filter(({ eventId }) => eventId === null)
  const lifting = there.filter(({ id }) => !ids.has(id))
  const troubles = await inParallel(
    [
      ...placing.map((hold) => () => place(needs, poll, hold)),
      ...lifting.map((hold) => () => lift(needs, poll, hold)),
    ],
    (step) => tried(needs, step),
    AT_ONCE,
  )
  const [trouble] = troubles.filter((one) => one !== null).sort(worstFirst)
  const held = (await holdsOf(needs, poll)).filter(({ eventId }) => eventId !== null).length
  await note(needs, poll, { held, holdTrouble: trouble ?? null })
  if (!trouble) return null
  if (isPassing(trouble)) return AGAIN_MS
  const dueAt = new Date(Date.parse(needs.now()) + REFUSED_MS).toISOString()
  await needs.due.add({ dueAt, work: { kind: 'poll', ...keyOfPoll(poll.id) } })
  return null
}

/** The holds of a poll that there are. */
export async function holdsOf({ holds }: HoldRows, { id, customerId }: Pick<Poll, 'id' | 'customerId'>) {
  const all = await valuesOf(holds.list({ customerId }))
  return all.filter(({ pollId }) => pollId === id)
}

/** How many calendar entries a poll wants at a moment. */
export const wantedHolds = ({ times, employees }: Poll, now: string): number =>
  times.filter(({ start }) => isAhead(start, now)).length * employees.length

function wantedOf(
  { hash, newToken, now }: HoldNeeds,
  { id: pollId, customerId, times, employees }: Poll,
): Hold[] {
  const ahead = times.filter(({ start }) => isAhead(start, now()))
  return ahead.flatMap(({ start, end }) =>
    employees.map(({ employeeId }) => ({
      id: hash(`hold|${pollId}|${employeeId}|${start}`),
      ...{ pollId, customerId, employeeId, start, end, token: newToken(), eventId: null },
    })),
  )
}

const keyOf = ({ customerId, id: holdId }: Hold) => ({ customerId, holdId })

/**
 * The row first, so that what a crash leaves in a calendar is known; whoever was faster has the token that counts. Where
 * the row was taken away meanwhile, so is what came to the calendar after it.
 */
async function place(needs: HoldNeeds, poll: Poll, hold: Hold): Promise<void> {
  const stored = await change(needs.holds, keyOf(hold), (there) => (there ? undefined : hold))
  if (!stored || stored.eventId) return
  const eventId = await placeEvent(needs, poll, stored)
  const after = await change(needs.holds, keyOf(hold), (there) =>
    there?.token === stored.token ? { ...there, eventId } : undefined,
  )
  if (!after) await needs.calendarHolds.lift({ employeeId: hold.employeeId, token: null }, eventId)
}

async function placeEvent(needs: HoldNeeds, { customerName }: Poll, hold: Hold): Promise<string> {
  const { employeeId, token, start, end } = hold
  const locale = (await needs.employees.get({ employeeId }))?.value.locale ?? 'en'
  const words = needs.wordHold(customerName, locale)
  return needs.calendarHolds.hold({ employeeId, token: null }, { token, start, end, ...words })
}

/**
 * What may stand in the calendar without our knowing its id is placed once more, which only tells the id. A time that is
 * over stands in nobody's way: what the calendar refuses then is left there.
 */
async function lift(needs: HoldNeeds, poll: Poll, hold: Hold): Promise<void> {
  const acting = { employeeId: hold.employeeId, token: null }
  try {
    await needs.calendarHolds.lift(acting, hold.eventId ?? (await placeEvent(needs, poll, hold)))
  } catch (error) {
    const isRefused = error instanceof CalendarError && !isPassing(error.code)
    if (!isRefused || hold.end > needs.now()) throw error
  }
  const stored = await needs.holds.get(keyOf(hold))
  if (stored?.value.token === hold.token) await needs.holds.remove(keyOf(hold), stored)
}

async function tried(needs: HoldNeeds, step: () => Promise<void>): Promise<CalendarTrouble | null> {
  try {
    await step()
    return null
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error
    needs.report('poll.hold-waits', { reason: error.code })
    return error.code
  }
}

/** Whether it comes right by itself, soon. */
const isPassing = (trouble: CalendarTrouble) => trouble === 'unreachable' || trouble === 'throttled'

/** What comes right by itself is looked at first. */
const ORDER: readonly CalendarTrouble[] = [
  'unreachable',
  'throttled',
  'registration',
  'permission',
  'consent',
  'sign in',
  'no account',
  'no mailbox',
  'refused',
  'gone',
]
const worstFirst = (a: CalendarTrouble, b: CalendarTrouble) => ORDER.indexOf(a) - ORDER.indexOf(b)

type Noted = Pick<Poll, 'held' | 'holdTrouble'>
async function note({ polls }: HoldNeeds, { id }: Poll, { held, holdTrouble }: Noted): Promise<void> {
  await change(polls, keyOfPoll(id), (there): Poll | undefined =>
    there && (there.held !== held || there.holdTrouble !== holdTrouble)
      ? { ...there, held, holdTrouble, revision: there.revision + 1 }
      : undefined,
  )
}
