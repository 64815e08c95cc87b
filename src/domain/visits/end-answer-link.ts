import type { Actor } from '../people/employee.ts'
import { change } from '../store.ts'
import { type Refused, refusedAnswer } from './answer-letters.ts'
import { type CustomerAnswerRows, isLinkEnded, keyOfAnswer } from './customer-answer.ts'
import type { VisitStore } from './ports.ts'
import { mayJoin } from './visit.ts'

type Needs = CustomerAnswerRows & Pick<VisitStore, 'visits'>
type Asked = { actor: Actor; visitId: string; contactId: string }

/**
 * Takes the link of a contact back by which they say how a visit was: whoever opens it finds that it ended (3.8). What
 * they answered stays; whoever asks them again sends another link. For those who were invited to the visit.
 */
export const endAnswerLink =
  (needs: Needs) =>
  async ({ actor, visitId, contactId }: Asked): Promise<{ ok: true } | Refused> => {
    const key = keyOfAnswer(visitId, contactId)
    const visit = (await needs.visits.get({ customerId: key.customerId, visitId }))?.value
    if (!visit || !mayJoin(visit, actor.employeeId)) return refusedAnswer({ code: 'not your visit' })
    const ended = await change(needs.customerAnswers, key, (there) =>
      there && !isLinkEnded(there)
        ? { ...there, linkToken: '', linksEnded: (there.linksEnded ?? 0) + 1, revision: there.revision + 1 }
        : undefined,
    )
    return ended ? { ok: true } : refusedAnswer({ code: 'nobody asked' })
  }
