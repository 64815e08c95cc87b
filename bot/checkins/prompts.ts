import type { Ask } from '../../src/domain/checkins/ports.ts'
import { textsFor } from '../../src/text/texts.ts'
import { cardMessage, type Messenger } from '../messenger.ts'
import { checkinCard } from './checkin-card.ts'

/** Sends the card that asks for a check-in into the person's own chat, in their own language. */
export function createAsk(messenger: Messenger): Ask {
  return ({ reference, locale, checkins, again }) => {
    const texts = textsFor(locale)
    const card = checkinCard({ texts, locale, checkins, departments: [], again })
    const summary = texts.checkin.summary(checkins[0]?.contactName ?? '')
    return messenger.send(reference, cardMessage(card, summary))
  }
}
