import { isWaiting, type Prompt } from '../checkins/prompt.ts'
import type { Due, DueWork } from '../checkins/work.ts'
import { inParallel } from '../in-parallel.ts'
import type { News } from '../pairing/news.ts'
import { BRIEF_TIMES } from '../visits/brief.ts'
import type { Visit } from '../visits/visit.ts'
import type { StoredRow } from './person-in-row.ts'
import type { EveryRow } from './ports.ts'

type Needs = { everyRow: Pick<EveryRow, 'read'>; due: Pick<Due, 'add'>; now: () => string }

/**
 * Has everything looked at that a backup takes to be on its way (reliability B): of what was handed out when it was saved,
 * no row says any more that somebody should, so that it would leave whenever somebody happens to. Safe to repeat.
 */
export const wakeRestored =
  ({ everyRow, due, now }: Needs) =>
  async (): Promise<void> => {
    const dueAt = now()
    const found = new Map<string, DueWork>()
    for await (const row of everyRow.read())
      for (const work of workFor(row, dueAt)) found.set(Object.values(work).join('|'), work)
    await inParallel([...found.values()], (work) => due.add({ dueAt, work }))
  }

function workFor({ kind, value }: StoredRow, now: string): DueWork[] {
  if (kind === 'prompts') {
    const { cycleId, shard, state, askAt } = value as Prompt
    const isDue = state === 'sending' || (isWaiting(state) && askAt <= now)
    return isDue ? [{ kind: 'send', cycleId, shard }] : []
  }
  if (kind === 'news') {
    const { employeeId, id: newsId, state, tellAt } = value as News
    const isDue = state === 'sending' || (state === 'planned' && (tellAt ?? '') <= now)
    return isDue ? [{ kind: 'news', employeeId, newsId }] : []
  }
  if (kind !== 'visits') return []
  const { customerId, id: visitId, state, start, employees } = value as Visit
  if (state !== 'booked' || start <= now) return []
  return employees.flatMap(({ employeeId }) =>
    BRIEF_TIMES.map((when) => ({ kind: 'brief' as const, customerId, visitId, employeeId, when })),
  )
}
