import type { TabLink } from '../../src/contract/tab-link.ts'
import type { Refusal } from '../../src/domain/checkins/change-checkin.ts'
import { type Checkin, type Heard, isAnswered, isPromisedOn } from '../../src/domain/checkins/checkin.ts'
import { isIn } from '../../src/domain/checkins/day-in-cycle.ts'
import type { PromisesTo } from '../../src/domain/checkins/ports.ts'
import type { WhyNever } from '../../src/domain/checkins/say-not-yet.ts'
import type { VisitOffers } from '../../src/domain/checkins/shown.ts'
import type { Texts } from '../../src/text/en.ts'
import { sayDay, sayFarDay } from '../../src/text/texts.ts'
import { button, buttons, type Card, card, type Element, fits, literal, quiet, text } from '../cards.ts'
import { askCustomer, debrief } from './debrief-card.ts'
import { dataOf, type OnCard, question, sayCycle } from './question-card.ts'
import { changeVerb, stored, storedLines, storedNow } from './stored-card.ts'
import { tellForm } from './told-card.ts'

/** What the card is to show of one check-in; of the others it says in a line what is stored. */
export type Focus = {
  pairId: string
  show: 'question' | 'form' | 'change' | 'logged' | 'stored' | 'not yet'
  againOn?: string | null
  /** Why they are asked on no later day (2.6, 2.8, 2.10). */
  why?: WhyNever | null
  /** In the form, what was typed while somebody changed what is stored. */
  typed?: Typed
}
/** What the fields of the form hold. */
export type Typed = Partial<Heard & Pick<Checkin, 'guess'>>
export type CardInput = {
  texts: Texts
  locale: string
  link: TabLink
  /** The organisation's day: of a cycle that it does not lie in, the card says which one it is. */
  today: string
  checkins: readonly Checkin[]
  departments: string[]
  promises?: PromisesTo
  /** Given for the debrief of one visit: the card is about nothing else (3.7). */
  visitId?: string | null
  /** What that card offers besides. */
  offers?: VisitOffers | undefined
  focus?: Focus
  /** Given on a card that asks again: the day it is for. */
  againOn?: string | null
}

/**
 * Of what is stored about others at most so many lines, and so many letters of each thing that a form would replace; the
 * rest stands on one's own page.
 */
type Size = { lines: number; letters: number }
const FULL: Size = { lines: 5, letters: 600 }
const LEAST: Size = { lines: 0, letters: 60 }

/** The one card of an employee in a cycle: one pair at a time, and what is stored about the others (2.3, 2.4). */
export function checkinCard(input: CardInput): Card {
  const drawn = draw(input, FULL)
  return fits(drawn) ? drawn : draw(input, LEAST)
}

function draw({ visitId, ...input }: CardInput, size: Size): Card {
  const { texts, focus, againOn = null } = input
  const checkins: OnCard[] = visitId
    ? input.checkins.map((checkin) => ({ ...checkin, debriefOf: visitId }))
    : [...input.checkins]
  const { checkin: words } = texts
  const asked = focus ?? firstToAsk(checkins, againOn)
  const body: Element[] = againOn ? [quiet(sayAgain(words, checkins, againOn))] : []
  const others = checkins.filter((one) => one.pairId !== asked?.pairId && isAnswered(one))
  body.push(...storedLines(input, others, size.lines))
  const current = checkins.find((checkin) => checkin.pairId === asked?.pairId)
  if (current && asked) {
    const [heading, ...rest] = shown(input, current, asked, size)
    if (heading) body.push(heading, ...aboutOther(input, current), ...rest)
  }
  if (!visitId && checkins.length > 0 && checkins.every(isAnswered) && !isForm(asked?.show))
    body.push(quiet(words.thanks))
  // From a form the way on is Save, which keeps what was typed and then asks about the next one.
  const leads = asked?.show === 'stored' || asked?.show === 'not yet'
  const next = asked && leads ? nextToAsk(checkins, asked.pairId) : undefined
  if (next) body.push(buttons([button(words.next(next.contactName), 'checkin.show', dataOf(next))]))
  if (visitId && input.offers?.asks && !isForm(asked?.show))
    body.push(askCustomer(texts, visitId, input.link))
  return card(body)
}

