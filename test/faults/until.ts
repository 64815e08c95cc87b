import { setTimeout as pause } from 'node:timers/promises'
import type { World } from '../world.ts'

const LONGEST_MS = 180_000
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

/** Waits until all service processes that were asked for are ready. */
export const ready = ({ sandbox }: World) =>
  until('the processes are ready', () => sandbox.instances.ports().every((port) => port !== undefined))
