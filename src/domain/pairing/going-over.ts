import { openPromises } from '../checkins/hand-follow-ups.ts'
import type { CheckinStore } from '../checkins/ports.ts'
import { valuesOf } from '../store.ts'
import type { VisitStore } from '../visits/ports.ts'
import { isToReplace } from '../visits/replace-visitor.ts'
import type { Visit } from '../visits/visit.ts'
import type { Handover } from './handover.ts'
import { conversationsOf } from './last-conversations.ts'
import { isFollowed } from './line-of.ts'
import type { TakenOver } from './news.ts'
import type { Pair } from './pair.ts'
import { isOpen } from './pair-ground.ts'
import type { PairStore } from './ports.ts'

export type GoingNeeds = Pick<PairStore, 'pairs'> &
  Pick<CheckinStore, 'checkins' | 'handedFollowUps'> &
  Pick<VisitStore, 'visits'> & { now: () => string }
type Side = Handover['side']

/** What a successor takes over with a pair: what was heard, what is promised, and the visits to come (1.5). */
export const goingOver =
  (needs: GoingNeeds) =>
  async (pair: Pair, side: Side): Promise<TakenOver> => {
    const [conversations, followUps, visits] = await Promise.all([
      conversationsOf(needs)(pair),
      openPromises(needs)(pair),
      visitsOf(needs)(pair, { side, run: null, left: pair.endReason?.endsWith(' left') ?? false }),
    ])
    return { conversations, followUps, visits: visits.length }
  }

/**
 * The visits to come in which somebody's place goes to their successor: those with the other person of the pair, and of
 * somebody who has left also those that no other pair of theirs will hand over. With `run`, those included that it
 * changed before a crash.
 */
export const visitsOf =
  (needs: Pick<GoingNeeds, 'visits' | 'pairs' | 'now'>) =>
  async (
    pair: Pair,
    { side, run, left }: { side: Side; run: string | null; left: boolean },
  ): Promise<Visit[]> => {
    const { customerId } = pair
    const [visits, pairs] = await Promise.all([
      valuesOf(needs.visits.list({ customerId }, { end: needs.now() })),
      left ? valuesOf(needs.pairs.list({ customerId })) : [],
    ])
    return visitsAmong(pair, { visits, pairs, side, run, left, now: needs.now() })
  }

type Among = {
  visits: readonly Visit[]
  /** All pairs of the customer; not needed of somebody who is still there. */
  pairs: readonly Pair[]
  side: Side
  run: string | null
  left: boolean
  now: string
}

/** The same of rows that were read already. */
export function visitsAmong(pair: Pair, { visits, pairs, side, run, left, now }: Among): Visit[] {
  const own = side === 'employee' ? 'employeeId' : 'contactId'
  const other = side === 'employee' ? 'contactId' : 'employeeId'
  // Those that have somebody to follow, or still wait for one.
  const others = pairs
    .filter((one) => one.id !== pair.id && one[own] === pair[own] && !isFollowed(one, pairs))
    .filter((one) => isOpen(one) || one.endReason?.endsWith(' left'))
  const isIn = (visit: Visit, id: string) =>
    visit.employees.some(({ employeeId }) => employeeId === id) ||
    visit.contacts.some(({ contactId }) => contactId === id)
  return visits
    .filter((visit) => visit.state === 'booked' || visit.state === 'booking')
    .filter((visit) => visit.end > now && isToReplace(visit, { side, outId: pair[own], run }))
    .filter((visit) => isIn(visit, pair[other]) || (left && !others.some((one) => isIn(visit, one[other]))))
}
