import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { BenchWorld } from './bench-world.ts'
import { compare, type Row } from './compare.ts'
import { openDoor, type Used } from './used.ts'

const TOP = join(import.meta.dirname, '../..')
const ROUNDS = 5

/** The service from nothing to ready; floor: restify and CloudAdapter to the first answer. Both strip their types. */
export async function serviceStart({ env, here }: BenchWorld): Promise<Row[]> {
  const own = { ...env, STORAGE_PREFIX: `${here.prefix}s` }
  return compare(
    'service start',
    ROUNDS,
    () => started(['bot/main.ts'], own, '/health/ready'),
    // Loaded by a flag, because only the bot may import restify.
    () => started(['--import=restify', 'test/bench/floor-start.ts'], own, '/'),
  )
}

/** Starts a process that prints its port as JSON, and waits for its first good answer. */
async function started(args: string[], env: Record<string, string | undefined>, path: string): Promise<Used> {
  const door = openDoor()
  const startedAt = performance.now()
  const child = spawn(process.execPath, args, {
    cwd: TOP,
    env: { ...env, ...door.env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const port = await portOf(child.stdout)
    while (!(await fetch(`http://127.0.0.1:${port}${path}`)).ok);
    const wall = performance.now() - startedAt
    return { wall, cpu: await door.cpu() }
  } finally {
    child.kill('SIGTERM')
    if (child.exitCode === null) await once(child, 'exit')
  }
}

async function portOf(output: NodeJS.ReadableStream): Promise<number> {
  for await (const line of createInterface({ input: output })) {
    const { port } = JSON.parse(line) as { port?: number }
    if (port) return port
  }
  throw new Error('the process ended before it listened')
}
