import type { Delivery } from './ports.ts'

/** So often a message is drawn anew that may still show what it did: over about four minutes. */
const MOST_TRIES = 8
/** How long whatever may have come in between is left alone; ms. */
export const DRAWN_AGAIN_MS = 2000

/**
 * What became of drawing a message anew that failed `before` times in a row (2.4, 3.5): whether it `shows` what was
 * drawn, and ms until it is drawn once more, 0 where it is not. Where it was given up, or sending is off, nobody knows
 * what it shows, so that whatever changes next has it drawn; what Teams refuses is not drawn again.
 */
export function judgeDrawing(delivery: Delivery, before: number) {
  const { outcome } = delivery
  if (outcome === 'delivered') return { shows: true, failed: 0, laterMs: 0 }
  if (outcome === 'refused') return { shows: delivery.reason !== 'sending is off', failed: 0, laterMs: 0 }
  const failed = before + 1
  if (failed >= MOST_TRIES) return { shows: false, failed: 0, laterMs: 0 }
  const waitMs = outcome === 'later' ? delivery.waitMs : DRAWN_AGAIN_MS
  return { shows: false, failed, laterMs: waitMs * 2 ** before }
}
