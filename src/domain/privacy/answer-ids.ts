import { customerOf } from '../pairing/pair-ground.ts'
import type { Hash } from '../people/ports.ts'
import { valuesOf } from '../store.ts'
import { answerIdOf } from '../visits/copy-answer.ts'
import type { VisitStore } from '../visits/ports.ts'
import { type Erasure, nobodyFor } from './erasure.ts'

type Needs = Pick<VisitStore, 'visits'> & { hash: Hash }

/**
 * Under which an answer of a contact who is erased counts on, by the one it has had: that of nobody in the same visit, by
 * which it is found when it has had its time (6.4).
 */
export async function answerIds(needs: Needs, erasure: Erasure): Promise<Map<string, string>> {
  if (erasure.side === 'employee') return new Map()
  const { personId } = erasure
  const nobodyId = nobodyFor(erasure)
  const visits = await valuesOf(needs.visits.list({ customerId: customerOf(personId) }))
  // The second look finds them as nobody.
  const theirs = visits.filter(({ contacts }) =>
    contacts.some(({ contactId }) => contactId === personId || contactId === nobodyId),
  )
  return new Map(
    theirs.map(({ id: visitId }) => [
      answerIdOf(needs, { visitId, contactId: personId }),
      answerIdOf(needs, { visitId, contactId: nobodyId }),
    ]),
  )
}
