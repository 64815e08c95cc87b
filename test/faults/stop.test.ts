import { deepEqual, equal, ok } from 'node:assert/strict'
import { world } from '../world.ts'
import { asked, asksIn } from './asks.ts'
import { check } from './checker.ts'
import { crowd } from './crowd.ts'
import { patience, sized } from './sizes.ts'
import { promptsOf } from './stored.ts'
import { settled, until } from './until.ts'

const CYCLE = '2026-11'
const PEOPLE = sized(40, 600)
const CAP = 10
/** How long a process may take to end, and how slow Teams is meanwhile. */
const END_MS = 20_000
const SLOW_MS = 1500

describe('a service process that is asked to end while it sends (C15)', () => {
  it('begins nothing new, leaves nothing in doubt, and has ended within 20 seconds', async () => {
    const settings = { SEND_RATE: String(CAP) }
    await using here = await world({ now: '2026-10-30T08:00:00.000Z', processes: true, settings })
    const employeeIds = await crowd(here, PEOPLE)
    const { exits, ports } = here.sandbox.instances
    await here.fault({ target: 'connector', path: '/activities$', method: 'POST', delayMs: SLOW_MS })
    const moved = here.moveTo('2026-11-10T18:00:00.000Z')
    for (let times = 1; times <= sized(1, 5); times++) {
      const enough = times * CAP
      await until('some are asked', () => asked(here, CYCLE) >= enough && ports()[0] !== undefined)
      const [pid] = here.pids()
      const told = Date.now()
      if (pid) process.kill(pid, 'SIGTERM')
      await until('it has ended', () => exits().length === times)
      const ended = exits()[times - 1]
      deepEqual([ended?.code, ended?.signal], [0, null])
      ok((ended?.at ?? Infinity) - told <= END_MS, `it took ${(ended?.at ?? 0) - told} ms`)
      const begun = asksIn(here, CYCLE).filter(({ at }) => at > told + SLOW_MS && at <= (ended?.at ?? 0))
      equal(begun.length, 0, 'nothing begins once it knows')
      const inHand = (await promptsOf(here, CYCLE)).filter(({ state }) =>
        ['sending', 'unknown'].includes(state),
      )
      equal(inHand.length, 0, 'nothing is left in hand')
    }
    await moved
    await settled(here, patience)
    await check(here, { cycleId: CYCLE, employeeIds, cap: CAP, states: ['sent'] })
  }).timeout(patience)
})
