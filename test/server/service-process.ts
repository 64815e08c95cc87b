import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { makeSecrets } from '../../src/sandbox/secrets.ts'
import { serviceSettings } from '../../src/sandbox/service-settings.ts'
import { azurite } from '../azurite.ts'
import { until } from '../faults/until.ts'

const TOP = join(import.meta.dirname, '../..')
const NOWHERE = 'https://localhost:9'
type Env = Record<string, string | undefined>
type Line = { event?: string; port?: number; state?: string }

/** Starts a service process, in which `first` runs before anything else, and reads what it says. */
export function begin(entry: string, env: Env, first?: string) {
  const imports = first ? [`--import=data:text/javascript,${encodeURIComponent(first)}`] : []
  const child = spawn(process.execPath, [...imports, entry], {
    cwd: TOP,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said: Line[] = []
  createInterface({ input: child.stdout }).on('line', (line) => said.push(JSON.parse(line) as Line))
  const says = (event: string) => until(`it says ${event}`, () => said.some((line) => line.event === event))
  return {
    ...{ child, said, says },
    /** The address at which it listens, once it does. */
    async listens(): Promise<string> {
      await says('service.started')
      return `http://127.0.0.1:${said.find(({ event }) => event === 'service.started')?.port}`
    },
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL')
      await ended(child)
    },
  }
}

/** The production service on the storage of this run or another, with nothing else around it. */
export async function beginAlone(first?: string, storage?: string) {
  const { env } = serviceSettings({
    ...{ secrets: await makeSecrets(), certificate: { key: '', cert: '', file: '' } },
    ...{ serviceUrl: NOWHERE, url: NOWHERE, tlsUrl: NOWHERE, more: {} },
    connectionString: storage ?? (await azurite()),
    prefix: `t${randomBytes(6).toString('hex')}`,
  })
  return begin('bot/main.ts', { ...env, NODE_EXTRA_CA_CERTS: undefined }, first)
}

/** With which code it ended. */
export async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode
}
