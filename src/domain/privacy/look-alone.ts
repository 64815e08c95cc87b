import { change } from '../store.ts'
import type { LookClaimRows } from './person-file.ts'

type Needs = { lookClaims: LookClaimRows; newToken: () => string; realNow: () => number }
type Later = { laterMs: number | null }
/** To be called with each row: says that its holder is there still, and throws once another has taken over. */
export type StillLooking = () => void

/** So long (real ms) one who looks may not be heard of before it counts as cut short, and so often it is heard of. */
const SILENT_MS = 20_000
const HEARD_MS = 3000
/** How long who may not look yet waits for the next try. */
const WAIT_MS = 1000
const KEY = { kind: 'look' } as const

/**
 * Looks at everything there is, one at a time over the whole service: however many ask for files or erasures at once,
 * all others are served. While another looks, `onWait` is told and it is tried again later.
 */
export async function lookAlone(
  needs: Needs,
  look: (still: StillLooking) => Promise<Later>,
  onWait: () => Promise<unknown> = async () => {},
): Promise<Later> {
  const { lookClaims, realNow } = needs
  const holder = needs.newToken()
  const isMine = async (mayTake: (holder: string, heardAt: number) => boolean) => {
    const claim = await change(lookClaims, KEY, (there) =>
      !there || mayTake(there.holder, there.heardAt) ? { ...KEY, holder, heardAt: realNow() } : undefined,
    )
    return claim?.holder === holder
  }
  if (!(await isMine((there, heardAt) => there === '' || realNow() - heardAt >= SILENT_MS))) {
    await onWait()
    return { laterMs: WAIT_MS }
  }
  let heardAt = realNow()
  let lost: Error | undefined
  try {
    return await look(() => {
      if (lost) throw lost
      if (realNow() - heardAt < HEARD_MS) return
      heardAt = realNow()
      isMine((there) => there === holder).then(
        (mine) => {
          if (!mine) lost = new Error('another looks at everything by now')
        },
        (error: Error) => {
          lost = error
        },
      )
    })
  } finally {
    await change(lookClaims, KEY, (there) =>
      there?.holder === holder ? { ...KEY, holder: '', heardAt: 0 } : undefined,
    )
  }
}
