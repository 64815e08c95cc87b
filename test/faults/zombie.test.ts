import { deepEqual, equal, ok } from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { CLAIM_MS } from '../../src/domain/checkins/claim.ts'
import { world } from '../world.ts'
import { asked, asksIn } from './asks.ts'
import { check } from './checker.ts'
import { crowd } from './crowd.ts'
import { patience, sized } from './sizes.ts'
import { promptsOf } from './stored.ts'
import { happened, settled, until } from './until.ts'

const CYCLE = '2026-11'
const PEOPLE = sized(30, 400)
const CAP = 8
/** Twice as long as a claim is good for, and longer than a message stays hidden. */
const FROZEN_MS = 2 * CLAIM_MS

describe('a service process that stands still for twice its lease (C3)', () => {
  it('starts no request after its time, and what it writes late loses (B1)', async () => {
    const settings = { SEND_RATE: String(CAP) }
    await using here = await world({ now: '2026-10-30T08:00:00.000Z', instances: 2, settings })
    const employeeIds = await crowd(here, PEOPLE)
    const [zombie, heir] = here.pids().map((pid) => pid ?? 0)
    await here.moveTo('2026-11-10T08:59:30.000Z')
    await settled(here)
    signal(heir, 'SIGSTOP')
    // The zombie alone works; it is stopped while some of its claims have just been made and some of its requests lie there.
    const post = { target: 'connector', path: '/activities$', method: 'POST' } as const
    const claim = { target: 'storage', path: 'prompts\\(', method: 'PUT', body: '"state":"sending"' } as const
    const moved = here.moveTo('2026-11-10T18:00:00.000Z')
    await until('the first are asked', () => asked(here, CYCLE) > 0)
    await here.fault({ ...post, delayMs: 4000, times: 2 })
    await happened(here)
    await here.fault({ ...claim, holdMs: 4000, times: 2 })
    await happened(here)
    signal(zombie, 'SIGSTOP')
    // What it wrote in its last moment is still on its way.
    await pause(500)
    signal(heir, 'SIGCONT')
    const attempts = () => asksIn(here, CYCLE).map(({ employeeId }) => employeeId)
    const before = attempts()
    const left = (await promptsOf(here, CYCLE)).filter(({ state }) => state === 'sending')
    const claimedOnly = left.filter(({ employeeId }) => !before.includes(employeeId))
    ok(claimedOnly.length >= 2, 'some were claimed and not begun')
    ok(left.length > claimedOnly.length, 'some were begun and not ended')
    await pause(FROZEN_MS)
    const overtaken = await promptsOf(here, CYCLE)
    signal(zombie, 'SIGCONT')
    await moved
    await settled(here, patience)

    const { rows } = await check(here, { cycleId: CYCLE, employeeIds, cap: CAP })
    for (const { employeeId } of claimedOnly)
      equal(attempts().filter((each) => each === employeeId).length, 0, 'nothing begins after its time')
    for (const { employeeId, card, state, delivered } of overtaken) {
      if (state === 'sending' || !delivered) continue
      const now = rows.find((row) => row.employeeId === employeeId && row.card === card)
      deepEqual([now?.state, now?.delivered], [state, delivered], 'what came late changed nothing')
    }
    equal(here.pids()[0], zombie, 'it lives on')
  }).timeout(patience)
})

function signal(pid: number | undefined, name: 'SIGSTOP' | 'SIGCONT'): void {
  if (pid) process.kill(pid, name)
}
