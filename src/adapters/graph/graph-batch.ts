import { setTimeout as pause } from 'node:timers/promises'
import { inParallel } from '../../domain/in-parallel.ts'
import { batchesOf } from './batches-of.ts'
import type { DirectoryCall } from './directory-calls.ts'

/** Most requests of one batch, and batches at once. */
const REQUESTS = 20
const AT_ONCE = 4
/** How often what was refused for now is asked again, and the longest pause before that, in ms. */
const ATTEMPTS = 4
const LONGEST_MS = 8_000
const FIRST_PAUSE_MS = 500

/**
 * One answer of a batch; status 0 is none. Bodies are what Graph says they are; who reads them checks what it needs.
 * `waitMs` is the pause that was asked for.
 */
export type Answered = { status: number; body: unknown; waitMs: number }
type Response = { id: string; status: number; headers?: Record<string, string>; body?: unknown }

/**
 * Asks for many addresses (from the root, as in `/users/ID`), twenty at a time, each answered apart. Only those that
 * Graph asks to ask later are asked again, after the longest pause that any of them was given; what it refuses for too
 * long is given as it was refused last. `alive` is called after every batch. Throws DirectoryTrouble when a batch as a whole is.
 */
export async function getAll(
  call: DirectoryCall,
  urls: readonly string[],
  alive: () => Promise<void>,
): Promise<Answered[]> {
  const batches = batchesOf(urls, REQUESTS)
  return (await inParallel(batches, (batch) => getBatch(call, batch, alive), AT_ONCE)).flat()
}

async function getBatch(
  call: DirectoryCall,
  urls: readonly string[],
  alive: () => Promise<void>,
): Promise<Answered[]> {
  const answers: Answered[] = urls.map(() => ({ status: 0, body: null, waitMs: 0 }))
  for (let attempt = 1; ; attempt++) {
    const requests = urls.flatMap((url, index) =>
      isOpen(answers[index]) ? [{ id: String(index), url, method: 'GET' }] : [],
    )
    const { responses } = await call<{ responses: Response[] }>((client, signal) =>
      client.api('/$batch').options({ signal }).post({ requests }),
    )
    for (const response of responses) {
      const { id, status, body } = response
      answers[Number(id)] = { status, body, waitMs: waitOf(response) }
    }
    await alive()
    const open = answers.filter(isOpen)
    if (open.length === 0 || attempt === ATTEMPTS) return answers
    await pause(Math.max(FIRST_PAUSE_MS * 2 ** (attempt - 1), ...open.map(({ waitMs }) => waitMs)))
  }
}

/** Whether it is worth to ask again. */
const isOpen = (answer: Answered | undefined) =>
  answer !== undefined && isLater(answer.status) && answer.waitMs <= LONGEST_MS
/** Whether Graph may answer later what it did not answer now. */
export const isLater = (status: number): boolean => status === 0 || status === 429 || status >= 500

/** The pause in ms that an answer within a batch asks for; 0 for none. */
export function waitOf({ headers = {} }: Pick<Response, 'headers'>): number {
  const [, seconds] = Object.entries(headers).find(([name]) => name.toLowerCase() === 'retry-after') ?? []
  return Number(seconds) >= 0 ? Number(seconds) * 1000 : 0
}