/** Cards of several months may stand below each other, and would read alike. */
function aboutOther({ texts: { checkin: words }, locale, today }: CardInput, { cycleId }: OnCard): Element[] {
  return isIn(cycleId, today) ? [] : [quiet(words.about(sayCycle(words, cycleId, locale)))]
}

/** Why nothing was changed, and what to do. */
export function sayRefusal(
  words: Texts['checkin'],
  reason: Refusal['reason'],
  { cycle, locale }: { cycle: string; locale: string },
): string {
  if (reason !== 'day outside cycle') return words.refusals[reason]
  return words.outsideCycle(sayCycle(words, cycle, locale))
}

const isForm = (show: Focus['show'] | undefined) => show === 'form' || show === 'change' || show === 'logged'

/** The next check-in that nobody has answered, after the one just seen. */
export function nextToAsk<C extends Checkin>(checkins: readonly C[], butNot: string): C | undefined {
  return checkins.find((checkin) => checkin.pairId !== butNot && !isAnswered(checkin))
}

function sayAgain(words: Texts['checkin'], checkins: readonly Checkin[], againOn: string): string {
  const first = firstAsked(checkins, againOn)
  return first && isPromisedOn(first, againOn) ? words.asAgreed : words.againIntro
}

/** Whom a card asks about first: on a day that was promised, whoever it was promised for (2.3). */
export function firstAsked<C extends Checkin>(checkins: readonly C[], againOn: string | null): C | undefined {
  const open = checkins.filter((checkin) => !isAnswered(checkin))
  return open.find((checkin) => againOn !== null && isPromisedOn(checkin, againOn)) ?? open[0]
}

function firstToAsk(checkins: readonly Checkin[], againOn: string | null): Focus | undefined {
  const open = firstAsked(checkins, againOn)
  if (open) return { pairId: open.pairId, show: 'question' }
  const last = checkins.at(-1)
  return last && { pairId: last.pairId, show: 'stored' }
}

/** What a message with this card is announced with. */
export function summaryOf(words: Texts['checkin'], checkin: Checkin | undefined): string {
  if (checkin?.visitId) return words.debrief.summary(checkin.customerName)
  return words.summary(checkin?.contactName ?? '')
}

function shown(
  { texts, locale, link, today, departments, promises, offers }: CardInput,
  checkin: OnCard,
  focus: Focus,
  { letters }: Size,
): Element[] {
  const { checkin: words } = texts
  switch (focus.show) {
    case 'question':
      return checkin.visitId
        ? debrief(texts, checkin, { link, offers })
        : question(texts, checkin, { link, locale, promised: promises?.(checkin) ?? [] })
    case 'form':
    case 'change':
    case 'logged':
      return tellForm(
        words,
        { ...checkin, ...focus.typed },
        {
          ...{ departments, link, show: focus.show },
          notice: focus.typed ? storedNow(words, locale, checkin, letters) : [],
        },
      )
    case 'stored':
      return stored(words, locale, checkin, link)
    case 'not yet':
      return notYet(words, checkin, focus, { locale, today })
  }
}

type Reader = Pick<CardInput, 'locale' | 'today'>

function notYet(words: Texts['checkin'], checkin: OnCard, focus: Focus, reader: Reader): Element[] {
  const line = sayWhenAgain(words, literal(checkin.contactName), focus, reader)
  return [
    text(line),
    buttons([
      button(words.spokeAfterAll(checkin.contactName), 'checkin.show', dataOf(checkin)),
      button(words.change, changeVerb(checkin), dataOf(checkin)),
    ]),
  ]
}

function sayWhenAgain(
  words: Texts['checkin'],
  name: string,
  { againOn, why }: Focus,
  { locale, today }: Reader,
): string {
  if (againOn) return words.willAskAgain(name, sayDay(againOn, locale))
  if (!why) return words.willNotAskAgain(name)
  if (why.code === 'not in a wave') return words.willNotAskDepartment(name)
  if (why.code === 'cycle cancelled') return words.willNotAskStopped(name)
  return words.willNotAskAsWished(name, why.code === 'paused' ? sayFarDay(why.until, today, locale) : null)
}

/** A day was chosen on which it is too late to ask again; `lastDay` is the last that can be, null for none (2.3). */
export const sayTooLate = (
  { texts, locale }: { texts: Texts; locale: string },
  lastDay: string | null,
): string => texts.checkin.dayTooLate(lastDay && sayDay(lastDay, locale))
