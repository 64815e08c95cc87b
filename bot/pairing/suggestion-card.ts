import { customerPage, type TabLink } from '../../src/contract/tab-link.ts'
import type { LeftReason } from '../../src/domain/pairing/left-over.ts'
import type { Pair } from '../../src/domain/pairing/pair.ts'
import type { SuggestedPair } from '../../src/domain/pairing/suggest.ts'
import type { Texts } from '../../src/text/en.ts'
import { say } from '../../src/text/say.ts'
import {
  type Action,
  type ActionData,
  button,
  buttons,
  type Element,
  literal,
  openLink,
  quiet,
  text,
  title,
} from '../cards.ts'
import { sayReason } from '../views.ts'

/** So many contacts are passed over at most: then somebody should ask a colleague instead of a card. */
const MOST_PASSED = 10

/** Who could be somebody's new counterpart, why, and the next best; or why there is nobody and what to do (1.4). */
export function suggestionParts(
  texts: Texts,
  found: { suggestion?: SuggestedPair; left?: LeftReason; customerName: string; not: readonly string[] },
  /** The pair that has just ended, for the way back that stands on the card besides. */
  ended: ActionData = {},
): Element[] {
  const { newCounterpart: words } = texts
  const { suggestion, left, customerName, not } = found
  if (!suggestion) {
    if (not.length === 0) return [text(left ? say<LeftReason>(words.none, left) : words.nobodyElse)]
    // Whoever looked for somebody better must not lose whom they saw.
    return [
      text(words.nobodyElse),
      buttons([button(words.fromTheFirst, 'pair.another', { ...ended, not: '' })]),
    ]
  }
  const { contact, reasons } = suggestion
  const [name, job, customer] = [contact.name, contact.jobTitle, customerName].map(literal) as [
    string,
    string,
    string,
  ]
  const passed = [...not, contact.id]
  return [
    title(words.title),
    text(texts.chat.pairLine(name, job, customer)),
    quiet(words.why(literal(reasons.map((reason) => sayReason(texts, reason)).join(', ')))),
    quiet(words.hint),
    buttons([
      button(words.take(contact.name), 'pair.take', { contact: contact.id }),
      ...(passed.length > MOST_PASSED
        ? []
        : [button(words.another, 'pair.another', { ...ended, not: passed.join(',') })]),
    ]),
  ]
}

/** The two are to be counterparts, and what comes first: the contact has heard of nothing yet (1.5). */
export function takenParts(
  texts: Texts,
  { customerId, customerName, contactName }: Pick<Pair, 'customerId' | 'customerName' | 'contactName'>,
  link: TabLink,
): Element[] {
  const { newCounterpart: words, news } = texts
  const open: Action = openLink(news.actions.customer(customerName), link(customerPage(customerId)))
  return [title(words.taken(literal(contactName))), text(words.takenText), buttons([open])]
}
