import { talkPage } from '../../src/contract/tab-link.ts'
import type { Pair } from '../../src/domain/pairing/pair.ts'
import type { Visit } from '../../src/domain/visits/visit.ts'
import { sayDay, sayTime } from '../../src/text/texts.ts'
import {
  button,
  buttons,
  card,
  container,
  type Element,
  literal,
  openLink,
  quiet,
  text,
  title,
} from '../cards.ts'
import type { Command, Speaker } from '../chat.ts'
import { sayReason } from '../views.ts'

/** `my pairs`: who my counterparts are, when we last spoke and next meet, and three ways to begin (2.9). */
export const myPairs: Command = async ({ app, speaker, link }) => {
  const { chat, checkin } = speaker.texts
  const [mine, visits] = await Promise.all([app.myCheckins(speaker), app.myNextVisits(speaker)])
  if (!mine.known) return { text: chat.notKnown }
  if (mine.pairs.length === 0) return { text: chat.noPairs }
  const pairs = mine.pairs.map((pair) => {
    const next = visits.find((visit) => meets(visit, pair))
    const tell = { cycle: mine.cycle.id, pair: pair.id }
    return container(
      [
        ...about(speaker, pair, mine.lastSpoke(pair.id)),
        ...(next ? [quiet(sayVisit(speaker, next, mine.employee.timeZone))] : []),
        buttons([
          button(chat.tellAbout(pair.contactName), 'checkin.show', tell),
          openLink(checkin.bookTalk(pair.contactName), link(talkPage(pair.customerId, pair.contactId))),
        ]),
      ],
      { separator: true },
    )
  })
  const openers = [
    text(chat.openersTitle, { weight: 'Bolder' }),
    text(chat.openers.map((line) => `- ${line}`).join('\r')),
  ]
  return { card: card([title(chat.myPairsTitle), ...pairs, ...openers]), summary: chat.myPairsTitle }
}

/** Whether the counterpart themselves takes part, and not only somebody else of the same customer. */
const meets = ({ contacts }: Visit, pair: Pair) =>
  contacts.some(({ contactId }) => contactId === pair.contactId)

function about({ texts, locale }: Speaker, pair: Pair, last: string | null): Element[] {
  const { chat } = texts
  const who = chat.pairLine(literal(pair.contactName), literal(pair.contactTitle), literal(pair.customerName))
  const why = pair.reasons.map((reason) => sayReason(texts, reason)).join(', ')
  return [
    text(who),
    quiet(last ? chat.lastSpoke(sayDay(last, locale)) : chat.neverSpoke),
    ...(why ? [quiet(literal(why))] : []),
  ]
}

/** The time is the person's own, with its zone (3.9). */
function sayVisit({ texts, locale }: Speaker, visit: Visit, timeZone: string): string {
  const { when, zone } = sayTime(visit.start, timeZone, locale)
  return texts.chat.nextVisit(when, zone)
}
