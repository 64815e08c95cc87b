import type { ImportProgress } from '../../src/contract/imports.ts'
import { call } from '../api.ts'
import { mayBeDone } from '../parts/problem.ts'

const EVERY_MS = 2_000
/** So often nothing may move before it is taken for stuck. */
const MOST_STILL = 60

/**
 * Waits until an import whose answer got lost has come to its end, or throws the error that lost it: when it was
 * refused, never began, failed, or does not move any more.
 */
export async function settled(job: string, end: 'done' | 'undone', error: unknown): Promise<void> {
  if (!mayBeDone(error)) throw error
  let before: string | undefined
  for (let still = 0; still < MOST_STILL; still += 1) {
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
    const progress = await look(job, error)
    if (progress?.state === end) return
    if (progress && (progress.state === 'failed' || hasEnded(progress))) throw error
    const now = JSON.stringify(progress)
    if (now !== before) still = 0
    before = now
  }
  throw error
}

/** While the connection is lost there is nothing to see; an import that is not known never began. */
async function look(job: string, lost: unknown): Promise<ImportProgress | undefined> {
  try {
    return await call('importProgress', { params: { job } })
  } catch (error) {
    if (mayBeDone(error)) return undefined
    throw lost
  }
}

const hasEnded = ({ state }: ImportProgress) => state === 'done' || state === 'undone'
