import type { PromptState } from '../../contract/words.ts'
import type { Stored } from '../store.ts'
import { type AskCalendar, type Cycle, cycleById, phaseOf } from './cycle.ts'
import type { CheckinStore, CycleCounts } from './ports.ts'
import { FIRST_CARD, type PromptKey } from './prompt.ts'

export type Counts = Partial<Record<PromptState, number>>
type Prompts = CheckinStore['prompts']

/** Clocks of two instances may differ by less than this. */
const SKEW_MS = 600_000
const ATTEMPTS = 20
/** While any prompt is in one of these, the numbers go on changing by themselves. */
const MOVING: readonly PromptState[] = ['planned', 'deferred', 'sending']

/**
 * The counts of a cycle: of one that is over as they were kept, and counted anew where a late answer came since, or where
 * it is closed by now and nothing can change any more. `count` reads every prompt of the cycle.
 */
export async function countsOfCycle(
  { cycleCounts, now }: Pick<CheckinStore, 'cycleCounts'> & { now: () => string },
  cycle: Cycle,
  kept: Stored<CycleCounts> | undefined,
  count: () => Promise<Counts>,
): Promise<Counts> {
  const phase = phaseOf(cycle, now())
  if (phase === 'future' || phase === 'open') return count()
  const closed = phase === 'closed'
  if (kept?.value.counts && kept.value.closed === closed) return kept.value.counts
  const counts = await count()
  if (MOVING.some((state) => counts[state])) return counts
  const key = { cycleId: cycle.id }
  const next = { ...key, counts, closed }
  // Where somebody answered while this was counted, it is not kept.
  await (kept ? cycleCounts.replace(key, kept, next) : cycleCounts.insert(key, next))
  return counts
}

/** The same prompts; whoever writes one of a cycle that is over says that its kept counts are out of date. */
export function notingLateWrites(
  prompts: Prompts,
  needs: Pick<CheckinStore, 'cycleCounts'> & { calendar: AskCalendar; now: () => string },
): Prompts {
  const ends = new Map<string, number>()
  const isOver = (cycleId: string): boolean => {
    const end = ends.get(cycleId) ?? Date.parse(cycleById(cycleId, needs.calendar)?.end ?? '')
    ends.set(cycleId, end)
    return Date.parse(needs.now()) >= end - SKEW_MS
  }
  const note = async (keys: readonly PromptKey[]) => {
    const late = keys.filter(({ card, cycleId }) => card === FIRST_CARD && isOver(cycleId))
    for (const cycleId of new Set(late.map((key) => key.cycleId))) await forget(needs, cycleId)
  }
  const noted = async <R>(key: PromptKey, written: R): Promise<R> => {
    if (written !== 'exists' && written !== 'changed') await note([key])
    return written
  }
  return {
    get: (key) => prompts.get(key),
    list: (partition, from) => prompts.list(partition, from),
    insert: async (key, value) => noted(key, await prompts.insert(key, value)),
    replace: async (key, stored, value) => noted(key, await prompts.replace(key, stored, value)),
    remove: async (key, stored) => noted(key, await prompts.remove(key, stored)),
    async putAll(puts) {
      const late = await prompts.putAll(puts)
      await note(puts.map(({ key }) => key))
      return late
    },
  }
}

/**
 * Written even where nothing is kept, so that whoever is counting at this moment does not keep what they find. Where
 * somebody else wrote the same in between, they did so after our own write, which serves us as well.
 */
async function forget({ cycleCounts }: Pick<CheckinStore, 'cycleCounts'>, cycleId: string): Promise<void> {
  const key = { cycleId }
  const none = { cycleId, counts: null, closed: false }
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const there = await cycleCounts.get(key)
    if (attempt > 0 && there?.value.counts === null) return
    const written = await (there ? cycleCounts.replace(key, there, none) : cycleCounts.insert(key, none))
    if (typeof written === 'object') return
  }
  throw new Error(`the counts of cycle ${cycleId} kept changing`)
}
