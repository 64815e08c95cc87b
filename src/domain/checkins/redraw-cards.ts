import { change, type Stored, valuesOf } from '../store.ts'
import { byContact, type Checkin, isTheirs } from './checkin.ts'
import { type AskCalendar, askedIn, dayIn } from './cycle.ts'
import { DRAWN_AGAIN_MS, judgeDrawing } from './judge-drawing.ts'
import { promisesTo } from './my-follow-ups.ts'
import type { CheckinStore, Delivery, Redraw } from './ports.ts'
import { type Prompt, readCard } from './prompt.ts'
import { DONE, type Sent } from './sending.ts'
import {
  isNamed,
  type Shown,
  shownOf,
  stillHolds,
  stillOffers,
  unknownNow,
  type VisitOffers,
} from './shown.ts'
import { type ReachedNeeds, whoIsReached } from './who-is-reached.ts'

type Needs = Pick<CheckinStore, 'prompts' | 'checkins' | 'handedFollowUps'> &
  ReachedNeeds & {
    redraw: Redraw
    visitOffers: (of: { employeeId: string; visitId: string }) => Promise<VisitOffers>
    calendar: AskCalendar
    shardOf: (employeeId: string) => string
    /** Product time. */
    now: () => string
    realNow: () => number
    report: (event: string, fields: Record<string, string>) => void
  }

/**
 * Draws the cards of somebody anew in the messages that do not say any more what is stored, as pressing any of them
 * would show them (2.4); never a new message. May be repeated, anywhere: what was drawn is noted, and drawn once more
 * where somebody else did so at the same time.
 */
export const redrawCards =
  (needs: Needs) =>
  async ({ employeeId, cycleId }: { employeeId: string; cycleId: string }): Promise<Sent> => {
    const of = { cycleId, shard: needs.shardOf(employeeId), employeeId }
    const cards = await needs.prompts.list(of)
    const waits = cards.map(({ value }) => leftOf(value, needs.realNow()))
    if (cards.some(({ value }) => value.activityId !== null)) {
      const [reached, all, handed] = await Promise.all([
        whoIsReached(needs, employeeId),
        valuesOf(needs.checkins.list({ employeeId })),
        valuesOf(needs.handedFollowUps.list({ employeeId })),
      ])
      if (!reached) return DONE
      const { reference, locale } = reached
      const promises = promisesTo(all, handed)
      const today = dayIn(needs.now(), needs.calendar.zone)
      for (const stored of cards) {
        const { activityId, shown, card, conversationId } = stored.value
        const { visitId } = readCard(card)
        const checkins = all.filter(isOn(stored.value, needs.calendar)).sort(byContact)
        if (!activityId) continue
        const offers = visitId ? await needs.visitOffers({ employeeId, visitId }) : undefined
        if (stillHolds(shown, shown ? all : checkins, today) && stillOffers(shown, offers)) continue
        const delivery = await needs.redraw({
          reference: { ...reference, conversationId: conversationId ?? reference.conversationId },
          ...{ activityId, locale, checkins, promises, visitId },
          offers,
          named: all.filter((checkin) => isNamed(shown, checkin)),
        })
        waits.push(
          await note(
            needs,
            stored,
            delivery,
            shownOf(named(all, stored.value, checkins), today, shown, offers),
          ),
        )
      }
    }
    const laterMs = Math.max(...waits, 0)
    return laterMs > 0 ? { done: false, laterMs } : DONE
  }

/** How long somebody may still be sending a card; ms. */
const leftOf = ({ state, claimedUntil }: Prompt, realNow: number) =>
  state === 'sending' ? Math.max(0, Math.min(DRAWN_AGAIN_MS, Date.parse(claimedUntil ?? '') - realNow)) : 0

/** What a press on a card shows: all of its cycle and whatever else it names, or its visit and nothing else. */
const isOn =
  ({ cycleId, card, shown }: Prompt, calendar: AskCalendar) =>
  (checkin: Checkin): boolean => {
    const { visitId } = readCard(card)
    if (visitId) return checkin.visitId === visitId
    return isTheirs(checkin) && (askedIn(checkin.cycleId, calendar) === cycleId || isNamed(shown, checkin))
  }

const named = (all: readonly Checkin[], { shown }: Prompt, drawn: readonly Checkin[]) => [
  ...new Set([...drawn, ...all.filter((checkin) => isNamed(shown, checkin))]),
]

/** Notes what a message shows now; ms until it is to be drawn once more, 0 where it is not. */
async function note(needs: Needs, stored: Stored<Prompt>, delivery: Delivery, now: Shown): Promise<number> {
  const { employeeId, cycleId, card, shown } = stored.value
  needs.report('prompt.redrawn', { employeeId, cycleId, card, outcome: delivery.outcome })
  const { shows, failed, laterMs } = judgeDrawing(delivery, shown?.failed ?? 0)
  const next = shows ? now : { ...unknownNow(now), failed }
  const written = await needs.prompts.replace(stored.value, stored, { ...stored.value, shown: next })
  // Somebody came in between, perhaps with another drawing: nobody knows which of the two came last.
  if (written === 'changed') {
    await change(needs.prompts, stored.value, (there) => there && { ...there, shown: unknownNow(now) })
    return DRAWN_AGAIN_MS
  }
  return laterMs
}
