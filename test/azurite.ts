import { type Azurite, startAzurite } from '../src/sandbox/azurite.ts'

/** Named in .mocharc.json: one Azurite for the whole run, started when the first test asks for it. */
let running: Promise<Azurite> | undefined

/** The connection string of the run's Azurite. Tests keep apart by the prefix of their table and queue names. */
export async function azurite(): Promise<string> {
  const key = Buffer.alloc(64, 'only for tests').toString('base64')
  running ??= startAzurite({ key })
  return (await running).connectionString
}

/** Mocha calls this when all tests are done. */
export async function mochaGlobalTeardown(): Promise<void> {
  await (await running)?.stop()
}
