import { answersOf } from './answer-letters.ts'
import { type CustomerAnswer, type CustomerAnswerRows, mayAskStill } from './customer-answer.ts'
import type { VisitStore } from './ports.ts'
import { isOver } from './seen-visit.ts'
import { customerOfVisit, type Visit } from './visit.ts'

type Needs = CustomerAnswerRows & Pick<VisitStore, 'visits'> & { now: () => string }

/**
 * Whether somebody is offered to ask the customer how a visit was: who booked it or leads it, while a contact was not
 * asked yet (3.8). Others who were invited may do it all the same, on its page.
 */
export const offersAsking =
  (needs: Needs) =>
  async ({ employeeId, visitId }: { employeeId: string; visitId: string }): Promise<boolean> => {
    const visit = (await needs.visits.get({ customerId: customerOfVisit(visitId), visitId }))?.value
    const now = needs.now()
    if (visit?.state !== 'booked' || !isOver(visit, now) || !mayAskStill(visit, now)) return false
    if (!isLead(visit, employeeId)) return false
    const asked = await answersOf(needs, visit)
    return visit.contacts.some(({ contactId }) => isUnasked(asked.get(contactId)))
  }

const isLead = ({ organiserId, employees }: Visit, employeeId: string) =>
  organiserId === employeeId || employees.some((one) => one.employeeId === employeeId && one.role === 'lead')

const isUnasked = (answer: CustomerAnswer | undefined) => !answer || answer.mail === 'not sent'
