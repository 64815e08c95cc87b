import type { Telling } from '../pairing/news.ts'
import { type Answer, answerOf } from './answers.ts'
import { type Slot, sameSlot } from './slot.ts'
import { isNeeded, type Visit, type VisitContact } from './visit.ts'

export type RaiseNeeds = { tellNews: (telling: Telling) => Promise<void>; now: () => string }

/**
 * Raises with who organises a visit what a contact said who must be there: that they cannot come, or would rather have
 * another time (3.5). Once for each time that was asked for. Safe to repeat.
 */
export const raiseAnswers =
  ({ tellNews, now }: RaiseNeeds) =>
  async (known: Visit, seen: Visit): Promise<void> => {
    if (seen.end <= now()) return
    for (const contact of seen.contacts.filter(isNeeded)) {
      const [before, after] = [answerOf(known, contact), answerOf(seen, contact)]
      if (after?.proposes && !isSameProposal(before, after.proposes))
        await tellNews(newsOf(seen, contact, now(), after.proposes))
      else if (after?.answer === 'declined' && !after.proposes && before?.answer !== 'declined')
        await tellNews(newsOf(seen, contact, now(), null))
    }
  }

const isSameProposal = (before: Answer | undefined, proposes: Slot) =>
  before?.proposes != null && sameSlot(before.proposes, proposes)

function newsOf(visit: Visit, contact: VisitContact, at: string, proposes: Slot | null): Telling {
  const { id, customerId, customerName, organiserId, start, timeZone } = visit
  const kind = proposes ? 'contact proposes' : 'contact declined'
  return {
    id: [kind, id, contact.contactId, start, proposes?.start ?? ''].join('|'),
    ...{ employeeId: organiserId, kind, pairId: '', customerId, customerName, visitId: id },
    ...{ contactName: contact.name, contactTitle: contact.jobTitle, otherName: '' },
    // By the clock of who booked it, who reads this.
    note: [proposes?.start ?? start, timeZone].join(' '),
    at,
  }
}
