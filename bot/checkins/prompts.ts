import type { TabLink } from '../../src/contract/tab-link.ts'
import type { Ask, Redraw } from '../../src/domain/checkins/ports.ts'
import { textsFor } from '../../src/text/texts.ts'
import { card, text } from '../cards.ts'
import { cardMessage, type Messenger } from '../messenger.ts'
import { checkinCard, firstAsked, summaryOf } from './checkin-card.ts'
import { notThereCard } from './debrief-card.ts'

/** Sends the card that asks for a check-in, or how a visit was, into the person's own chat, in their own language. */
export function createAsk(messenger: Messenger, link: TabLink, today: () => string): Ask {
  return ({ reference, locale, checkins, promises, visitId, offers, againOn, leaveBy, stops }) => {
    const texts = textsFor(locale)
    const ground = { texts, locale, link, today: today() }
    const card = checkinCard({ ...ground, checkins, promises, visitId, offers, departments: [], againOn })
    const message = cardMessage(card, summaryOf(texts.checkin, firstAsked(checkins, againOn)))
    return messenger.send(reference, message, { patience: 'card', leaveBy, stops })
  }
}

/** Draws a card anew in the message that it stands in, as pressing it would show it (2.4). */
export function createRedraw(messenger: Messenger, link: TabLink, today: () => string): Redraw {
  return ({ reference, activityId, locale, checkins, named, promises, visitId, offers }) => {
    const texts = textsFor(locale)
    const ground = { texts, locale, link, today: today() }
    const [about] = checkins.length > 0 ? checkins : named
    const drawn = () => {
      if (checkins.length > 0)
        return checkinCard({ ...ground, checkins, promises, visitId, offers, departments: [] })
      if (!visitId || !about) return card([text(texts.checkin.nothingAsked)])
      const data = { cycle: about.cycleId, pair: about.pairId, visit: visitId }
      return notThereCard(texts.checkin, data, { offers, said: texts.checkin.debrief.notThereKnown })
    }
    const message = cardMessage(drawn(), summaryOf(texts.checkin, about))
    return messenger.update(reference, activityId, { ...message, id: activityId }, 'redrawn')
  }
}
