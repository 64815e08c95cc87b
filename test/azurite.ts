import { type Azurite, startAzurite } from '../src/sandbox/azurite.ts'

/** Where the processes that run tests find the one Azurite of the run; set before any of them begins. */
const PLACE = 'TEST_AZURITE'
let running: Azurite | undefined

/** Mocha calls this once, in its own process, before any test. */
export async function mochaGlobalSetup(): Promise<void> {
  running = await startAzurite({ key: Buffer.alloc(64, 'only for tests').toString('base64') })
  process.env[PLACE] = running.connectionString
}

/** The connection string of the run's Azurite, started now outside mocha. Tests keep apart by the prefix of their table and queue names. */
export async function azurite(): Promise<string> {
  if (!process.env[PLACE]) await mochaGlobalSetup()
  return process.env[PLACE] ?? ''
}

/** Mocha calls this when all tests are done. */
export async function mochaGlobalTeardown(): Promise<void> {
  await running?.stop()
}
