import type { TabLink } from '../../src/contract/tab-link.ts'
import type { Ask } from '../../src/domain/checkins/ports.ts'
import { textsFor } from '../../src/text/texts.ts'
import { cardMessage, type Messenger } from '../messenger.ts'
import { checkinCard, summaryOf } from './checkin-card.ts'

/** Sends the card that asks for a check-in, or how a visit was, into the person's own chat, in their own language. */
export function createAsk(messenger: Messenger, link: TabLink): Ask {
  return ({ reference, locale, checkins, promises, visitId, again, leaveBy, stops }) => {
    const texts = textsFor(locale)
    const card = checkinCard({ texts, locale, link, checkins, promises, visitId, departments: [], again })
    const message = cardMessage(card, summaryOf(texts.checkin, checkins[0]))
    return messenger.send(reference, message, { patience: 'card', leaveBy, stops })
  }
}
