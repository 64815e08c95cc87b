import type { News, Telling } from '../pairing/news.ts'
import type { Poll } from '../visits/poll.ts'
import type { Visit } from '../visits/visit.ts'
import { type SeesToNeeds, whoSeesTo } from '../visits/who-sees-to.ts'
import { endsWithout, type Joint } from './withdraw-visits.ts'

export type TellWithdrawnNeeds = SeesToNeeds & {
  tellNews: (telling: Telling) => Promise<void>
  now: () => string
}
type Leaving = { erasureId: string; personId: string }

/**
 * Lets whoever sees to a visit hear that it is called off, or goes on without somebody, because they are erased; never
 * who that was (6.4). The message has no id of theirs, or it would be erased with them. Safe to repeat: it is told once.
 */
export function tellWithdrawn(needs: TellWithdrawnNeeds, visit: Visit, leaving: Leaving): Promise<void> {
  const { id: visitId, start, timeZone } = visit
  const kind = endsWithout(visit, leaving.personId) ? 'visit ended by erasure' : 'erased from visit'
  return tell(needs, visit, leaving, { kind, visitId, note: [start, timeZone].join(' ') })
}

/** The same of a question which time suits, to whoever asked it (3.3, 6.4). Safe to repeat: it is told once. */
export function tellWithdrawnPoll(needs: TellWithdrawnNeeds, poll: Poll, leaving: Leaving): Promise<void> {
  const kind = endsWithout(poll, leaving.personId) ? 'poll ended by erasure' : 'erased from poll'
  // It is about a visit of theirs, though that is not booked.
  return tell(needs, poll, leaving, { kind, visitId: '', note: '' })
}

async function tell(
  needs: TellWithdrawnNeeds,
  joint: Joint & Pick<Visit, 'id' | 'customerId' | 'customerName'>,
  { erasureId, personId }: Leaving,
  told: Pick<News, 'kind' | 'note'> & { visitId: string },
): Promise<void> {
  if (!isIn(joint, personId)) return
  const employeeId = await whoSeesTo(needs)(joint)
  if (!employeeId || employeeId === personId) return
  const { id, customerId, customerName } = joint
  await needs.tellNews({
    id: ['erased', id, erasureId].join('|'),
    ...{ employeeId, pairId: '', customerId, customerName },
    ...{ contactName: '', contactTitle: '', otherName: '' },
    ...{ ...told, at: needs.now() },
  })
}

const isIn = ({ organiserId, employees, contacts }: Joint, personId: string) =>
  organiserId === personId ||
  employees.some(({ employeeId }) => employeeId === personId) ||
  contacts.some(({ contactId }) => contactId === personId)
