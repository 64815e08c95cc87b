import { type AskCalendar, dayIn } from '../checkins/cycle.ts'
import type { Due } from '../checkins/work.ts'
import type { Actor } from '../people/employee.ts'
import { type ChangePairNeeds, changePair } from './change-pair.ts'
import {
  type FindNeeds,
  type FoundPair,
  findPair,
  type LifeRefusal,
  type Refused,
  refusedLife,
} from './find-pair.ts'
import type { Pair } from './pair.ts'
import { waitForDay, yearAfter } from './pair-day.ts'
import { type ResumeNeeds, resumeEnded } from './resume-pair.ts'
import { tellsOf } from './tell-pair.ts'

export type PauseNeeds = FindNeeds & ChangePairNeeds & ResumeNeeds & { due: Due; calendar: AskCalendar }
/** `until` is the day on which it resumes by itself; null resumes it now. */
type Pausing = { actor: Actor; pairId: string; until: string | null }
export type Lived = ({ ok: true } & FoundPair) | Refused

/**
 * Pauses a pair until a day, or resumes it (1.5). Meanwhile it is asked about by nobody and due nowhere. Resuming one that
 * the actor ended today takes that back.
 */
export const pausePair =
  (needs: PauseNeeds) =>
  async ({ actor, pairId, until }: Pausing): Promise<Lived> => {
    const found = await findPair(needs)(actor, pairId)
    if (!found.ok) return found
    if (!until && found.pair.status === 'ended') return resumeEnded(needs)(actor, found)
    const refusal = whyNot(needs, found.pair, until)
    if (refusal) return refusedLife(refusal)
    if (until) await waitForDay(needs)(found.pair, until)
    const { employee, customer, actorName: byName } = found
    const people = { byId: actor.employeeId, byName, ownerId: customer.ownerId, employeeName: employee.name }
    const pair = await changePair(needs)(found.pair, (there) => {
      const status = until ? ('paused' as const) : ('active' as const)
      if (whyNot(needs, there, until) || (there.status === status && there.until === until)) return undefined
      const next: Pair = { ...there, status, until, revision: there.revision + 1 }
      const kinds = until
        ? ({ toEmployee: 'pair paused', toOwner: 'colleague paused', note: until } as const)
        : ({ toEmployee: 'pair resumes', toOwner: 'colleague resumes' } as const)
      return { status, until, tells: tellsOf(next, people, kinds) }
    })
    return pair?.status === 'ended'
      ? refusedLife({ code: 'pair ended' })
      : { ...found, pair: pair ?? found.pair }
  }

/** A pause begins after today, lasts a year at most, and is for a pair that has begun. */
function whyNot({ now, calendar }: PauseNeeds, pair: Pair, until: string | null): LifeRefusal | undefined {
  if (pair.status === 'ended') return { code: 'pair ended' }
  if (pair.status !== 'active' && pair.status !== 'paused') return { code: 'not begun' }
  const today = dayIn(now(), calendar.zone)
  return until && (until <= today || until > yearAfter(today)) ? { code: 'wrong day' } : undefined
}
