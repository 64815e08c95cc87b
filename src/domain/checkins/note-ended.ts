import { change, valuesOf } from '../store.ts'
import { type AskCalendar, askedIn } from './cycle.ts'
import type { CheckinStore } from './ports.ts'
import { saysOver } from './shown.ts'

type Needs = Pick<CheckinStore, 'prompts'> & {
  calendar: AskCalendar
  shardOf: (employeeId: string) => string
}
type Ending = { employeeId: string; cycleId: string; pairId: string; pressed?: string }

/**
 * Notes, before a pair ends by a button, that the message of the button will say so itself: it offers the way back, and
 * is not drawn anew. Harmless where the pair does not end after all.
 */
export const noteEnded =
  ({ prompts, calendar, shardOf }: Needs) =>
  async ({ employeeId, cycleId, pairId, pressed }: Ending): Promise<void> => {
    if (!pressed) return
    const of = { employeeId, cycleId: askedIn(cycleId, calendar), shard: shardOf(employeeId) }
    const cards = await valuesOf(prompts.list(of))
    const card = cards.find(({ activityId }) => activityId === pressed)
    if (!card) return
    await change(
      prompts,
      card,
      (there) => there && { ...there, shown: saysOver(there.shown, { cycleId, pairId }) },
    )
  }
