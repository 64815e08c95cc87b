import { setTimeout as pause } from 'node:timers/promises'
import type { DryRun } from '../../src/contract/cycles.ts'
import { asked } from '../faults/asks.ts'
import { crowd, mailOf } from '../faults/crowd.ts'
import { promptsOf, storageOf } from '../faults/stored.ts'
import { settled } from '../faults/until.ts'
import { type World, world } from '../world.ts'
import { type Row, row } from './compare.ts'
import { openDoor, ownCpu, used } from './used.ts'

const CAP = 50
const BEFORE = '2026-10-30T08:00:00.000Z'
const OPENS = '2026-11-02T08:00:00.000Z'
const CYCLE = '2026-11'
/** A second before everybody is asked in Berlin: the planner finds the hour by itself. */
const ALMOST = '2026-11-10T08:59:59.000Z'
const LONGEST_MS = 3_600_000
const EVERY_MS = 500
/** So many people are read for the floor of what is done for everybody. */
const SAMPLE = 300
/** What a service may use at most while it does any of this. */
const LIMITS = { rssMb: 400, delayMs: 100 }

/**
 * A cycle of very many people on one instance: opened, rehearsed, and sent at the cap. The floor of the rate is the cap;
 * those of memory and of the event loop are what they may be at most, and that of a person is one query of their rows by
 * the plain tables client.
 */
export async function crowded(count: number, print: (rows: readonly Row[]) => void): Promise<void> {
  const door = openDoor()
  const settings = { SEND_RATE: String(CAP), BENCH_DELAYS: '1', ...door.env }
  await using here = await world({ now: BEFORE, processes: true, settings })
  const ids = await crowd(here, count)
  const floor = await oneQuery(here, ids)
  const measured = async (name: string, work: () => Promise<unknown>) => {
    const before = await door.tell()
    const began = performance.now()
    await work()
    const wall = performance.now() - began
    const { cpu, rssMb, delayMs } = await door.tell()
    print([
      row(`${name}: a person, cpu`, 'ms', (cpu - before.cpu) / count, floor),
      row(`${name}: memory at most`, 'MB', rssMb, LIMITS.rssMb),
      row(`${name}: event loop, p99`, 'ms', delayMs, LIMITS.delayMs),
    ])
    return wall
  }
  await measured('planning', async () => {
    await here.moveTo(OPENS)
    await settled(here, LONGEST_MS)
  })
  await measured('dry run', async () => {
    const { status, body } = await here.post<DryRun>(mailOf(1), `/api/cycles/${CYCLE}/dry-run`, {})
    if (status !== 200 || body.asked < count) throw new Error(`${status}: ${body.asked} are asked`)
  })
  await here.moveTo(ALMOST)
  await until(() => asked(here, CYCLE) > 0)
  const took = await measured('sending', () => until(() => asked(here, CYCLE) >= count))
  print([row('sending: cards a second', '', (count / took) * 1000, CAP)])
  await until(async () => (await promptsOf(here, CYCLE)).every(({ state }) => state === 'sent'))
}

/** CPU of one query of all rows of a person, in ms. */
async function oneQuery(here: World, ids: readonly string[]): Promise<number> {
  const employees = (await storageOf(here)).client('employees')
  const some = ids.slice(0, SAMPLE)
  const read = async () => {
    for (const id of some)
      for await (const row of employees.listEntities({ queryOptions: { filter: `PartitionKey eq '${id}'` } }))
        if (!row.rowKey) throw new Error('a row without a key')
  }
  await read()
  return (await used(some.length, ownCpu, read)).cpu
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + LONGEST_MS; Date.now() < end; await pause(EVERY_MS / 5))
    if (await holds()) return
  throw new Error('it never came true')
}
