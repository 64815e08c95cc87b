import type { CycleView, StateCount } from '../../src/contract/checkins.ts'
import type { Counts } from './prompt-groups.ts'

export type Order = 'resendPrompts' | 'runCycle' | 'cancelCycle' | 'resumeCycle'
/** The words for each. */
export const WORDS = {
  resendPrompts: 'resend',
  runCycle: 'run',
  cancelCycle: 'cancel',
  resumeCycle: 'resume',
} as const satisfies Record<Order, string>

/** Why an order is not possible at the moment, as the name of its sentence. */
export type WhyNot = 'noneFailed' | 'noneWaits' | 'stopped' | 'pausedForAll'
export type Offer = { order: Exclude<Order, 'resumeCycle'>; cards: number; whyNot: WhyNot | undefined }

type Standing = {
  counts: Counts
  later: readonly StateCount[]
  visitsFailed: number
  controlled: boolean
  pausedForAll: boolean
  over: boolean
}

/** What waits for its moment, or is being sent. */
const WAITING = ['planned', 'deferred', 'sending'] as const
/** What surely did not arrive. */
const REFUSED = ['failed', 'not installed', 'blocked'] as const
/**
 * Cards that surely did not arrive, and first ones that may not have: those that are sent again as far as that helps
 * (2.8).
 */
export const failedIn = (counts: Counts, later: readonly StateCount[]): number =>
  sumOf(counts, [...REFUSED, 'unknown']) + laterIn(later, REFUSED)
/** Cards that wait for their moment. */
export const waitingIn = (counts: Counts): number => sumOf(counts, WAITING)
/** Whether some card is still to arrive, or to fail: a first one, a reminder, or one after a visit. */
export const isAnyWaiting = (counts: Counts, later: readonly StateCount[]): boolean =>
  waitingIn(counts) + laterIn(later, WAITING) > 0

/**
 * What an administrator may order for a cycle now, and what stands in the way. In one that is over, paused or cancelled
 * only what asks about a visit is sent again, for as long as the answer is taken.
 */
export function offersFor({
  counts,
  later,
  visitsFailed,
  controlled,
  pausedForAll,
  over,
}: Standing): Offer[] {
  const [failed, waiting] = [failedIn(counts, later), waitingIn(counts)]
  const paused = pausedForAll ? 'pausedForAll' : undefined
  const stopped = controlled ? 'stopped' : paused
  const visits: Offer = { order: 'resendPrompts', cards: visitsFailed, whyNot: paused }
  if (over) return visitsFailed > 0 ? [visits] : []
  const asking: Offer[] = [
    controlled && visitsFailed > 0
      ? visits
      : { order: 'resendPrompts', cards: failed, whyNot: failed === 0 ? 'noneFailed' : stopped },
    { order: 'runCycle', cards: waiting, whyNot: waiting === 0 ? 'noneWaits' : stopped },
  ]
  // What asks nobody is taken up again where it says so.
  return controlled ? asking : [...asking, { order: 'cancelCycle', cards: waiting, whyNot: undefined }]
}

/** Whether nobody is asked in a cycle any more: it ended before the one that runs, and nothing of it waits. */
export function isOver(cycle: CycleView, running: CycleView | null | undefined, counts: Counts): boolean {
  return running !== null && running !== undefined && cycle.end <= running.start && waitingIn(counts) === 0
}

function laterIn(later: readonly StateCount[], states: readonly StateCount['state'][]): number {
  return later.reduce((sum, { state, count }) => sum + (states.includes(state) ? count : 0), 0)
}

function sumOf(counts: Counts, states: readonly (keyof Counts)[]): number {
  return states.reduce((sum, state) => sum + (counts[state] ?? 0), 0)
}
