import { MY_PAGE, type TabLink } from '../../src/contract/tab-link.ts'
import { type Checkin, isShared } from '../../src/domain/checkins/checkin.ts'
import type { Texts } from '../../src/text/en.ts'
import { sayDay } from '../../src/text/texts.ts'
import {
  type Action,
  button,
  buttons,
  container,
  type Element,
  facts,
  literal,
  openLink,
  quiet,
  shortened,
  text,
  title,
} from '../cards.ts'
import { bookVisit, dataOf, firstName, type OnCard } from './question-card.ts'
import { saySpoke } from './told-card.ts'

type Words = Texts['checkin']

/** What is stored of a check-in, and every way on from there (2.4). */
export function stored(words: Words, locale: string, checkin: OnCard, link: TabLink): Element[] {
  const said = storedFacts(words, locale, checkin)
  const guess = sharing(words, checkin)
  return [
    title(sayStored(words, checkin)),
    ...(said.length > 0 ? [facts(said)] : []),
    ...(checkin.late ? [quiet(words.late)] : []),
    ...(checkin.status === 'spoke' ? [quiet(words.onTab)] : []),
    ...guess.said,
    buttons([
      button(words.change, changeVerb(checkin), dataOf(checkin)),
      ...guess.ways,
      ...(checkin.status === 'spoke' ? [bookVisit(words, checkin, link)] : []),
    ]),
  ]
}

/** Everything told beside the face, each with its name. */
export function storedFacts(words: Words, locale: string, checkin: Checkin): [string, string][] {
  const { facts: names } = words
  const { followUp, heard, kind, departments, own, spokeOn, channel, note, skipReason } = checkin
  if (checkin.status === 'not this month')
    return skipReason ? [[names.reason, words.skipReasons[skipReason]]] : []
  const when = [spokeOn ? sayDay(spokeOn, locale) : '', channel ? words.channels[channel] : '']
    .filter(Boolean)
    .join(', ')
  const promised = followUp?.dueOn
    ? words.promiseBy(followUp.text, sayDay(followUp.dueOn, locale))
    : (followUp?.text ?? '')
  const all: [string, string][] = [
    [names.heard, heard],
    [names.kind, kind ? words.kinds[kind] : ''],
    [names.departments, departments.join(', ')],
    [names.followUp, promised],
    [names.own, own ? words.feelings[own] : ''],
    [names.when, when],
    [names.note, note],
  ]
  return all.filter(([, value]) => value !== '')
}

/**
 * What is stored by now of what somebody was typing about, who sees it before they put theirs in its place; of each thing
 * at most so many letters.
 */
export function storedNow(words: Words, locale: string, checkin: Checkin, letters: number): Element[] {
  const isSaid = checkin.status === 'spoke' || checkin.status === 'not this month'
  const said = isSaid ? storedFacts(words, locale, checkin) : []
  const short = said.map(([name, value]): [string, string] => [name, shortened(value, letters)])
  const line = isSaid ? sayStored(words, checkin) : words.nothingNow
  return [
    text(words.changedMeanwhile),
    container([text(line), ...(short.length > 0 ? [facts(short)] : [])], { style: 'emphasis' }),
  ]
}

/** Whether the team of the customer sees how a contact seemed, as a line, and the button that changes it (6.2). */
function sharing(words: Words, checkin: OnCard): { said: Element[]; ways: Action[] } {
  const { status, guess, customerName, contactName } = checkin
  if (status !== 'spoke' || !guess || guess === 'cannot tell') return { said: [], ways: [] }
  const shared = isShared(checkin)
  const data = { ...dataOf(checkin), shared: String(!shared) }
  if (!shared) return { said: [], ways: [button(words.share(customerName), 'checkin.share', data)] }
  return {
    said: [quiet(words.shared(literal(customerName), literal(firstName(contactName))))],
    ways: [button(words.shareNot, 'checkin.share', data)],
  }
}

/** What is stored of others than the one a card is about: a line for each of those told last, and how many more there are. */
export function storedLines(
  { texts, locale, link }: { texts: Texts; locale: string; link: TabLink },
  checkins: readonly OnCard[],
  most: number,
): Element[] {
  const { checkin: words, myMonth } = texts
  const latest = new Set(checkins.toSorted(byTold).slice(0, most))
  const more = checkins.length - latest.size
  const rest = [quiet(words.moreStored(more)), buttons([openLink(myMonth.page, link(MY_PAGE))])]
  const names = Map.groupBy(checkins, ({ contactName }) => contactName)
  const isOneOfSeveral = ({ contactName }: Checkin) => (names.get(contactName)?.length ?? 0) > 1
  const lines = checkins
    .filter((checkin) => latest.has(checkin))
    .map((checkin) => storedLine(words, checkin, isOneOfSeveral(checkin) ? [whichOne(checkin, locale)] : []))
  return [...lines, ...(more > 0 ? rest : [])]
}

const byTold = (a: Checkin, b: Checkin) => (b.answeredAt ?? '').localeCompare(a.answeredAt ?? '')
const LONGEST_HEARD = 60

/** Which of several conversations with somebody it was. */
function whichOne({ spokeOn, heard }: Checkin, locale: string): Element {
  const said = [spokeOn ? sayDay(spokeOn, locale) : '', literal(shortened(heard, LONGEST_HEARD))]
  return quiet(said.filter(Boolean).join(': '))
}

function storedLine(words: Words, checkin: OnCard, which: Element[]): Element {
  const change = button(words.changeName(checkin.contactName), changeVerb(checkin), dataOf(checkin))
  return container([text(sayStored(words, checkin)), ...which, buttons([change])], { style: 'emphasis' })
}

/** One line that says what is stored. */
export const sayStored = (words: Words, checkin: Checkin) =>
  checkin.status === 'spoke' ? saySpoke(words, checkin) : words.skipped(literal(checkin.contactName))

/** `Not yet` and a reason for not speaking are corrected by asking anew; a conversation, by the form it was told with. */
export const changeVerb = (checkin: Checkin) =>
  checkin.status === 'spoke' ? 'checkin.change' : 'checkin.undo'
