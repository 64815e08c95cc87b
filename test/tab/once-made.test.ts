import { equal, rejects } from 'node:assert/strict'
import type { FileAnswer, PersonExportView } from '../../src/contract/personal-data.ts'
import { Refusal, Unreachable } from '../../tab/parts/problem.ts'
import { onceMade } from '../../tab/privacy/once-made.ts'

const made = { madeOn: '2026-11-03' } as PersonExportView
/** Asks as the page does, given what comes of each ask in turn; the last goes on. */
function asked(...answers: (FileAnswer | Error)[]) {
  let now = 0
  const wait = async (ms: number) => {
    now += ms
  }
  const ask = async () => {
    const next = answers.length > 1 ? answers.shift() : answers[0]
    if (next instanceof Error || !next) throw next
    return next
  }
  return onceMade(ask, { now: () => now, wait })
}
const GONE = new Unreachable('no answer')

describe('waiting for a file with everything about somebody (6.4)', () => {
  it('goes on where an answer stays away or the service is busy', async () => {
    equal(await asked({ file: null }, GONE, new Refusal(503, ''), { file: null }, { file: made }), made)
  })

  it('ends where the service cannot be reached at all, and with what it refuses', async () => {
    await rejects(asked(GONE, { file: made }), Unreachable)
    await rejects(asked({ file: null }, GONE), Unreachable)
    await rejects(asked({ file: null }, new Refusal(409, 'It could not be made.'), { file: made }), Refusal)
  })

  it('says after ten minutes that it takes long, which is no failure', async () => {
    equal(await asked({ file: null }), null)
  })
})
