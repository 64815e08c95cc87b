import type { FileAnswer, PersonExportView } from '../../src/contract/personal-data.ts'
import { worthAsking } from '../parts/problem.ts'

/** So often it is asked whether a file is made, and so long. */
const EVERY_MS = 1500
const LONGEST_MS = 600_000
/** So many answers in a row may stay away while it is waited for. */
const MOST_MISSED = 20

type Clock = { now: () => number; wait: (ms: number) => Promise<void> }
const clock: Clock = {
  now: Date.now,
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
}

/**
 * Asks for a file until it is made; null where that takes very long: it goes on also without anybody asking. Throws what
 * the first ask throws, and later what asking again cannot mend.
 */
export async function onceMade(
  ask: () => Promise<FileAnswer>,
  { now, wait }: Clock = clock,
): Promise<PersonExportView | null> {
  const until = now() + LONGEST_MS
  let { file } = await ask()
  for (let missed = 0; !file; ) {
    if (now() >= until) return null
    await wait(EVERY_MS)
    try {
      file = (await ask()).file
      missed = 0
    } catch (error) {
      if (!worthAsking(error) || ++missed >= MOST_MISSED) throw error
    }
  }
  return file
}
