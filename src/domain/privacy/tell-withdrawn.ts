import type { Telling } from '../pairing/news.ts'
import type { Visit } from '../visits/visit.ts'
import { type SeesToNeeds, whoSeesTo } from '../visits/who-sees-to.ts'
import { endsWithout } from './withdraw-visits.ts'

export type TellWithdrawnNeeds = SeesToNeeds & {
  tellNews: (telling: Telling) => Promise<void>
  now: () => string
}

/**
 * Lets whoever sees to a visit hear that it is called off, or goes on without somebody, because they are erased; never
 * who that was (6.4). The message has no id of theirs, or it would be erased with them. Safe to repeat: it is told once.
 */
export async function tellWithdrawn(
  needs: TellWithdrawnNeeds,
  visit: Visit,
  { erasureId, personId }: { erasureId: string; personId: string },
): Promise<void> {
  if (!isIn(visit, personId)) return
  const employeeId = await whoSeesTo(needs)(visit)
  if (!employeeId || employeeId === personId) return
  const { id: visitId, customerId, customerName, start, timeZone } = visit
  await needs.tellNews({
    id: ['erased', visitId, erasureId].join('|'),
    kind: endsWithout(visit, personId) ? 'visit ended by erasure' : 'erased from visit',
    ...{ employeeId, pairId: '', visitId, customerId, customerName },
    ...{ contactName: '', contactTitle: '', otherName: '' },
    ...{ note: [start, timeZone].join(' '), at: needs.now() },
  })
}

const isIn = ({ organiserId, employees, contacts }: Visit, personId: string) =>
  organiserId === personId ||
  employees.some(({ employeeId }) => employeeId === personId) ||
  contacts.some(({ contactId }) => contactId === personId)
