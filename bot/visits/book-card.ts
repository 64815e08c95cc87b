import { bookPage } from '../../src/contract/tab-link.ts'
import { buttons, card, openLink, text, title } from '../cards.ts'
import type { Command } from '../chat.ts'

const MOST_CUSTOMERS = 6

/** `book`: the way into the tab's dialog, filled in for the customers of one's own pairs (3.1). */
export const book: Command = async ({ app, speaker, link }) => {
  const { chat } = speaker.texts
  const mine = await app.myCheckins(speaker)
  if (!mine.known) return { text: chat.notKnown }
  const customers = new Map(mine.pairs.map((pair) => [pair.customerId, pair.customerName]))
  const own = [...customers]
    .sort(([, one], [, other]) => one.localeCompare(other))
    .slice(0, MOST_CUSTOMERS)
    .map(([customerId, name]) => openLink(name, link(bookPage(customerId))))
  const body = [
    title(chat.bookTitle),
    text(chat.bookText),
    ...(own.length > 0 ? [buttons(own)] : []),
    buttons([openLink(chat.bookAny, link(bookPage()))]),
  ]
  return { card: card(body), summary: chat.bookTitle }
}
