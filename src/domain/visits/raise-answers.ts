import type { Telling } from '../pairing/news.ts'
import { type Answer, answerOf } from './answers.ts'
import { type Slot, sameSlot } from './slot.ts'
import { isNeeded, type Visit, type VisitContact } from './visit.ts'
import { type SeesToNeeds, whoSeesTo } from './who-sees-to.ts'

export type RaiseNeeds = SeesToNeeds & { tellNews: (telling: Telling) => Promise<void>; now: () => string }

/**
 * Raises with who organises a visit what a contact said who must be there: that they cannot come, or would rather have
 * another time (3.5); where they have left, with the customer's owner. Once for each time that was asked for. Safe to
 * repeat.
 */
export const raiseAnswers =
  (needs: RaiseNeeds) =>
  async (known: Visit, seen: Visit): Promise<void> => {
    if (seen.end <= needs.now()) return
    const raise = async (contact: VisitContact, proposes: Slot | null) => {
      const employeeId = await whoSeesTo(needs)(seen)
      if (employeeId) await needs.tellNews(newsOf(seen, contact, { employeeId, at: needs.now(), proposes }))
    }
    for (const contact of seen.contacts.filter(isNeeded)) {
      const [before, after] = [answerOf(known, contact), answerOf(seen, contact)]
      if (after?.proposes && !isSameProposal(before, after.proposes)) await raise(contact, after.proposes)
      else if (after?.answer === 'declined' && !after.proposes && before?.answer !== 'declined')
        await raise(contact, null)
    }
  }

const isSameProposal = (before: Answer | undefined, proposes: Slot) =>
  before?.proposes != null && sameSlot(before.proposes, proposes)

type Raised = { employeeId: string; at: string; proposes: Slot | null }
function newsOf(visit: Visit, contact: VisitContact, { employeeId, at, proposes }: Raised): Telling {
  const { id, customerId, customerName, organiserId, organiserName, start, timeZone } = visit
  const said = proposes ? 'contact proposes' : 'contact declined'
  const isOwn = employeeId === organiserId
  const kind = isOwn ? said : (`${said} to owner` as const)
  return {
    id: [kind, id, contact.contactId, start, proposes?.start ?? ''].join('|'),
    ...{ employeeId, kind, pairId: '', customerId, customerName, visitId: id },
    ...{ contactName: contact.name, contactTitle: contact.jobTitle, otherName: isOwn ? '' : organiserName },
    // By the clock of who booked it, who reads this.
    note: [proposes?.start ?? start, timeZone].join(' '),
    at,
  }
}
