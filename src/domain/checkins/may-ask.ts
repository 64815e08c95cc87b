import type { AskSettings } from './ask-settings.ts'
import type { OpenedCycle } from './cycle.ts'
import { readCard } from './prompt.ts'

/** What an administrator stopped: everything, or one cycle (2.6, 2.8). */
export type Stop = 'paused for all' | 'cycle paused' | 'cycle cancelled'
export type MayAskNeeds = {
  askSettingsNow: () => Promise<Pick<AskSettings, 'paused' | 'wave'>>
  /** A cycle as it was at most half a second ago. */
  cycleNow: (key: { cycleId: string }) => Promise<Pick<OpenedCycle, 'control'> | undefined>
}

/**
 * What keeps a card from leaving at this moment; null when nothing does. Known to be true half a second ago, so that
 * nothing leaves once a change is acknowledged. A question about a visit belongs to no cycle.
 */
export async function whatStops(
  { askSettingsNow, cycleNow }: MayAskNeeds,
  { cycleId, card }: { cycleId: string; card: string },
): Promise<Stop | null> {
  const [settings, cycle] = await Promise.all([askSettingsNow(), cycleNow({ cycleId })])
  if (settings.paused) return 'paused for all'
  if (!cycle?.control || readCard(card).visitId) return null
  return cycle.control.state === 'paused' ? 'cycle paused' : 'cycle cancelled'
}
