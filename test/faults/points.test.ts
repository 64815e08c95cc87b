import { equal, ok } from 'node:assert/strict'
import type { Fault } from '../../src/sandbox/faults.ts'
import { type World, world } from '../world.ts'
import { asked, asksIn } from './asks.ts'
import { check } from './checker.ts'
import { crowd } from './crowd.ts'
import { patience, sized } from './sizes.ts'
import { happened, killAll, settled, until } from './until.ts'

const CYCLE = '2026-11'
const PEOPLE = sized(50, 400)
const CAP = 6
/** Within what a call may take, so that nobody gives up before the kill. */
const HELD_MS = 9500
const ROUNDS = 5
const PROMPT = { target: 'storage', path: 'prompts\\(', method: 'PUT' } as const
const MESSAGE = { target: 'storage', path: '/messages/' } as const
const POST = { target: 'connector', path: '/activities$', method: 'POST' } as const

/** What happens to the very calls that processes are at when they are killed there, some points at a time. */
const POINTS: Record<string, Fault[]> = {
  'between the renewal of a lease and its use': [
    // A message is kept for longer only when its work takes long.
    { ...MESSAGE, method: 'PUT', holdMs: HELD_MS },
    ...Array.from({ length: 3 }, () => ({ ...POST, delayMs: 6000 })),
  ],
  'after the claim, after the bytes are written, before the answer is read': [
    { ...PROMPT, body: '"state":"sending"', holdMs: HELD_MS },
    { ...POST, delayMs: HELD_MS },
    { ...POST, holdMs: HELD_MS },
  ],
  'after an answer in doubt, before the state is written, after it, before the message is deleted': [
    { ...POST, status: 500, drop: 'after' },
    { target: 'storage', path: 'due(\\?|$)', method: 'POST', body: '2026-11-11', delayMs: HELD_MS },
    { ...PROMPT, body: '"state":"sent"', delayMs: HELD_MS },
    { ...PROMPT, body: '"state":"sent"', holdMs: HELD_MS },
    { ...MESSAGE, method: 'DELETE', delayMs: HELD_MS },
  ],
}

describe('service processes that are killed at a named point (C2)', () => {
  let here: World
  let employeeIds: string[]
  let moved: Promise<unknown>
  before(async () => {
    const settings = { SEND_RATE: String(CAP), SHARDS: '32' }
    here = await world({ now: '2026-10-30T08:00:00.000Z', instances: 2, settings })
    employeeIds = await crowd(here, PEOPLE, { shards: 32 })
    moved = here.moveTo('2026-11-10T18:00:00.000Z')
    await until('the first are asked', () => asked(here, CYCLE) > 0)
  }).timeout(patience)
  after(() => here.stop())

  for (const [point, faults] of Object.entries(POINTS))
    it(`die ${point}`, async () => {
      let held = false
      for (let round = 0; round < ROUNDS && !held; round++) {
        const begun = Date.now()
        for (const fault of faults) await here.fault({ ...fault, times: 1 })
        await happened(here)
        held = Date.now() - begun < HELD_MS
        await killAll(here)
      }
      ok(held, 'some calls were let go before the kill')
    }).timeout(patience)

  it('and leave everybody in one state, asked once, and asked again where it is in doubt (B1 to B3)', async () => {
    await moved
    await settled(here, patience)
    const { counts } = await check(here, { cycleId: CYCLE, employeeIds, cap: CAP })
    const { sent = 0, unknown = 0 } = counts
    equal(sent + unknown, PEOPLE, JSON.stringify(counts))
    ok(unknown > 0, 'some were in doubt')
    await here.moveTo('2026-11-11T18:00:00.000Z')
    await settled(here, patience)
    await check(here, { cycleId: CYCLE, employeeIds, cap: CAP })
    const reached = new Set(asksIn(here, CYCLE).flatMap((ask) => (ask.arrived ? ask.employeeId : [])))
    equal(reached.size, PEOPLE, 'nobody stays unasked')
  }).timeout(patience)
})
