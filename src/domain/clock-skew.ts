import type { Due, DueRow } from './checkins/work.ts'

/** How far apart the clocks of two instances may be, in ms; machines of a cloud keep them within a fraction of that. */
export const SKEW_MS = 3000

/**
 * Ms until `at`, when that is so near that another instance may have taken it for past already and handed it out; null
 * when it is past, or later than clocks differ.
 */
export function almostDue(at: string, now: string): number | null {
  const left = Date.parse(at) - Date.parse(now)
  return left > 0 && left <= SKEW_MS ? left : null
}

/**
 * The same for work that was handed out because of a row that is used up by now: where clocks differ by more than they
 * should, it waits in storage for its moment to come again. What waits there anyway is put once.
 */
export async function lookAgain(
  due: Pick<Due, 'add'>,
  row: DueRow,
  now: string,
): Promise<{ laterMs: number | null }> {
  const laterMs = almostDue(row.dueAt, now)
  if (laterMs === null && row.dueAt > now) await due.add(row)
  return { laterMs }
}
