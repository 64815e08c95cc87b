import { customerPage, type TabLink } from '../../src/contract/tab-link.ts'
import type { News } from '../../src/domain/pairing/news.ts'
import type { Texts } from '../../src/text/en.ts'
import { type Card, card, type Element, literal, openLink, text, title } from '../cards.ts'

/** What happened with one pair: the first line says who and what, and a button leads to the customer (1.5). */
export function newsCard(texts: Texts, news: News, link: TabLink): Card {
  const { actions } = texts.news
  const open = openLink(actions.customer(news.customerName), link(customerPage(news.customerId)))
  return card([title(headline(texts, news, literal)), ...lines(texts, news)], [open])
}

/** What a list of chats and a notification show of it. */
export const newsSummary = (texts: Texts, news: News): string => headline(texts, news, (name) => name)

function headline({ news: { told } }: Texts, news: News, as: (name: string) => string): string {
  return told[news.kind].headline(as(news.contactName), as(news.otherName))
}

function lines(texts: Texts, news: News): Element[] {
  const { told, takesOver, reasons, quoted } = texts.news
  const { kind, note, takenOver } = news
  const who = [news.contactName, news.contactTitle, news.customerName] as const
  const [contact, job, customer] = who.map(literal) as [string, string, string]
  const ended = Object.entries(reasons).find(([reason]) => reason === note)?.[1]
  return [
    text(told[kind].detail(contact, job, customer)),
    ...(takenOver ? [text(takesOver(takenOver))] : []),
    ...(note ? [text(ended ?? quoted(literal(note)))] : []),
  ]
}
