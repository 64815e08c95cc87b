import type { PollMail } from '../../contract/poll-words.ts'
import type { Feeling } from '../../contract/words.ts'
import type { GuestLinks, Hash } from '../people/ports.ts'
import type { Rows } from '../store.ts'
import { customerOfVisit, type Visit } from './visit.ts'

/** A contact is asked how a visit was, and perhaps says it (3.8). Only who it is from says whether they are named. */
export type CustomerAnswer = {
  visitId: string
  customerId: string
  contactId: string
  contactName: string
  askedById: string
  askedByName: string
  /** Product time. */
  askedAt: string
  /** What their link must hold; empty where the link was taken back. */
  linkToken: string
  /** How many links were taken back; null where none was. */
  linksEnded: number | null
  mail: PollMail
  /** While the mail is being sent: until when in real time it belongs to who sends it. */
  mailUntil: string | null
  /** Why it was not sent, as a code. */
  mailWhy: string | null
  feeling: Feeling | null
  named: boolean
  words: string
  /** When they last answered; product time. */
  answeredAt: string | null
  revision: number
}
export type AnswerKey = { customerId: string; visitId: string; contactId: string }
export type CustomerAnswerRows = { customerAnswers: Rows<AnswerKey, CustomerAnswer> }

/** Unnamed words are shown once so many people have answered without their name (6.2). */
export const ENOUGH_UNNAMED = 3

/** For so many days after a visit contacts may be asked, and for so many their link works. */
const ASK_DAYS = 14
const LINK_DAYS = 28

const daysAfter = (instant: string, days: number) =>
  new Date(Date.parse(instant) + days * 86_400_000).toISOString()

/** Whether it is not too late to ask how a visit was. */
export const mayAskStill = ({ end }: Pick<Visit, 'end'>, now: string): boolean =>
  now < daysAfter(end, ASK_DAYS)

/** When the links of a visit end, so late that their last day is over wherever somebody lives; UTC instant. */
export const answerUntil = ({ end }: Pick<Visit, 'end'>): string =>
  daysAfter(`${daysAfter(end, LINK_DAYS).slice(0, 10)}T12:00:00.000Z`, 1)

/** The last day (YYYY-MM-DD) on which an answer can be changed by a link that ends then. */
export const lastAnswerDay = (until: string): string => daysAfter(until, -1).slice(0, 10)

export const keyOfAnswer = (visitId: string, contactId: string): AnswerKey => ({
  customerId: customerOfVisit(visitId),
  visitId,
  contactId,
})

/** Which link of a contact of a visit is meant: another one after each that was taken back. */
export type AnswerLink = { contactId: string; linksEnded: number }

/** What a contact's link must hold; the same before and after they were asked. */
export const answerToken = (
  { hash }: { hash: Hash },
  visitId: string,
  { contactId, linksEnded }: AnswerLink,
): string => hash(['answer link', visitId, contactId, ...(linksEnded > 0 ? [linksEnded] : [])].join('|'))

/** Whether nothing opens any more by the link that a contact was sent. */
export const isLinkEnded = ({ linkToken }: Pick<CustomerAnswer, 'linkToken'>): boolean => linkToken === ''

/** The page on which a contact says how a visit was. */
export function answerLink(
  needs: { guestLinks: GuestLinks; hash: Hash },
  visit: Visit,
  link: AnswerLink,
): string {
  const { contactId } = link
  const nonce = answerToken(needs, visit.id, link)
  return needs.guestLinks.linkTo({
    ...{ kind: 'answer', visitId: visit.id, contactId, nonce, until: answerUntil(visit) },
  })
}
