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
