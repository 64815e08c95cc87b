import { type Azurite, startAzurite } from '../src/sandbox/azurite.ts'

/**
 * One Azurite for each process that runs tests, started when the first test asks for it: it slows down with the number
 * of its tables. It ends with its process.
 */
let running: Promise<Azurite> | undefined

/** The connection string of this process's Azurite. Tests keep apart by the prefix of their table and queue names. */
export async function azurite(): Promise<string> {
  const key = Buffer.alloc(64, 'only for tests').toString('base64')
  running ??= startAzurite({ key })
  return (await running).connectionString
}

/** Mocha calls this in its own process when all tests are done. */
export async function mochaGlobalTeardown(): Promise<void> {
  await (await running)?.stop()
}
