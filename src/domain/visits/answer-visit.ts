import type { Feeling } from '../../contract/words.ts'
import { dayIn } from '../checkins/cycle.ts'
import { type LeaveNeeds, markContact } from '../pairing/leave-contact.ts'
import type { Contact } from '../people/customer.ts'
import type { GuestClaim } from '../people/guest-claim.ts'
import type { PeopleStore } from '../people/ports.ts'
import { change } from '../store.ts'
import { type CustomerAnswer, type CustomerAnswerRows, keyOfAnswer } from './customer-answer.ts'
import type { VisitStore } from './ports.ts'
import type { Visit } from './visit.ts'

type Claim = Extract<GuestClaim, { kind: 'answer' }>
type ReadNeeds = CustomerAnswerRows & Pick<VisitStore, 'visits'> & Pick<PeopleStore, 'contacts'>
type Needs = ReadNeeds & Pick<LeaveNeeds, 'facts' | 'contacts' | 'calendar' | 'now'>

/** What a contact finds behind their link: the visit, and what they answered themselves; nothing of others. */
export type SeenAnswer = {
  visit: Visit
  contact: Contact
  own: CustomerAnswer
  state: 'open' | 'over' | 'stopped'
}

/** What a link to a contact's answer opens; undefined where nobody asked them. Changes nothing. */
export const seenAnswer =
  (needs: ReadNeeds) =>
  async ({ visitId, contactId, nonce }: Claim): Promise<SeenAnswer | undefined> => {
    const key = keyOfAnswer(visitId, contactId)
    const own = (await needs.customerAnswers.get(key))?.value
    if (own?.linkToken !== nonce) return undefined
    const { customerId } = key
    const [visit, contact] = await Promise.all([
      needs.visits.get({ customerId, visitId }),
      needs.contacts.get({ customerId, contactId }),
    ])
    if (!visit || !contact || contact.value.leftOn) return undefined
    const open = visit.value.state === 'booked' ? 'open' : 'over'
    const state = contact.value.objectedOn ? 'stopped' : open
    return { visit: visit.value, contact: contact.value, own, state }
  }

export type Said = { feeling: Feeling; named: boolean; words: string }

/** Takes a contact's answer, or another one while their link works (3.8). Answers what the page then shows. */
export const answerVisit =
  (needs: Needs) =>
  async (claim: Claim, said: Said): Promise<SeenAnswer | undefined> => {
    const seen = await seenAnswer(needs)(claim)
    if (seen?.state !== 'open') return seen
    const key = keyOfAnswer(claim.visitId, claim.contactId)
    const answeredAt = needs.now()
    await needs.facts.record({ kind: 'answer', ...key }, () =>
      change(needs.customerAnswers, key, (there) => {
        if (there?.linkToken !== claim.nonce) return undefined
        const { feeling, named, words } = there
        // The same form sent twice is one answer.
        if (feeling === said.feeling && named === said.named && words === said.words) return undefined
        return { ...there, ...said, answeredAt, revision: there.revision + 1 }
      }),
    )
    return seenAnswer(needs)(claim)
  }

/** A contact asks us to stop: nobody writes to them, pairs them or invites them since (3.8, 6.4). */
export const stopAnswering =
  (needs: Needs) =>
  async (claim: Claim): Promise<SeenAnswer | undefined> => {
    const seen = await seenAnswer(needs)(claim)
    if (!seen || seen.state === 'stopped') return seen
    const { customerId, contactId } = keyOfAnswer(claim.visitId, claim.contactId)
    const on = dayIn(needs.now(), needs.calendar.zone)
    await markContact(needs)({ customerId, contactId }, (there) =>
      there.objectedOn ? undefined : { ...there, objectedOn: on },
    )
    return seenAnswer(needs)(claim)
  }
