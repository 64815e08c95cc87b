import type { Actor } from '../people/employee.ts'
import type { GuestLinks, Hash, PeopleStore } from '../people/ports.ts'
import { valuesOf } from '../store.ts'
import {
  type AnswerLink,
  answerLink,
  answerUntil,
  type CustomerAnswer,
  type CustomerAnswerRows,
  isLinkEnded,
  mayAskStill,
} from './customer-answer.ts'
import type { Letter } from './draft-poll.ts'
import { type LoadNeeds, oftenApproached } from './often-approached.ts'
import type { VisitStore } from './ports.ts'
import { isOver } from './seen-visit.ts'
import { customerOfVisit, mayJoin, type Visit, type VisitContact } from './visit.ts'

/** Words the mail that asks a contact how a visit was, as from `sender`. */
export type WriteAnswerLetter = (letter: {
  visit: Visit
  contact: VisitContact
  sender: { name: string; jobTitle: string }
  /** BCP 47 tag of the contact. */
  language: string
  link: string
  until: string
}) => Letter
export type AnswerLetter = Letter &
  AnswerLink & {
    to: { name: string; email: string }
    /** Whether they are approached as often as is good this month, without being asked this as well (1.6). */
    often: boolean
  }
export type AnswerRefusal =
  | { code: 'visit unknown' }
  | { code: 'not your visit' }
  | { code: 'visit not over' }
  | { code: 'too late to ask' }
  | { code: 'nobody to ask' }
  | { code: 'nobody asked' }
  | { code: 'often approached'; names: string[]; most: number }
  | { code: 'link missing'; name: string }
  | { code: 'not sent'; why: string }
export type Refused = { ok: false; refusal: AnswerRefusal }
export const refusedAnswer = (refusal: AnswerRefusal): Refused => ({ ok: false, refusal })

export type LetterNeeds = CustomerAnswerRows &
  LoadNeeds &
  Pick<VisitStore, 'visits'> &
  Pick<PeopleStore, 'contacts' | 'employees'> & {
    hash: Hash
    guestLinks: GuestLinks
    writeAnswerLetter: WriteAnswerLetter
    now: () => string
  }
type Asked = { actor: Actor; visitId: string }
export type Letters = { ok: true; visit: Visit; senderName: string; letters: AnswerLetter[] }

/** What each contact would read who can still be asked how a visit was, as from who asks (3.8). Writes nothing. */
export const answerLetters =
  (needs: LetterNeeds) =>
  async ({ actor, visitId }: Asked): Promise<Letters | Refused> => {
    const customerId = customerOfVisit(visitId)
    const visit = (await needs.visits.get({ customerId, visitId }))?.value
    const sender = (await needs.employees.get({ employeeId: actor.employeeId }))?.value
    if (!visit || !sender || !mayJoin(visit, actor.employeeId))
      return refusedAnswer({ code: 'not your visit' })
    if (visit.state !== 'booked') return refusedAnswer({ code: 'visit unknown' })
    if (!isOver(visit, needs.now())) return refusedAnswer({ code: 'visit not over' })
    if (!mayAskStill(visit, needs.now())) return refusedAnswer({ code: 'too late to ask' })
    const asked = await answersOf(needs, visit)
    const fresh = visit.contacts.filter(({ contactId }) => isUncounted(asked.get(contactId)))
    const contacts = fresh.map(({ contactId: id }) => ({ id }))
    const often = await oftenApproached(needs)({ customerId, contacts, moments: [needs.now()] })
    const letters: AnswerLetter[] = []
    for (const contact of visit.contacts) {
      const { contactId } = contact
      const known = (await needs.contacts.get({ customerId, contactId }))?.value
      const before = asked.get(contactId)
      if (!known || known.leftOn || known.objectedOn || !isOpen(before)) continue
      const link = { contactId, linksEnded: before?.linksEnded ?? 0 }
      const letter = needs.writeAnswerLetter({
        ...{ visit, contact, sender, language: known.language, until: answerUntil(visit) },
        link: answerLink(needs, visit, link),
      })
      letters.push({
        ...{ ...letter, ...link, to: { name: known.name, email: known.email } },
        often: often.some(({ id }) => id === contactId),
      })
    }
    return { ok: true, visit, senderName: sender.name, letters }
  }

/** Whether somebody may still be written to: never twice with the same link by a mail that may have arrived. */
const isOpen = (answer: CustomerAnswer | undefined) =>
  !answer ||
  isLinkEnded(answer) ||
  ((answer.mail === 'copied' || answer.mail === 'not sent') && !(answer.named && answer.feeling))

/** Whether asking somebody is one more approach: what they were asked already counts as it is. */
const isUncounted = (answer: CustomerAnswer | undefined) =>
  !answer || answer.mail === 'not sent' || isLinkEnded(answer)

/** Who was asked how a visit was, by contact. */
export async function answersOf(
  { customerAnswers }: CustomerAnswerRows,
  { id, customerId }: Visit,
): Promise<Map<string, CustomerAnswer>> {
  const all = await valuesOf(customerAnswers.list({ customerId, visitId: id }))
  return new Map(all.map((one) => [one.contactId, one]))
}
