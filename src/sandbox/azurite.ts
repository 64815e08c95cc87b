import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { COMPILE_CACHE } from './compile-cache.ts'

/** A running Azurite, which is Azure Storage small enough for a laptop. */
export type Azurite = { connectionString: string; stop(): Promise<void> }
export type AzuriteOptions = {
  /** Base64 key of the account. */
  key: string
  /** Where the data is kept; without it everything stays in memory (tests only). */
  folder?: string
}

/** Named as every emulator's account is, so that a production service refuses it. */
export const ACCOUNT = 'devstoreaccount1'
const START_MS = 60_000
const STOP_MS = 15_000
const SERVICES = ['Blob', 'Queue', 'Table']

/** Starts Azurite on free ports of the loopback address. Throws one sentence when it does not come up. */
export async function startAzurite({ key, folder }: AzuriteOptions): Promise<Azurite> {
  const place = folder ?? tmpdir()
  mkdirSync(place, { recursive: true })
  const ports = SERVICES.flatMap((name) => [
    `--${name.toLowerCase()}Host`,
    '127.0.0.1',
    `--${name.toLowerCase()}Port`,
    '0',
  ])
  const keep = folder ? ['--location', place] : ['--inMemoryPersistence']
  const child = fork(
    join(import.meta.dirname, 'azurite-process.ts'),
    [...ports, ...keep, '--silent', '--disableTelemetry', '--skipApiVersionCheck'],
    {
      cwd: place,
      detached: true,
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, NODE_COMPILE_CACHE: COMPILE_CACHE, AZURITE_ACCOUNTS: `${ACCOUNT}:${key}` },
    },
  )
  const found = await addresses(child)
  const endpoints = SERVICES.map((name) => `${name}Endpoint=${found.get(name)}/${ACCOUNT};`).join('')
  return {
    connectionString: `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${key};${endpoints}`,
    stop: () => stop(child),
  }
}

/** Reads from what Azurite prints where each of its services listens. */
function addresses(child: ChildProcess): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    const found = new Map<string, string>()
    let printed = ''
    const fail = () => {
      child.kill('SIGKILL')
      reject(new Error(`The storage emulator Azurite did not start: ${printed.trim() || 'it said nothing'}`))
    }
    const timer = setTimeout(fail, START_MS)
    child.once('exit', fail)
    child.stderr?.on('data', (part: Buffer) => (printed += part))
    child.stdout?.on('data', (part: Buffer) => {
      printed += part
      for (const line of printed.matchAll(/Azurite (\w+) service is successfully listening at (http:\S+)/g))
        found.set(line[1] ?? '', line[2] ?? '')
      if (found.size < SERVICES.length) return
      clearTimeout(timer)
      child.off('exit', fail)
      child.stdout?.removeAllListeners('data').resume()
      resolve(found)
    })
  })
}

/** Azurite saves when asked to end; it is cut off only when it does not. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
  child.kill('SIGTERM')
  await ended
  clearTimeout(timer)
}
