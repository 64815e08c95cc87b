import type { Actor } from '../people/employee.ts'
import { answersOf } from './answer-letters.ts'
import {
  type CustomerAnswer,
  type CustomerAnswerRows,
  ENOUGH_UNNAMED,
  isLinkEnded,
  mayAskStill,
} from './customer-answer.ts'
import type { VisitStore } from './ports.ts'
import { isOver } from './seen-visit.ts'
import { customerOfVisit, mayJoin } from './visit.ts'

type Needs = CustomerAnswerRows &
  Pick<VisitStore, 'visits'> & {
    now: () => string
    /** Real time in ms: mails on their way know no other clock. */
    realNow: () => number
  }

/** Somebody who was asked, and how; nothing of what they said. */
export type AskedContact = Pick<
  CustomerAnswer,
  'contactId' | 'contactName' | 'mail' | 'mailWhy' | 'askedByName' | 'askedAt'
> & { linkEnded: boolean }

/** What contacts said of a visit, for those who were invited to it: that is what contacts are told (3.8). */
export type VisitAnswers = {
  /** Who was asked; whether somebody answered without their name shows nowhere. */
  asked: AskedContact[]
  /** Those who gave their name. */
  named: CustomerAnswer[]
  /** Words of those who did not; null while they are too few to stay unnamed (6.2). */
  unnamedWords: string[] | null
  mayAsk: boolean
}

/** Undefined for whoever was not invited, or while the visit is not over. */
export const readAnswers =
  (needs: Needs) =>
  async ({ actor, visitId }: { actor: Actor; visitId: string }): Promise<VisitAnswers | undefined> => {
    const visit = (await needs.visits.get({ customerId: customerOfVisit(visitId), visitId }))?.value
    const now = needs.now()
    if (visit?.state !== 'booked' || !isOver(visit, now) || !mayJoin(visit, actor.employeeId))
      return undefined
    const rows = [...(await answersOf(needs, visit)).values()]
    const answered = rows.filter(({ feeling }) => feeling !== null)
    const unnamed = answered.filter(({ named }) => !named)
    const words = unnamed.map((one) => one.words).filter(Boolean)
    return {
      asked: rows.map((row) => askedOf(row, needs.realNow())),
      named: answered.filter(({ named }) => named),
      // In the order of the alphabet, which tells of nobody.
      unnamedWords: unnamed.length >= ENOUGH_UNNAMED ? words.sort() : null,
      mayAsk: mayAskStill(visit, now),
    }
  }

function askedOf(row: CustomerAnswer, realNow: number): AskedContact {
  const { contactId, contactName, mailUntil, mailWhy, askedByName, askedAt } = row
  // Whoever was sending it is gone: nobody knows whether it left.
  const isLost = row.mail === 'sending' && Date.parse(mailUntil ?? '') <= realNow
  const mail = isLost ? ('unknown' as const) : row.mail
  return { contactId, contactName, mail, mailWhy, askedByName, askedAt, linkEnded: isLinkEnded(row) }
}
