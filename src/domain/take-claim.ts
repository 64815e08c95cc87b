import { change, type Rows } from './store.ts'

/** Who has what one at a time may have. `holder` is empty when nobody does. */
export type Claim = {
  holder: string
  /** The real instant (ms) at which the holder was last heard of. */
  heardAt: number
}
type Silence = { realNow: () => number; silentMs: number }

/** Whether somebody has it who was heard of in the last `silentMs` (real ms); all others count as cut short. */
export const isTaken = (claim: Claim | undefined, { realNow, silentMs }: Silence): boolean =>
  claim !== undefined && claim.holder !== '' && realNow() - claim.heardAt < silentMs

/** A claim in hand. `hold` says that its holder is there still; it gives what stands there where that is another by now. */
export type TakenClaim<C> = { hold(): Promise<C | null>; release(): Promise<void> }

/** Takes a claim for `mine.holder`, a token of its own; gives whose it is where somebody else has it. */
export async function takeClaim<K extends object, C extends Claim>(
  { rows, key, ...silence }: Silence & { rows: Rows<K, C>; key: K },
  mine: C,
): Promise<TakenClaim<C> | { by: C }> {
  const only = async (mayTake: (there: C) => boolean): Promise<C | null> => {
    const claim = await change(rows, key, (there) =>
      !there || mayTake(there) ? { ...mine, heardAt: silence.realNow() } : undefined,
    )
    return claim && claim.holder !== mine.holder ? claim : null
  }
  const by = await only((there) => !isTaken(there, silence))
  if (by) return { by }
  return {
    hold: () => only(({ holder }) => holder === mine.holder),
    async release() {
      await change(rows, key, (there) =>
        there?.holder === mine.holder ? { ...there, holder: '' } : undefined,
      )
    },
  }
}
