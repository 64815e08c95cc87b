import { customerPage, MY_PAGE, type TabLink, visitPage } from '../../src/contract/tab-link.ts'
import type { News, NewsKind } from '../../src/domain/pairing/news.ts'
import { readFelt } from '../../src/domain/visits/tell-answer.ts'
import type { Texts } from '../../src/text/en.ts'
import { sayNotedMoment } from '../../src/text/noted-moment.ts'
import { sayDay, sayNames } from '../../src/text/texts.ts'
import { type Card, card, container, type Element, literal, openLink, text, title } from '../cards.ts'

/** Teams shows no more than these below a card. */
const MOST_BUTTONS = 6

/**
 * What happened with the pairs of somebody, all that there is to tell in one card: the first line of each says who and
 * what, and a button leads to each customer, or to the visit it is about (1.5, 2.5, 3.5).
 */
export function newsCard(texts: Texts, locale: string, all: readonly News[], link: TabLink): Card {
  const { actions } = texts.news
  const visits = new Set(all.flatMap(({ visitId }) => visitId || []))
  const others = all.filter(({ visitId, customerId }) => !visitId && customerId)
  const isAboutMe = all.some(({ kind }) => kind === 'all seen')
  const customers = new Map(others.map(({ customerId, customerName }) => [customerId, customerName]))
  const open = [
    ...[...visits].flatMap((id) => [
      openLink(actions.visit, link(visitPage(id))),
      ...(all.length === 1 && !all.some(isUnmoved)
        ? [openLink(actions.move, link(visitPage(id, 'move')))]
        : []),
    ]),
    ...[...customers].map(([id, name]) => openLink(actions.customer(name), link(customerPage(id)))),
    ...(isAboutMe ? [openLink(actions.me, link(MY_PAGE))] : []),
  ]
  const told = all.map((news) => [
    title(headline(texts, locale, news, literal)),
    ...lines(texts, locale, news),
  ])
  const body = told.length === 1 ? told.flat() : told.map((one, at) => container(one, { separator: at > 0 }))
  return card(body, open.slice(0, MOST_BUTTONS))
}

/** What is told of a visit that is over or off, in nobody's hands, or has to be seen to first: nobody moves it. */
const UNMOVED: readonly NewsKind[] = [
  ...(['contact answered', 'contacts answered'] as const),
  ...(['contact declined to owner', 'contact proposes to owner'] as const),
  ...([
    'visit called off',
    'visit ended by erasure',
    'visit out of reach',
    'visit waits',
    'change out of reach',
  ] as const),
]
const isUnmoved = ({ kind }: News) => UNMOVED.includes(kind)

/** What a list of chats and a notification show of it. */
export function newsSummary(texts: Texts, locale: string, all: readonly News[]): string {
  const [first = ''] = all.map((news) => headline(texts, locale, news, (name) => name))
  return all.length > 1 ? texts.news.several(first, all.length - 1) : first
}

type As = (name: string) => string
function headline({ news: { told } }: Texts, locale: string, news: News, as: As): string {
  return told[news.kind].headline(namesIn(news, locale, as), as(news.otherName), as(news.customerName))
}

/** Whom it is about: one contact, or several, one a line. */
const namesIn = ({ contactName }: News, locale: string, as: As): string =>
  sayNames(contactName.split('\n').map(as), locale)

/** The time that the answers of contacts came to; undefined for all other news. */
function sayMoment({ polls, news }: Texts, locale: string, { kind, note }: News): string | undefined {
  const words = {
    ...{ 'poll agreed': polls.moment, 'poll booked': polls.moment, 'poll not booked': polls.moment },
    ...{ 'contact declined': news.standsOn, 'contact proposes': news.proposed },
    ...{ 'contact declined to owner': news.standsOn, 'contact proposes to owner': news.proposed },
    ...{ 'contact taken out': news.standsOn, 'visit called off': news.stoodOn },
    ...{ 'erased from visit': news.standsOn, 'visit ended by erasure': news.stoodOn },
    ...{ 'visit out of reach': news.standsOn, 'visit waits': news.standsOn },
    ...{ 'change out of reach': news.standsOn },
  }
  if (!Object.hasOwn(words, kind)) return undefined
  const said = sayNotedMoment(note, locale)
  return words[kind as keyof typeof words](said.when, said.zone)
}

function lines(texts: Texts, locale: string, news: News): Element[] {
  const { told, takesOver } = texts.news
  const { kind, takenOver } = news
  const contact = namesIn(news, locale, literal)
  return [
    text(told[kind].detail(contact, literal(news.contactTitle), literal(news.customerName))),
    ...(takenOver ? [text(takesOver(takenOver))] : []),
    ...noteOf(texts, locale, news).map((line) => text(line)),
  ]
}

/** What a note says, in a line or two. */
function noteOf(texts: Texts, locale: string, news: News): string[] {
  const { note, kind } = news
  if (!note) return []
  const felt = kind === 'contact answered' ? readFelt(note) : undefined
  if (!felt) return [sayMoment(texts, locale, news) ?? sayNote(texts, locale, news)]
  const { felt: sayFelt, quoted } = texts.news
  const words = felt.words ? [quoted(literal(felt.words))] : []
  return [sayFelt(texts.checkin.feelings[felt.feeling]), ...words]
}

/**
 * A note is the reason for an end, the day until which a pair is paused or on which something was agreed, or else what a
 * contact wrote.
 */
function sayNote(texts: Texts, locale: string, { kind, note, otherName }: News): string {
  const { reasons, quoted, until, agreed } = texts.news
  if (kind === 'all seen') return agreed(literal(otherName), sayDay(note, locale))
  const ended = Object.entries(reasons).find(([reason]) => reason === note)?.[1]
  if (ended && (kind === 'pair ended' || kind === 'colleague ended')) return ended
  const isPause = kind === 'pair paused' || kind === 'colleague paused'
  return isPause ? until(sayDay(note, locale)) : quoted(literal(note))
}
