import { type TabLink, visitPage } from '../../src/contract/tab-link.ts'
import type { VisitOffers } from '../../src/domain/checkins/shown.ts'
import type { Texts } from '../../src/text/en.ts'
import {
  type ActionData,
  button,
  buttons,
  type Card,
  card,
  type Element,
  literal,
  openLink,
  text,
  title,
} from '../cards.ts'
import { bookVisit, dataOf, faces, firstName, type OnCard } from './question-card.ts'

/** `How was the visit to CUSTOMER with NAME?`, answered by one tap on a face (3.7). */
export function debrief(
  { checkin: texts }: Texts,
  checkin: OnCard,
  { link, offers }: { link: TabLink; offers: VisitOffers | undefined },
): Element[] {
  const { debrief: words } = texts
  const { contactName, customerName, channel } = checkin
  const ask = channel === 'visit' ? words.visit : words.talk
  return [
    title(ask(literal(customerName), literal(contactName))),
    text(words.seemed(literal(firstName(contactName)))),
    faces(texts, checkin, words.faceTitle),
    buttons([
      button(words.cannotTell, 'checkin.answer', { ...dataOf(checkin), guess: 'cannot tell' }),
      button(words.notThere, 'checkin.notThere', dataOf(checkin)),
      ...(checkin.debriefOf && offers?.instead
        ? [button(words.instead, 'checkin.instead', dataOf(checkin))]
        : []),
      bookVisit(texts, checkin, link),
    ]),
  ]
}

/** The way to ask the customer how it was (3.8). */
export const askCustomer = ({ checkin }: Texts, visitId: string, link: TabLink): Element =>
  buttons([openLink(checkin.debrief.askCustomer, link(visitPage(visitId, 'ask')))])

type NotThere = { offers: VisitOffers | undefined; said?: string; typed?: ActionData }
/**
 * The debrief's card of somebody who was not there, as they said or as is known otherwise, with a way back; that brings
 * `typed` along, which was not stored.
 */
export function notThereCard(
  { debrief: words }: Texts['checkin'],
  data: ActionData,
  { offers, said = words.notThereNoted, typed = {} }: NotThere,
): Card {
  const instead = offers?.instead ? [button(words.instead, 'checkin.instead', data)] : []
  return card([
    text(said),
    buttons([button(words.there, 'checkin.there', { ...data, ...typed }), ...instead]),
  ])
}
