import type { VisitOffers } from '../checkins/shown.ts'
import { answersOf } from './answer-letters.ts'
import { type CustomerAnswer, type CustomerAnswerRows, mayAskStill } from './customer-answer.ts'
import type { VisitStore } from './ports.ts'
import { isOver } from './seen-visit.ts'
import { customerOfVisit, type Visit } from './visit.ts'

type Needs = CustomerAnswerRows & Pick<VisitStore, 'visits'> & { now: () => string }
const NOTHING: VisitOffers = { asks: false, instead: false }

/**
 * What the card about a visit offers somebody besides its question. To ask the customer how it was: who booked it or
 * leads it, while a contact was not asked yet (3.8); others who were invited may do it all the same, on its page. To say
 * who went instead: who was expected there (3.7).
 */
export const visitOffers =
  (needs: Needs) =>
  async ({ employeeId, visitId }: { employeeId: string; visitId: string }): Promise<VisitOffers> => {
    const visit = (await needs.visits.get({ customerId: customerOfVisit(visitId), visitId }))?.value
    const now = needs.now()
    if (visit?.state !== 'booked' || !isOver(visit, now)) return NOTHING
    const instead = visit.employees.some((one) => one.employeeId === employeeId)
    if (!mayAskStill(visit, now) || !leadsOf(visit).includes(employeeId)) return { asks: false, instead }
    const asked = await answersOf(needs, visit)
    return { asks: visit.contacts.some(({ contactId }) => isUnasked(asked.get(contactId))), instead }
  }

/** Who booked a visit or leads it, each once. */
export const leadsOf = ({ organiserId, employees }: Visit): string[] => {
  const leads = employees.filter(({ role }) => role === 'lead').map(({ employeeId }) => employeeId)
  return [...new Set([organiserId, ...leads])]
}

const isUnasked = (answer: CustomerAnswer | undefined) => !answer || answer.mail === 'not sent'
