import type { Pair } from './pair.ts'
import type { PairStore } from './ports.ts'

/** A pair and those whose history it took over, the latest first (1.5). */
export const lineOf =
  ({ pairs }: Pick<PairStore, 'pairs'>) =>
  async (pair: Pair): Promise<Pair[]> => {
    const line = [pair]
    for (let heirOf = pair.heirOf; heirOf !== null; ) {
      const pairId: string = heirOf
      const before = (await pairs.get({ customerId: pair.customerId, pairId }))?.value
      if (!before || line.some(({ id }) => id === pairId)) return line
      line.push(before)
      heirOf = before.heirOf
    }
    return line
  }

/** The same of rows that were read already. */
export function lineAmong(pair: Pair, pairs: ReadonlyMap<string, Pair>): Pair[] {
  const line = [pair]
  for (let before = pairs.get(pair.heirOf ?? ''); before && !line.includes(before); ) {
    line.push(before)
    before = pairs.get(before.heirOf ?? '')
  }
  return line
}

type Ended = Pick<Pair, 'id' | 'heirOf' | 'endedOn'>

/** Whether somebody followed in a pair when it ended the last time: who did so before it came back does not count (1.5). */
export const isFollowed = (
  { id, heirOf, endedOn }: Ended,
  pairs: readonly Pick<Pair, 'id' | 'heirOf' | 'since'>[],
): boolean =>
  pairs.some((heir) => heir.heirOf === id && heir.id !== heirOf && heir.since >= (endedOn ?? heir.since))
