import { bookPage } from '../../src/contract/tab-link.ts'
import { buttons, card, openLink, text, title } from '../cards.ts'
import type { Command } from '../chat.ts'

const MOST_CUSTOMERS = 6

/** `book`: the way into the tab's dialog, filled in for the customers of one's own pairs (3.1). */
export const book: Command = async ({ app, speaker, link }) => {
  const { chat } = speaker.texts
  const mine = await app.myCheckins(speaker)
  if (!mine.known) return { text: chat.notKnown }
  const own = customersOf(mine.pairs).map(({ id, name }) => openLink(name, link(bookPage(id))))
  const body = [
    title(chat.bookTitle),
    text(chat.bookText),
    ...(own.length > 0 ? [buttons(own)] : []),
    buttons([openLink(chat.bookAny, link(bookPage()))]),
  ]
  return { card: card(body), summary: chat.bookTitle }
}

/** The customers of somebody's own pairs, by name. */
export function customersOf(
  pairs: readonly { customerId: string; customerName: string }[],
): { id: string; name: string }[] {
  const customers = new Map(pairs.map((pair) => [pair.customerId, pair.customerName]))
  return [...customers]
    .map(([id, name]) => ({ id, name }))
    .sort((one, other) => one.name.localeCompare(other.name))
    .slice(0, MOST_CUSTOMERS)
}
