import { deepEqual } from 'node:assert/strict'
import { setImmediate as settled } from 'node:timers/promises'
import { createLog } from '../../bot/log.ts'
import { startSendRate } from '../../bot/send-rate.ts'
import { allowanceTable } from '../../src/adapters/tables/allowance.ts'
import { holdTable } from '../../src/adapters/tables/held-table.ts'
import { rowsIn } from '../../src/adapters/tables/rows.ts'
import { HELD_MS } from '../../src/domain/checkins/share-rate.ts'
import { madeClock } from './made-clock.ts'

/** Time that passes only while storage is written to, as long as what it then gives is good for. */
function slowStorage() {
  const { clock, pass } = madeClock()
  // What was given is used before time goes on.
  const useUp = () => settled().then(() => pass(HELD_MS, { frozen: true }))
  const kept = allowanceTable((name, form) => rowsIn(holdTable(name), form, () => undefined))
  const rows: typeof kept = {
    ...kept,
    async insert(...row) {
      await useUp()
      return kept.insert(...row)
    },
    async replace(...row) {
      await useUp()
      return kept.replace(...row)
    },
  }
  return { clock, rows }
}

describe('storage so slow that the send rate it gives is over when it comes (B5, C8)', () => {
  it('keeps back what nobody waits for, and no answer to a person', async () => {
    const { clock, rows } = slowStorage()
    const rate = startSendRate({ rows, perSecond: 30, log: createLog('silent'), clock })
    const leaves = async (lane: 'urgent' | 'ordinary') => {
      const entry = await rate.enter(lane, 5 * HELD_MS)
      if ('waitMs' in entry) return false
      const may = entry.begin()
      entry.end()
      return may
    }
    deepEqual(await Promise.all([leaves('urgent'), leaves('ordinary')]), [true, false])
    await rate.stop()
  })
})
