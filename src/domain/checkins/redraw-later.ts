import { change, valuesOf } from '../store.ts'
import type { Checkin } from './checkin.ts'
import { type AskCalendar, askedIn, dayIn, monthOf } from './cycle.ts'
import type { CheckinStore } from './ports.ts'
import { FIRST_CARD, type Prompt } from './prompt.ts'
import { isNamed, shownOnPress, stillHolds } from './shown.ts'
import type { WorkQueue } from './work.ts'

export type RedrawLaterNeeds = Pick<CheckinStore, 'prompts'> & {
  queue: WorkQueue
  calendar: AskCalendar
  shardOf: (employeeId: string) => string
  now: () => string
}
/** What stands around a check-in that was changed. */
export type Around = {
  /** The cards that ask about it, as they were read since. */
  cards: readonly Prompt[]
  /** What else the person says in and around this month. */
  near: readonly Checkin[]
  /** The message in which a button was pressed: its answer shows what is stored already. */
  pressed: string | undefined
}

/**
 * Has every message drawn anew that was sent and does not say any more what is stored of a check-in, on whatever card
 * it was named (2.4). Costs nothing where no card was sent.
 */
export async function redrawLater(needs: RedrawLaterNeeds, checkin: Checkin, around: Around): Promise<void> {
  const { near, pressed } = around
  const first = around.cards.find(({ card }) => card === FIRST_CARD)
  const today = dayIn(needs.now(), needs.calendar.zone)
  const isOld = first !== undefined && isSent(first) && !stillHolds(first.shown, [checkin], today)
  if (checkin.answeredAt === null && !isOld) return
  const { employeeId } = checkin
  const asked = askedIn(checkin.cycleId, needs.calendar)
  const whose = { employeeId, shard: needs.shardOf(employeeId) }
  for (const cycleId of cardsNaming(checkin, near, needs.calendar)) {
    const isRead = cycleId === asked
    const cards = isRead ? around.cards : await valuesOf(needs.prompts.list({ cycleId, ...whose }))
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
