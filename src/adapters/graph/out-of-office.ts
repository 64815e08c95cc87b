import { setTimeout as pause } from 'node:timers/promises'
import type { TokenCredential } from '@azure/identity'
import type { Client } from '@microsoft/microsoft-graph-client'
import type { Away, Period } from '../../domain/checkins/ports.ts'
import { inParallel } from '../../domain/in-parallel.ts'
import { batchesOf } from './batches-of.ts'
import { isLater, waitOf } from './graph-batch.ts'
import { graphClient, refusalOf } from './graph-client.ts'
import { readAway } from './read-away.ts'

/** Most mailboxes of one request, requests of one batch, and batches at once. */
const MAILBOXES = 20
const REQUESTS = 20
const BATCHES = 4
/** How long so many batches may take, in ms: very many people are asked about after one another, and get longer. */
const DEADLINE_MS = 4_000
const FIRST_PAUSE_MS = 300
/** A request is made at the mailbox of one of its people; of so many others where that one cannot be used. */
const OTHER_MAILBOXES = 2

/** A request about some people; `refused` counts the mailboxes at which it could not be made. */
type Request = { people: Parameters<Away>[0]; refused: number }
type Answer = { status: number; body: unknown; waitMs: number }
type Response = { id: string; status: number; headers?: Record<string, string>; body?: unknown }
type Asking = { client: Client; window: Period; signal: AbortSignal; until: number }
type Found = { away: Map<string, readonly Period[]>; miss: (why: string, people: number) => void }
/** Why nobody was asked about these people: the time was over before it was their turn. */
const TOO_LATE = 'no time'

/**
 * Who is out of office, asked of Microsoft Graph at `graphUrl` with the app's own identity; needs Calendars.ReadBasic
 * (Calendars.ReadWrite will do). Who cannot be looked up in time, which is four seconds for 1,600 people, counts as here;
 * `report` is told how many they are and why. Nothing else of anybody's calendar is kept.
 */
export function graphOutOfOffice(
  graphUrl: string,
  credential: TokenCredential,
  report: (event: string, fields: Record<string, string>) => void,
): Away {
  return async (people, window, { withinMs = Number.POSITIVE_INFINITY, missed = () => {} } = {}) => {
    const away = new Map<string, readonly Period[]>()
    const unread = new Map<string, number>()
    const miss = (why: string, count: number) => unread.set(why, (unread.get(why) ?? 0) + count)
    const requests = batchesOf(people, MAILBOXES).map((some) => ({ people: some, refused: 0 }))
    const batches = batchesOf(requests, REQUESTS)
    const longest = Math.max(0, Math.min(withinMs, DEADLINE_MS * Math.ceil(batches.length / BATCHES)))
    const signal = AbortSignal.timeout(Math.floor(longest))
    const client = graphClient(graphUrl, async () => {
      const token = await credential.getToken(`${graphUrl}/.default`, { abortSignal: signal })
      return token?.token ?? ''
    })
    const asking = { client, window, signal, until: performance.now() + longest }
    await inParallel(batches, (batch) => askAll(batch, asking, { away, miss }), BATCHES)
    for (const [why, count] of unread) report('away.unread', { why, people: String(count) })
    missed([...unread.values()].reduce((sum, count) => sum + count, 0))
    return away
  }
}

/** Asks until all is answered, or nothing more can be hoped for. */
async function askAll(all: readonly Request[], asking: Asking, { away, miss }: Found): Promise<void> {
  let open = asking.signal.aborted ? [] : all
  if (asking.signal.aborted) for (const { people } of all) miss(TOO_LATE, people.length)
  for (let attempt = 0; open.length > 0; attempt++) {
    const answers = await askOnce(open, asking)
    let waitMs = 0
    open = open.flatMap(({ people, refused }, index) => {
      const { status, body, waitMs: wait } = answers[index] ?? NO_ANSWER
      if (status === 200) {
        const read = readAway(people, body)
        for (const [employeeId, periods] of read.away) away.set(employeeId, periods)
        if (read.unread > 0) miss('no mailbox', read.unread)
        return []
      }
      const next = { people, refused: isLater(status) ? refused : refused + 1 }
      if (isLater(status)) waitMs = Math.max(waitMs, wait, FIRST_PAUSE_MS * 2 ** attempt)
      if (next.refused < Math.min(OTHER_MAILBOXES + 1, people.length) && hasTime(asking, wait)) return [next]
      miss(`status ${status}`, people.length)
      return []
    })
    if (open.length > 0) await pause(waitMs)
  }
}

const NO_ANSWER: Answer = { status: 0, body: undefined, waitMs: 0 }
const hasTime = ({ until }: Asking, waitMs: number) =>
  performance.now() + Math.max(FIRST_PAUSE_MS, waitMs) < until

async function askOnce(open: readonly Request[], { client, window, signal }: Asking): Promise<Answer[]> {
  const requests = open.map((request, index) => ({ id: String(index), ...scheduleRequest(request, window) }))
  try {
    const answer: { responses: Response[] } = await client
      .api('/$batch')
      .options({ signal })
      .post({ requests })
    const byId = new Map(answer.responses.map((response) => [response.id, response]))
    return open.map((_, index) => {
      const response = byId.get(String(index))
      return response ? { status: response.status, body: response.body, waitMs: waitOf(response) } : NO_ANSWER
    })
  } catch (error) {
    const { status, waitMs = 0 } = refusalOf(error)
    return open.map(() => ({ status, body: undefined, waitMs }))
  }
}

function scheduleRequest({ people, refused }: Request, { from, to }: Period): object {
  const inUtc = (instant: string) => ({ dateTime: instant.slice(0, 19), timeZone: 'UTC' })
  const minutes = Math.floor((Date.parse(to) - Date.parse(from)) / 60_000)
  return {
    method: 'POST',
    url: `/users/${encodeURIComponent(people[refused]?.employeeId ?? '')}/calendar/getSchedule`,
    headers: { 'Content-Type': 'application/json', Prefer: 'outlook.timezone="UTC"' },
    body: {
      schedules: people.map(({ email }) => email),
      ...{ startTime: inUtc(from), endTime: inUtc(to) },
      // The view is not used, so it may be coarse; but no slot of it may be longer than the window.
      availabilityViewInterval: Math.max(5, Math.min(1440, minutes)),
    },
  }
}
