import { customerPage, type TabLink } from '../../src/contract/tab-link.ts'
import type { News } from '../../src/domain/pairing/news.ts'
import type { Texts } from '../../src/text/en.ts'
import { sayDay } from '../../src/text/texts.ts'
import { type Card, card, type Element, literal, openLink, text, title } from '../cards.ts'

/** What happened with one pair: the first line says who and what, and a button leads to the customer (1.5). */
export function newsCard(texts: Texts, locale: string, news: News, link: TabLink): Card {
  const { actions } = texts.news
  const open = openLink(actions.customer(news.customerName), link(customerPage(news.customerId)))
  return card([title(headline(texts, news, literal)), ...lines(texts, locale, news)], [open])
}

/** What a list of chats and a notification show of it. */
export const newsSummary = (texts: Texts, news: News): string => headline(texts, news, (name) => name)

function headline({ news: { told } }: Texts, news: News, as: (name: string) => string): string {
  return told[news.kind].headline(as(news.contactName), as(news.otherName))
}

function lines(texts: Texts, locale: string, news: News): Element[] {
  const { told, takesOver } = texts.news
  const { kind, note, takenOver } = news
  const who = [news.contactName, news.contactTitle, news.customerName] as const
  const [contact, job, customer] = who.map(literal) as [string, string, string]
  return [
    text(told[kind].detail(contact, job, customer)),
    ...(takenOver ? [text(takesOver(takenOver))] : []),
    ...(note ? [text(sayNote(texts, locale, news))] : []),
  ]
}

/** A note is the reason for an end, the day until which a pair is paused, or else what a contact wrote. */
function sayNote({ news: { reasons, quoted, until } }: Texts, locale: string, { kind, note }: News): string {
  const ended = Object.entries(reasons).find(([reason]) => reason === note)?.[1]
  if (ended && (kind === 'pair ended' || kind === 'colleague ended')) return ended
  const isPause = kind === 'pair paused' || kind === 'colleague paused'
  return isPause ? until(sayDay(note, locale)) : quoted(literal(note))
}
