import { setTimeout as pause } from 'node:timers/promises'
import type { World } from '../world.ts'
import { sized } from './sizes.ts'

const LONGEST_MS = sized(180_000, 1_800_000)
const EVERY_MS = 50

/** Waits until something is so; says what it waited for when it never comes true. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  longestMs = LONGEST_MS,
): Promise<void> {
  for (const end = Date.now() + longestMs; Date.now() < end; await pause(EVERY_MS)) if (await holds()) return
  throw new Error(`it never came true: ${what}`)
}

/** Waits until all work that fell due is done. */
export const settled = (here: World, longestMs = LONGEST_MS) =>
  until('nothing waits', async () => (await here.clock()).settled, longestMs)

/** Waits until every fault that was to happen a number of times has happened so often. */
export const happened = (here: World) =>
  until('the faults have happened', () =>
    here.sandbox.faults.list().every((fault) => fault.times === undefined),
  )

/** Kills all service processes at once and waits until others are ready in their place. */
export async function killAll(here: World): Promise<void> {
  const killed = here.pids()
  for (const at of killed.keys()) here.kill(at)
  const { ports } = here.sandbox.instances
  const isNew = (at: number) => ports()[at] !== undefined && here.pids()[at] !== killed[at]
  await until('other processes are ready', () => [...killed.keys()].every(isNew))
}
