import { inParallel } from '../in-parallel.ts'
import { type MoveShardNeeds, moveShard } from './move-shard.ts'
import type { Move } from './work.ts'

export type MoveNeeds = MoveShardNeeds & { shards: readonly string[]; realNow: () => number }
type Input = { cycleId: string; move: Move; at: string }
/** How many prompts were moved so far, and whether the rest is still being moved. */
export type Moved = { touched: number; underWay: boolean }

/** So long (ms, real time) who asked for it may wait; what is left by then is handed out. */
const PATIENCE_MS = 4000
const AT_ONCE = 4

/** Moves the prompts of all shards: at once as far as that is quick, the rest by whoever is free. May be repeated. */
export const moveCycle =
  (needs: MoveNeeds) =>
  async (input: Input, patienceMs = PATIENCE_MS): Promise<Moved> => {
    const until = needs.realNow() + patienceMs
    const inTime = () => needs.realNow() < until
    const done = await inParallel(
      needs.shards,
      async (shard) => {
        const moved = inTime() ? await moveShard(needs)({ ...input, shard }, inTime) : NOT_BEGUN
        if (moved.laterMs !== null) await needs.queue.put({ ...input, kind: 'move-shard', shard })
        return moved
      },
      AT_ONCE,
    )
    return {
      touched: done.reduce((sum, { touched }) => sum + touched, 0),
      underWay: done.some(({ laterMs }) => laterMs !== null),
    }
  }
const NOT_BEGUN = { touched: 0, laterMs: 0 }

/** The same from the message about it: handed out to whoever is free. */
export const handOutMove =
  ({ queue, shards }: Pick<MoveNeeds, 'queue' | 'shards'>) =>
  async ({ cycleId, move, at }: Input): Promise<void> => {
    for (const shard of shards) await queue.put({ kind: 'move-shard', cycleId, move, at, shard })
  }
