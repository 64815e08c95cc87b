import { type Checkin, saysNoMore } from './checkin.ts'
import { isIn } from './day-in-cycle.ts'

/** What the card about a visit offers: to ask the customer how it was (3.8), and to say who went instead (3.7). */
export type VisitOffers = { asks: boolean; instead: boolean }

/**
 * What the message of a card says of each check-in that it names, and how often drawing it anew came to nothing since
 * it said so.
 */
export type Shown = {
  checkins: Record<string, string>
  failed: number
  /** Whether a card about a visit offers to ask the customer (3.8); hidden beside the form that a tap opened. */
  asks?: 'shown' | 'hidden'
}

/** What a message says once it shows these, beside what it says of others; `today` is the organisation's day. */
export function shownOf(
  checkins: readonly Checkin[],
  today: string,
  before: Shown | null = null,
  offers?: VisitOffers,
): Shown {
  const now = checkins.map((checkin) => [nameOf(checkin), saidOf(checkin, today)])
  const asks = offers?.asks ? { asks: 'shown' as const } : {}
  return { checkins: { ...before?.checkins, ...Object.fromEntries(now) }, failed: 0, ...asks }
}

/** What a message shows after a press on it, beside others that it names: once a face was tapped, the form that takes more. */
export function shownOnPress(
  pressed: Checkin,
  others: readonly Checkin[],
  today: string,
  before: Shown | null,
): Shown {
  const isForm = pressed.guess !== null && saysNoMore(pressed)
  const asks = before?.asks ? { asks: isForm ? ('hidden' as const) : ('shown' as const) } : {}
  return { ...shownOf([...others, pressed], today, before), ...asks }
}

/** Whether what a message offers can still be done. */
export const stillOffers = (shown: Shown | null, offers: VisitOffers | undefined): boolean =>
  shown?.asks !== 'shown' || offers?.asks === true

/** The same message when nobody knows what it says of anything. */
export function unknownNow(shown: Shown): Shown {
  const names = Object.keys(shown.checkins)
  return { ...shown, checkins: Object.fromEntries(names.map((name) => [name, 'unknown'])) }
}

/** The same message once it says that a pair is over. */
export function saysOver(before: Shown | null, of: Named): Shown {
  return { checkins: { ...before?.checkins, [nameOf(of)]: OVER }, failed: 0 }
}

/** Whether the message names this check-in. */
export const isNamed = (shown: Shown | null, checkin: Checkin): boolean =>
  shown !== null && Object.hasOwn(shown.checkins, nameOf(checkin))

/** Whether what a message says still holds, as far as it names these check-ins. One of old asks about all of them. */
export function stillHolds(shown: Shown | null, checkins: readonly Checkin[], today: string): boolean {
  return checkins.every((checkin) => {
    if (shown) return !isNamed(shown, checkin) || shown.checkins[nameOf(checkin)] === saidOf(checkin, today)
    return !checkin.wanted || saidOf(checkin, today) === ASKED
  })
}

type Named = Pick<Checkin, 'cycleId' | 'pairId'>
const ASKED = 'asked'
const OVER = 'over'
const nameOf = ({ cycleId, pairId }: Named) => `${cycleId}:${pairId}`

/** What was said counts with every change of it; a question reads the same until its cycle is over, and names it then. */
function saidOf({ cycleId, status, wanted, revision }: Checkin, today: string): string {
  if (status === 'spoke' || status === 'not this month') return String(revision)
  if (!wanted) return OVER
  return isIn(cycleId, today) ? ASKED : 'asked before'
}
