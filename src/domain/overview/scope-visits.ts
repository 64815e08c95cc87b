import { inParallel } from '../in-parallel.ts'
import { valuesOf } from '../store.ts'
import type { VisitStore } from '../visits/ports.ts'
import type { Visit } from '../visits/visit.ts'
import type { Scope } from './find-scope.ts'

type Needs = Pick<VisitStore, 'visits' | 'scopeVisits'>

/** The visits of a customer, or of some groups, that end at an instant or later: a query for each group. */
export async function visitsOfScope(
  { visits, scopeVisits }: Needs,
  { customerId, parts }: Pick<Scope, 'customerId' | 'parts'>,
  end: string,
): Promise<Visit[]> {
  if (customerId !== null) return valuesOf(visits.list({ customerId }, { end }))
  const found = await inParallel(parts, (scope) => valuesOf(scopeVisits.list({ scope }, { end })))
  const byId = new Map<string, Visit>()
  for (const visit of found.flat())
    if (visit.revision > (byId.get(visit.id)?.revision ?? 0)) byId.set(visit.id, visit)
  return [...byId.values()]
}
