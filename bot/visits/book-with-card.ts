import type { SaidPeriod } from '../../src/contract/said-period.ts'
import { bookBetweenPage, bookPage } from '../../src/contract/tab-link.ts'
import type { CustomerEntry } from '../../src/domain/people/customer.ts'
import type { FoundVisit } from '../../src/domain/visits/find-asked-visit.ts'
import type { Texts } from '../../src/text/en.ts'
import { sayDay } from '../../src/text/texts.ts'
import { buttons, card, literal, openLink, text, title } from '../cards.ts'
import type { Command, Reply } from '../chat.ts'
import { saidWords, withoutEnd } from '../said.ts'
import { book, customersOf } from './book-card.ts'

type Turn = Parameters<Command>[0]
/** What `book a visit with CUSTOMER next week` says: `whole` is all that may be a name. */
export type SaidVisit = { whole: string; name: string; period: SaidPeriod | null }
const MOST_CHOICES = 6
const LONGEST_NAME = 200

/** What a sentence that asks for a visit says; undefined when a message is no such sentence. */
export function readVisit(said: string, { visitWith, periods }: Texts['chat']): SaidVisit | undefined {
  const words = saidWords(said)
  const small = words.toLowerCase()
  const begun = longest(visitWith.filter((phrase) => small.startsWith(`${phrase} `)))
  if (begun === undefined) return undefined
  const whole = trimmed(words.slice(begun.length + 1)).slice(0, LONGEST_NAME)
  const found = periods.filter((one) => ` ${whole.toLowerCase()}`.endsWith(` ${one.words}`))
  const ending = longest(found.map((one) => one.words))
  const period = found.find((one) => one.words === ending)?.period ?? null
  return { whole, name: trimmed(whole.slice(0, whole.length - (ending?.length ?? 0))), period }
}

const longest = (phrases: readonly string[]) => phrases.toSorted((a, b) => b.length - a.length)[0]
const trimmed = (text: string) => withoutEnd(text, '.,!;:?').trim()

/** `book a visit with CUSTOMER next week`: the way into the tab's dialog with both filled in (3.1). */
export const bookWith: Command = async (turn) => {
  const { app, speaker, said } = turn
  const { chat } = speaker.texts
  const asked = readVisit(said, chat)
  if (!asked?.whole) return book(turn)
  const mine = await app.myCheckins(speaker)
  if (!mine.known) return { text: chat.notKnown }
  const found = await app.findAskedVisit({ employeeId: speaker.employeeId, ...asked })
  if (!found.said) return choose(turn, found, customersOf(mine.pairs), chat.bookTitle)
  const [only] = found.customers
  if (only && found.customers.length === 1) return open(turn, only, found)
  const name = literal(found.said)
  if (only) return choose(turn, found, found.customers, chat.bookWhich(name))
  const words = found.near.length > 0 ? chat.bookNear(name) : chat.bookNobody(name)
  return choose(turn, found, found.near, words)
}

function open({ speaker, link }: Turn, customer: CustomerEntry, { days }: FoundVisit): Reply {
  const { chat } = speaker.texts
  const body = [
    title(chat.bookWithTitle(literal(customer.name))),
    text(`${sayDays(speaker.texts, speaker.locale, days)} ${chat.bookNext}`),
    buttons([openLink(chat.bookOpen, link(pageFor(customer.id, days)))]),
  ]
  return { card: card(body), summary: chat.bookWithTitle(customer.name) }
}

/** One tap says which customer; what was said of the time is kept. */
function choose(
  { speaker, link }: Turn,
  { days }: FoundVisit,
  customers: readonly { id: string; name: string }[],
  words: string,
): Reply {
  const { chat } = speaker.texts
  const named = customers
    .slice(0, MOST_CHOICES - 1)
    .map(({ id, name }) => openLink(name, link(pageFor(id, days))))
  const body = [
    title(words),
    ...(days ? [text(sayDays(speaker.texts, speaker.locale, days))] : []),
    buttons([...named, openLink(chat.bookAny, link(pageFor(undefined, days)))]),
  ]
  return { card: card(body), summary: chat.bookTitle }
}

const pageFor = (customerId: string | undefined, days: FoundVisit['days']) =>
  days ? bookBetweenPage(days, customerId) : bookPage(customerId)

function sayDays({ chat }: Texts, locale: string, days: FoundVisit['days']): string {
  if (!days) return chat.bookAnyTime
  if (days.from === days.to) return chat.bookOn(sayDay(days.from, locale))
  return chat.bookBetween(sayDay(days.from, locale), sayDay(days.to, locale))
}
