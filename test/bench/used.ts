import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'

/** What one piece of work took, in ms. */
export type Used = { cpu: number; wall: number }
/** What another process tells: its CPU time so far, its memory at most, and the delays of its event loop since last. */
export type Told = { cpu: number; rssMb: number; delayMs: number }
/** A way to ask another process for its CPU time: what to start it with, and the questions. */
export type Door = { env: Record<string, string>; cpu(): Promise<number>; tell(): Promise<Told> }

const folder = mkdtempSync(join(tmpdir(), 'counterpart-bench-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

export function openDoor(): Door {
  const path = join(folder, randomUUID())
  const door = pathToFileURL(join(import.meta.dirname, 'door.ts'))
  const tell = async (): Promise<Told> => {
    const told = JSON.parse(await text(connect(path)))
    return { ...told, cpu: inMs(told) }
  }
  return {
    env: { NODE_OPTIONS: `--import=${door}`, BENCH_DOOR: path },
    cpu: async () => (await tell()).cpu,
    tell,
  }
}

const inMs = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1000

/** What `work` takes, per piece, where `cpu` answers the CPU time of the process that does it. */
export async function used(pieces: number, cpu: Door['cpu'], work: () => unknown): Promise<Used> {
  const before = await cpu()
  const startedAt = performance.now()
  await work()
  const wall = performance.now() - startedAt
  return { cpu: ((await cpu()) - before) / pieces, wall: wall / pieces }
}

/** The CPU time of this process. */
export const ownCpu = async (): Promise<number> => inMs(process.cpuUsage())
