import { equal, ok } from 'node:assert/strict'
import { setTimeout as later } from 'node:timers/promises'
import { createLog } from '../../bot/log.ts'
import { startWorkLoop } from '../../bot/work-loop.ts'
import type { TakenWork, WorkSource } from '../../src/domain/checkins/work.ts'
import { until } from '../faults/until.ts'

/** Longer than work is hidden usually; a call takes that long at the queue, and another one begins meanwhile. */
const SLOW_MS = 1600

describe('a queue that answers slowly (C8)', () => {
  it('is asked to hide work for longer, and to keep it once at a time, so that nobody else takes it', async () => {
    const hidden: number[] = []
    let keeping = 0
    let most = 0
    let kept = 0
    let finish = () => {}
    const taken: TakenWork = {
      ...{ id: 'm1', text: '', deliveries: 1, failures: 0, unfinished: 0 },
      work: { kind: 'asking' },
      async keep() {
        most = Math.max(most, ++keeping)
        await later(SLOW_MS)
        keeping--
        kept++
        return true
      },
      getsOn: async () => undefined,
      giveBack: async () => undefined,
      done: async () => undefined,
    }
    const queue: WorkSource = {
      put: async () => undefined,
      async take(_, hiddenSeconds) {
        hidden.push(hiddenSeconds)
        await later(SLOW_MS)
        return hidden.length === 2 ? [taken] : []
      },
    }
    const loop = startWorkLoop({
      queue,
      log: createLog('silent'),
      work: () => new Promise((done) => (finish = () => done({ laterMs: null }))),
      setAside: async () => undefined,
      isStorageTrouble: () => false,
    })
    await until('it was kept twice', () => kept >= 2)
    finish()
    await loop.stop(1000)
    const [first = 0, second = 0] = hidden
    ok(second - first >= 3, `hidden for ${hidden} seconds`)
    equal(most, 1, 'one call to keep it at a time')
  })
})
