import { inParallel } from '../in-parallel.ts'
import type { NewsKind, Telling } from './news.ts'
import type { Pair, PairNews } from './pair.ts'

type Told = { toEmployee: NewsKind; toOwner: NewsKind; note?: string }
type People = {
  /** Who did it, and is not told; null where a contact or time did. */
  byId: string | null
  byName: string
  ownerId: string | null
  employeeName: string
}

/**
 * What our side hears of a change of a pair: its employee, and the owner of the customer, but for whoever did it
 * (1.5). The id names the revision that the change makes, so that the same change is told once.
 */
export function tellsOf(pair: Pair, people: People, { toEmployee, toOwner, note = '' }: Told): PairNews[] {
  const { byId, byName, ownerId, employeeName } = people
  const idOf = (kind: NewsKind) => `${kind.replaceAll(' ', '-')}.${pair.id}.${pair.revision}`
  const toEmployeeNews = { employeeId: pair.employeeId, kind: toEmployee, otherName: byName }
  const toOwnerNews = { employeeId: ownerId ?? '', kind: toOwner, otherName: employeeName }
  const told = ownerId && ownerId !== pair.employeeId ? [toEmployeeNews, toOwnerNews] : [toEmployeeNews]
  return told
    .filter(({ employeeId }) => employeeId !== byId)
    .map((news) => ({ ...news, id: idOf(news.kind), note }))
}

/** Tells what a pair has to tell. Safe to repeat: the same news is told once. */
export const tellPair =
  ({ tellNews, now }: { tellNews: (telling: Telling) => Promise<void>; now: () => string }) =>
  async (pair: Pair): Promise<void> => {
    const { id: pairId, customerId, customerName, contactName, contactTitle } = pair
    await inParallel(pair.tells ?? [], (news) =>
      tellNews({ ...news, pairId, customerId, customerName, contactName, contactTitle, at: now() }),
    )
  }
