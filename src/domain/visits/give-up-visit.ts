import type { SlotNeeds } from './take-slot.ts'
import { isObjected, stepsOf, withStep } from './unfinished.ts'
import type { Visit, VisitKey } from './visit.ts'

type Giving = {
  /** Whose step it is. */
  token: string
  /** A code. */
  reason: string
  /** Keeps a visit that was never booked, as failed; else it leaves no trace. */
  keep: boolean
  /** Also where it may have reached the calendar. */
  anyway?: boolean
}
export type GivenUp = {
  /** What the row is afterwards. */
  visit: Visit | undefined
  /** Whether the step is still in it, because it may have reached the calendar. */
  inDoubt: boolean
  /** Whether it is still in it, because a contact asked for it. */
  stands: boolean
  /** Whether an earlier step stands again, for which the same is true. */
  restored: boolean
}

/**
 * Undoes one step that cannot be done: a booking is gone or failed, a move or a cancellation leaves what was there
 * before it. Steps of others are left alone. What it held of a slot is for the caller to give back, after the row: what
 * a crash leaves of the slot then holds nobody up.
 */
export const giveUpVisit =
  ({ visits }: Pick<SlotNeeds, 'visits'>) =>
  async (key: VisitKey, { token, reason, keep, anyway = false }: Giving): Promise<GivenUp> => {
    for (;;) {
      const stored = await visits.get(key)
      const visit = stored?.value
      const step = visit && stepsOf(visit).find((one) => one.token === token)
      if (!stored || !visit || !step) return { visit, ...NOTHING_LEFT }
      if (step.tried > 0 && !anyway) return { visit, ...NOTHING_LEFT, inDoubt: true }
      if (isObjected(step) && !anyway) return { visit, ...NOTHING_LEFT, stands: true }
      const isGone = visit.state === 'booking' && !keep
      const written = isGone
        ? await visits.remove(key, stored)
        : await visits.replace(key, stored, without(visit, token, reason))
      if (written === 'changed') continue
      const restored = visit.unfinished === step && step.before !== null
      return { visit: typeof written === 'object' ? written.value : undefined, ...NOTHING_LEFT, restored }
    }
  }

const NOTHING_LEFT = { inDoubt: false, stands: false, restored: false } as const

function without(visit: Visit, token: string, reason: string): Visit {
  const revision = visit.revision + 1
  if (visit.state === 'booking') return { ...visit, state: 'failed', reason, unfinished: null, revision }
  const unfinished = withStep(visit.unfinished, token, ({ before }) => before) ?? null
  return { ...visit, unfinished, revision }
}
