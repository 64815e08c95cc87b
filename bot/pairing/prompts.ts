import type { TabLink } from '../../src/contract/tab-link.ts'
import type { Tell } from '../../src/domain/pairing/ports.ts'
import { textsFor } from '../../src/text/texts.ts'
import { cardMessage, type Messenger } from '../messenger.ts'
import { newsCard, newsSummary } from './news-card.ts'

/** Tells somebody what happened with a pair of theirs, in their own chat and language. */
export function createTell(messenger: Messenger, link: TabLink): Tell {
  return ({ reference, locale, news, leaveBy }) => {
    const texts = textsFor(locale)
    const message = cardMessage(newsCard(texts, locale, news, link), newsSummary(texts, locale, news))
    return messenger.send(reference, message, { patience: 'card', leaveBy })
  }
}
