import { isNobody } from '../../contract/nobody.ts'
import { inParallel } from '../in-parallel.ts'
import { homeOf } from '../people/employee.ts'
import type { Hash } from '../people/ports.ts'
import { removeAll, removeOne, type Stored } from '../store.ts'
import { answerIdOf, type ScopeAnswerRows } from '../visits/copy-answer.ts'
import type { AnswerKey, CustomerAnswer, CustomerAnswerRows } from '../visits/customer-answer.ts'
import type { Visit } from '../visits/visit.ts'

type Needs = CustomerAnswerRows & ScopeAnswerRows & { hash: Hash }

/** What customers said, of these visits: first where it counts, then itself (6.4). */
export async function forgetAnswers(
  needs: Needs,
  old: readonly Stored<CustomerAnswer>[],
  visits: ReadonlyMap<string, Visit>,
): Promise<void> {
  await inParallel(old, async ({ value }) => {
    const key = countedAt(needs, visits.get(value.visitId), value)
    if (key) await removeOne(needs.scopeAnswers, key)
  })
  await removeAll(needs.customerAnswers, old, (value) => value)
}

/** What contacts said who were erased since counts alone by then: until `limit`, or until their visit goes (6.4). */
export async function forgetErasedAnswers(
  needs: Needs,
  visits: Iterable<Visit>,
  { limit, goes }: { limit: string; goes: (visitId: string) => boolean },
): Promise<void> {
  const asked = [...visits].flatMap((visit) =>
    visit.contacts.flatMap(({ contactId }) => (isNobody(contactId) ? [{ visit, contactId }] : [])),
  )
  await inParallel(asked, async ({ visit, contactId }) => {
    const key = countedAt(needs, visit, { visitId: visit.id, contactId })
    const stored = key && (await needs.scopeAnswers.get(key))
    if (stored && (stored.value.at <= limit || goes(visit.id))) await needs.scopeAnswers.remove(key, stored)
  })
}

/** Where an answer counts; undefined where nobody knows any more. */
function countedAt(needs: Needs, visit: Visit | undefined, of: Pick<AnswerKey, 'visitId' | 'contactId'>) {
  const scope = homeOf(visit?.scopes ?? [], '')
  return scope ? { scope, answerId: answerIdOf(needs, of) } : undefined
}
