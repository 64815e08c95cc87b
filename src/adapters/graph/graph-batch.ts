import { setTimeout as pause } from 'node:timers/promises'
import { inParallel } from '../../domain/in-parallel.ts'
import { type DirectoryCall, troubleOf } from './directory-calls.ts'

/** Most requests of one batch, and batches at once. */
const REQUESTS = 20
const AT_ONCE = 4
/** How often what was refused for now is asked again, and the longest pause before that, in ms. */
const ATTEMPTS = 4
const LONGEST_MS = 8_000
const FIRST_PAUSE_MS = 500

/** One answer of a batch. Bodies are what Graph says they are; who reads them checks what it needs. */
export type Answered = { status: number; body: unknown }
type Response = { id: string; status: number; headers?: Record<string, string>; body?: unknown }

/**
 * Asks for many addresses (from the root, as in `/users/ID`), twenty at a time, each answered apart. Only those that
 * Graph asks to ask later are asked again, after the longest pause that any of them was given. Throws DirectoryTrouble.
 */
export async function getAll(call: DirectoryCall, urls: readonly string[]): Promise<Answered[]> {
  const batches = Array.from({ length: Math.ceil(urls.length / REQUESTS) }, (_, index) =>
    urls.slice(index * REQUESTS, (index + 1) * REQUESTS),
  )
  return (await inParallel(batches, (batch) => getBatch(call, batch), AT_ONCE)).flat()
}

async function getBatch(call: DirectoryCall, urls: readonly string[]): Promise<Answered[]> {
  const answers = new Map<number, Answered>()
  for (let attempt = 1; ; attempt++) {
    const open = urls.flatMap((url, index) => (answers.has(index) ? [] : { id: String(index), url }))
    const requests = open.map((request) => ({ ...request, method: 'GET' }))
    const { responses } = await call<{ responses: Response[] }>((client, signal) =>
      client.api('/$batch').options({ signal }).post({ requests }),
    )
    for (const { id, status, body } of responses)
      if (!isLater(status)) answers.set(Number(id), { status, body })
    const later = responses.filter(({ status }) => isLater(status))
    if (answers.size === urls.length) return urls.map((_, index) => answers.get(index) as Answered)
    const waitMs = Math.max(FIRST_PAUSE_MS * 2 ** (attempt - 1), ...later.map(waitOf))
    if (attempt === ATTEMPTS || waitMs > LONGEST_MS)
      throw troubleOf(later[0]?.status ?? 0, waitMs, { cause: 'in a batch' })
    await pause(waitMs)
  }
}

const isLater = (status: number) => status === 429 || status >= 500

function waitOf({ headers = {} }: Response): number {
  const [, seconds] = Object.entries(headers).find(([name]) => name.toLowerCase() === 'retry-after') ?? []
  return Number(seconds) >= 0 ? Number(seconds) * 1000 : 0
}
