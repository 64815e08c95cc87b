import { change } from '../store.ts'
import type { OpenedCycle } from './cycle.ts'
import type { CheckinStore, Delivery } from './ports.ts'

type Needs = Pick<CheckinStore, 'cycles'> & {
  now: () => string
  realNow: () => number
  report: (event: string, fields: Record<string, string>) => void
}
/** A result that Teams gave: when, by the real clock, and whether it was a 403. */
type Result = { at: number; forbidden: boolean }
/** Tells of what became of a card of a cycle. */
export type NoteDelivery = (cycleId: string, delivery: Delivery) => Promise<void>

const WITHIN_MS = 60_000
/** Fewer results say nothing yet. */
const LEAST_RESULTS = 10
const MOST_FORBIDDEN = 0.2

/**
 * Pauses a cycle when more than a fifth of at least ten results within a minute are 403s: then something is wrong that
 * more cards would not cure (reliability B6). Each instance counts what it sees itself. Resumed by hand.
 */
export function watchRefusals(needs: Needs): NoteDelivery {
  const seen = new Map<string, Result[]>()
  return async (cycleId, delivery) => {
    const forbidden = delivery.outcome === 'refused' && delivery.reason === 'status 403'
    if (delivery.outcome === 'later' && !delivery.reason.startsWith('status ')) return
    const at = needs.realNow()
    const noted = seen.get(cycleId) ?? []
    seen.set(cycleId, noted)
    noted.push({ at, forbidden })
    // Thousands come within a minute, so they are looked through only where one of them is a refusal.
    while ((noted[0]?.at ?? at) <= at - WITHIN_MS) noted.shift()
    if (!forbidden) return
    const recent = noted.filter((one) => one.at > at - WITHIN_MS)
    if (!isStorm(recent)) return
    seen.delete(cycleId)
    if (await pause(needs, cycleId, recent))
      needs.report('cycle.paused', { cycleId, reason: 'many refusals' })
  }
}

function isStorm(results: readonly Result[]): boolean {
  const forbidden = results.filter((one) => one.forbidden).length
  return results.length >= LEAST_RESULTS && forbidden > results.length * MOST_FORBIDDEN
}

/** True when it is paused by this. What was seen before somebody resumed it counts no more. */
async function pause(needs: Needs, cycleId: string, recent: readonly Result[]): Promise<boolean> {
  let paused = false
  await change(needs.cycles, { cycleId }, (cycle): OpenedCycle | undefined => {
    const from = Date.parse(cycle?.resumedAt ?? '') || 0
    paused = cycle?.control === null && isStorm(recent.filter(({ at }) => at > from))
    if (!cycle || !paused) return undefined
    const control = { state: 'paused', reason: 'many refusals', byId: null, at: needs.now() } as const
    return { ...cycle, control }
  })
  return paused
}
