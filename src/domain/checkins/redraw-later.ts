import { change, valuesOf } from '../store.ts'
import type { Checkin } from './checkin.ts'
import { type AskCalendar, askedIn, dayIn, monthOf } from './cycle.ts'
import type { CheckinStore } from './ports.ts'
import type { Prompt } from './prompt.ts'
import { isNamed, shownOnPress, stillHolds } from './shown.ts'
import type { WorkQueue } from './work.ts'

export type RedrawLaterNeeds = Pick<CheckinStore, 'prompts'> & {
  queue: WorkQueue
  calendar: AskCalendar
  shardOf: (employeeId: string) => string
  now: () => string
}
type Known = {
  /** The first card of its cycle, as it stands now. */
  first: Prompt | undefined
  /** What else the person says in and around this month. */
  near: readonly Checkin[]
  /** The message in which a button was pressed: its answer shows what is stored already. */
  pressed: string | undefined
}

/**
 * Has every message drawn anew that was sent and does not say any more what is stored of a check-in, on whatever card
 * it was named (2.4). Costs nothing where no card was sent.
 */
export async function redrawLater(needs: RedrawLaterNeeds, checkin: Checkin, known: Known): Promise<void> {
  const { first, near, pressed } = known
  const today = dayIn(needs.now(), needs.calendar.zone)
  const isOld = first !== undefined && isSent(first) && !stillHolds(first.shown, [checkin], today)
  if (checkin.answeredAt === null && !isOld) return
  const { employeeId } = checkin
  const shard = needs.shardOf(employeeId)
  for (const cycleId of cardsNaming(checkin, near, needs.calendar)) {
    const cards = await valuesOf(needs.prompts.list({ cycleId, shard, employeeId }))
    const old = cards.filter((card) => isSent(card) && !stillHolds(card.shown, [checkin], today))
    const [own] = old.filter(({ activityId }) => activityId === pressed)
    // The answer to a press draws all that the card names: were it drawn anew now, its `Undo` would be gone.
    const others = near.filter((one) => isNamed(own?.shown ?? null, one))
    if (own)
      await change(
        needs.prompts,
        own,
        (there) => there && { ...there, shown: shownOnPress(checkin, others, today, there.shown) },
      )
    // Whoever sends one at this moment may have read what was stored before.
    const isOnItsWay = cards.some(({ state }) => state === 'sending')
    if (isOnItsWay || old.some((card) => card !== own))
      await needs.queue.put({ kind: 'redraw', employeeId, cycleId })
  }
}

const isSent = ({ activityId }: Prompt) => activityId !== null

/** The cycles whose cards may name a check-in: its own, and where somebody is asked twice a month also the other one. */
function cardsNaming({ cycleId }: Checkin, near: readonly Checkin[], calendar: AskCalendar): Set<string> {
  const own = askedIn(cycleId, calendar)
  const all = near.map((one) => askedIn(one.cycleId, calendar))
  return new Set([own, ...all.filter((id) => monthOf(id) === monthOf(own))])
}
