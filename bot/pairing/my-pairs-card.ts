import { type TabLink, talkPage } from '../../src/contract/tab-link.ts'
import type { Pair } from '../../src/domain/pairing/pair.ts'
import { isActive } from '../../src/domain/pairing/pair-ground.ts'
import type { Visit } from '../../src/domain/visits/visit.ts'
import { sayDay, sayTime } from '../../src/text/texts.ts'
import {
  type Action,
  button,
  buttons,
  card,
  container,
  type Element,
  fits,
  literal,
  openLink,
  quiet,
  showCard,
  text,
  title,
} from '../cards.ts'
import type { Command, Speaker } from '../chat.ts'
import { type PromiseSize, sayPromised } from '../promised.ts'
import { sayReason } from '../views.ts'

/** A card has room for so many buttons, wherever they stand. */
const MOST_BUTTONS = 6
const EACH = 3
/** How much is said of promises where all of it would make the card too long. */
const LEAST: PromiseSize = { lines: 1, letters: 60 }

/**
 * `my pairs`: who my counterparts are, when we last spoke and next meet, what I promised them, and three ways to begin
 * (2.9).
 */
export const myPairs: Command = async ({ app, speaker, link }) => {
  const { chat } = speaker.texts
  const [mine, visits] = await Promise.all([app.myCheckins(speaker), app.myNextVisits(speaker)])
  if (!mine.known) return { text: chat.notKnown }
  if (mine.openPairs.length === 0) return { text: chat.noPairs }
  const all = mine.openPairs.toSorted((a, b) => a.contactName.localeCompare(b.contactName, speaker.locale))
  const lastSpoke = await mine.lastSpoke()
  const fitting = all.length * EACH <= MOST_BUTTONS
  const shown = fitting || all.length <= MOST_BUTTONS ? all : all.slice(0, MOST_BUTTONS - 1)
  const pairsWith = (size?: PromiseSize) =>
    shown.map((pair) => {
      const next = visits.find((visit) => meets(visit, pair))
      const actions = actionsOf(speaker, pair, { cycleId: mine.cycle.id, link })
      const promised = mine.promises({ pairId: pair.id, contactId: pair.contactId })
      return container(
        [
          ...about(speaker, pair, lastSpoke(pair.id)),
          ...sayPromised(speaker.texts.checkin, { promised, locale: speaker.locale }, size),
          ...(next ? [quiet(sayVisit(speaker, next, mine.employee.timeZone))] : []),
          buttons(fitting ? actions : [showCard(pair.contactName, [], actions)]),
        ],
        { separator: true },
      )
    })
  const more = shown.length < all.length ? [buttons([openLink(chat.allPairs(all.length), link('me'))])] : []
  const openers = [
    text(chat.openersTitle, { weight: 'Bolder' }),
    text(chat.openers.map((line) => `- ${line}`).join('\r')),
  ]
  const drawn = (size?: PromiseSize) =>
    card([title(chat.myPairsTitle), ...pairsWith(size), ...more, ...openers])
  const full = drawn()
  return { card: fits(full) ? full : drawn(LEAST), summary: chat.myPairsTitle }
}

/** Who is asked about can be told about, and who was introduced: the first conversation begins the pair (1.5). */
function actionsOf(
  { texts }: Speaker,
  pair: Pair,
  { cycleId, link }: { cycleId: string; link: TabLink },
): Action[] {
  const { chat, checkin } = texts
  const about = { cycle: cycleId, pair: pair.id }
  const talk = openLink(checkin.bookTalk(pair.contactName), link(talkPage(pair.customerId, pair.contactId)))
  return [
    ...(isActive(pair) || pair.status === 'introduced'
      ? [button(chat.tellAbout(pair.contactName), 'checkin.show', about), talk]
      : []),
    button(checkin.notMine(pair.contactName), 'checkin.notMine', about),
  ]
}

/** Whether the counterpart themselves takes part, and not only somebody else of the same customer. */
const meets = ({ contacts }: Visit, pair: Pair) =>
  contacts.some(({ contactId }) => contactId === pair.contactId)

function about({ texts, locale }: Speaker, pair: Pair, last: string | null): Element[] {
  const { chat } = texts
  const who = chat.pairLine(literal(pair.contactName), literal(pair.contactTitle), literal(pair.customerName))
  const why = pair.reasons.map((reason) => sayReason(texts, reason)).join(', ')
  const state = sayState(chat, pair, locale)
  return [
    text(who),
    ...(state ? [quiet(state)] : []),
    quiet(last ? chat.lastSpoke(sayDay(last, locale)) : chat.neverSpoke),
    ...(why ? [quiet(literal(why))] : []),
  ]
}

/** Why somebody is not asked about a pair; null for one that they are. */
function sayState({ pairStates }: Speaker['texts']['chat'], pair: Pair, locale: string): string | null {
  const { status, until } = pair
  if (status === 'active' || status === 'ended') return null
  return pairStates[status](until ? sayDay(until, locale) : '')
}

/** The time is the person's own, with its zone (3.9). */
function sayVisit({ texts, locale }: Speaker, visit: Visit, timeZone: string): string {
  const { when, zone } = sayTime(visit.start, timeZone, locale)
  return texts.chat.nextVisit(when, zone)
}
