import type { Hold } from '../checkins/work.ts'
import { isTaken, takeClaim } from '../take-claim.ts'
import type { LookClaimRows } from './person-file.ts'

type Needs = { lookClaims: LookClaimRows; newToken: () => string; realNow: () => number }
/** To be called with each row: says that its holder is there still, and ends a look that may not go on. */
export type StillLooking = () => void
/** `busy` while another looks; `cut short` where this one stops or another has taken over. */
export type Looked<T> = { ok: true; found: T } | { ok: false; reason: 'busy' | 'cut short' }

/** So long (real ms) one who looks may not be heard of before it counts as cut short, and so often it is heard of. */
export const SILENT_MS = 20_000
const HEARD_MS = 3000
const KEY = { kind: 'look' } as const
class CutShort extends Error {}

/** Looks at everything there is, one at a time over the whole service, so that all others are served meanwhile. */
export async function lookAlone<T>(
  needs: Needs,
  { stillMine }: Pick<Hold, 'stillMine'>,
  look: (still: StillLooking) => Promise<T>,
): Promise<Looked<T>> {
  const { lookClaims: rows, realNow } = needs
  const since = realNow()
  const claim = await takeClaim(
    { rows, key: KEY, realNow, silentMs: SILENT_MS },
    { ...KEY, holder: needs.newToken(), heardAt: 0 },
  )
  if ('by' in claim) return { ok: false, reason: 'busy' }
  const isOurs = heartbeat(claim.hold, realNow, since)
  try {
    const found = await look(() => {
      if (!stillMine() || !isOurs()) throw new CutShort('a look may not go on')
    })
    return { ok: true, found }
  } catch (error) {
    if (error instanceof CutShort) return { ok: false, reason: 'cut short' }
    throw error
  } finally {
    // What cannot be given back is free after the silence.
    await claim.release().catch(() => undefined)
  }
}

/** Whether somebody looks at the moment. */
export async function isLooking({ lookClaims, realNow }: Omit<Needs, 'newToken'>): Promise<boolean> {
  return isTaken((await lookClaims.get(KEY))?.value, { realNow, silentMs: SILENT_MS })
}

/** The real instant (ms) at which one who looks was last heard of; 0 where nobody ever did. */
export async function lastLooked({ lookClaims }: Pick<Needs, 'lookClaims'>): Promise<number> {
  return (await lookClaims.get(KEY))?.value.heardAt ?? 0
}

/**
 * Says now and then that its holder is there, one call at a time; gives whether nobody else may have taken over, as
 * somebody may once it was silent for long. A call that fails is made again while the last good one counts.
 */
function heartbeat(hold: () => Promise<unknown>, realNow: () => number, since: number): () => boolean {
  let [heardAt, triedAt] = [since, since]
  let trying = false
  let lost = false
  return () => {
    lost ||= realNow() - heardAt >= SILENT_MS
    if (lost || trying || realNow() - triedAt < HEARD_MS) return !lost
    trying = true
    const at = realNow()
    triedAt = at
    hold()
      .then(
        (by) => {
          lost ||= by !== null
          heardAt = at
        },
        () => undefined,
      )
      .finally(() => {
        trying = false
      })
    return true
  }
}
