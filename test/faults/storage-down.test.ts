import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { type World, world } from '../world.ts'
import { asked } from './asks.ts'
import { check } from './checker.ts'
import { crowd, mailOf } from './crowd.ts'
import { endMonth } from './end-month.ts'
import { patience, sized } from './sizes.ts'
import { settled, until } from './until.ts'

const PEOPLE = sized(24, 600)
const CAP = 6
const DOWN_MS = sized(6000, 120_000)
const SLOW_MS = 5000
const SLOW_FOR_MS = sized(8000, 120_000)
/** What a process may grow by while it waits for storage. */
const MOST_GROWTH = 100 * 1024 * 1024

describe('a service whose storage is down, or slow (C8)', () => {
  let here: World
  let employeeIds: string[]
  const health = async (path: string) => (await fetch(`${here.sandbox.serviceUrl}/health/${path}`)).status
  before(async () => {
    const settings = { SEND_RATE: String(CAP) }
    here = await world({ now: '2026-09-30T08:00:00.000Z', instances: 2, settings })
    employeeIds = await crowd(here, PEOPLE)
  }).timeout(patience)
  after(() => here.stop())

  it('does not crash, says politely that it cannot, does not grow, and catches up', async () => {
    const moved = here.moveTo('2026-10-13T18:00:00.000Z')
    await until('some are asked', () => asked(here) >= CAP)
    const processes = here.pids()
    const before = memoryOf(here)
    await here.fault({ target: 'storage', status: 503 })
    const end = Date.now() + DOWN_MS
    deepEqual([await health('live'), await health('ready')], [200, 503])
    const { status, headers, body } = await here.get<{ detail: string }>(mailOf(2), '/api/me')
    ok(status >= 500, `${status}`)
    match(headers.get('content-type') ?? '', /problem\+json/)
    ok(body.detail.length > 20 && !/azure|RestError|\.ts\b/i.test(JSON.stringify(body)), JSON.stringify(body))
    await pause(Math.max(0, end - Date.now()))
    const grown = memoryOf(here).map((bytes, at) => bytes - (before[at] ?? 0))
    ok(Math.max(...grown) < MOST_GROWTH, `it grew by ${grown} bytes`)
    await here.clearFaults()
    await moved
    await settled(here, patience)
    deepEqual(here.pids(), processes, 'no process ended')
    equal(await health('ready'), 200)
    await check(here, { cycleId: '2026-10', employeeIds, cap: CAP })
  }).timeout(patience)

  it('that takes 5 seconds for each call still asks nobody twice and leaves nobody out', async () => {
    await endMonth(here, '2026-10')
    const processes = here.pids()
    const moved = here.moveTo('2026-11-10T18:00:00.000Z')
    await until('some are asked', () => asked(here, '2026-11') >= CAP)
    await here.fault({ target: 'storage', delayMs: SLOW_MS })
    await pause(SLOW_FOR_MS)
    await here.clearFaults()
    await moved
    await settled(here, patience)
    deepEqual(here.pids(), processes, 'no process ended')
    await check(here, { cycleId: '2026-11', employeeIds, cap: CAP })
  }).timeout(patience)
})

/** Memory of each process that is in use by it alone, in bytes. */
function memoryOf(here: World): number[] {
  return here.pids().map((pid) => {
    const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kilobytes) * 1024
  })
}
