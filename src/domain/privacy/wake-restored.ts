import { isWaiting, type Prompt } from '../checkins/prompt.ts'
import type { Due, DueWork } from '../checkins/work.ts'
import { inParallel } from '../in-parallel.ts'
import type { News } from '../pairing/news.ts'
import { BRIEF_TIMES } from '../visits/brief.ts'
import type { Visit } from '../visits/visit.ts'
import type { StoredRow } from './person-in-row.ts'
import type { EveryRow } from './ports.ts'

/** Past by every clock: whoever restores may have one that is ahead of the service's. */
const LONG_AGO = '2000-01-01T00:00:00.000Z'

type Needs = { everyRow: Pick<EveryRow, 'read'>; due: Pick<Due, 'add'>; now: () => string }

/**
 * Has everything looked at that a backup takes to be on its way (reliability B): of what was handed out when it was saved,
 * no row says any more that somebody should, so that it would leave whenever somebody happens to. Safe to repeat.
 */
export const wakeRestored =
  ({ everyRow, due, now }: Needs) =>
  async (): Promise<void> => {
    const found = new Map<string, DueWork>()
    for await (const row of everyRow.read())
      for (const work of workFor(row, now())) found.set(Object.values(work).join('|'), work)
    await inParallel([...found.values()], (work) => due.add({ dueAt: LONG_AGO, work }))
  }

function workFor({ kind, value }: StoredRow, now: string): DueWork[] {
  if (kind === 'prompts') {
    const { cycleId, shard, state, askAt } = value as Prompt
    const isDue = state === 'sending' || (isWaiting(state) && askAt <= now)
    return isDue ? [{ kind: 'send', cycleId, shard }] : []
  }
  if (kind === 'news') {
    const { employeeId, id: newsId, state } = value as News
    // Whatever waits for a later morning may have been told since, along with other news of the same person (2.5).
    const mayBeTold = state === 'sending' || state === 'planned'
    return mayBeTold ? [{ kind: 'news', employeeId, newsId }] : []
  }
  if (kind !== 'visits') return []
  const { customerId, id: visitId, state, start, employees } = value as Visit
  if (state !== 'booked' || start <= now) return []
  return employees.flatMap(({ employeeId }) =>
    BRIEF_TIMES.map((when) => ({ kind: 'brief' as const, customerId, visitId, employeeId, when })),
  )
}
