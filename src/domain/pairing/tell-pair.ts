import { inParallel } from '../in-parallel.ts'
import { change } from '../store.ts'
import type { NewsKind, Telling } from './news.ts'
import type { Pair, PairNews } from './pair.ts'
import type { PairStore } from './ports.ts'

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

/** What is still to be told of a pair, and what a change of it adds; a change must not lose the news of the one before. */
export const alsoTold = (there: Pick<Pair, 'tells'> | undefined, more: readonly PairNews[] | null) => {
  const tells = [...(there?.tells ?? []), ...(more ?? [])]
  return tells.length > 0 ? tells : null
}

type TellNeeds = Pick<PairStore, 'pairs'> & {
  tellNews: (telling: Telling) => Promise<void>
  now: () => string
}

/** Tells what a pair has to tell, and then drops it there. Safe to repeat: the same news is told once. */
export const tellPair =
  ({ pairs, tellNews, now }: TellNeeds) =>
  async ({ tells, ...pair }: Pair): Promise<void> => {
    if (!tells || tells.length === 0) return
    const { id: pairId, customerId, customerName, contactName, contactTitle } = pair
    await inParallel(tells, (news) =>
      tellNews({ ...news, pairId, customerId, customerName, contactName, contactTitle, at: now() }),
    )
    const told = new Set(tells.map(({ id }) => id))
    // Nothing that a copy must follow: its revision stays.
    await change(pairs, { customerId, pairId }, (there) => {
      const left = there?.tells?.filter(({ id }) => !told.has(id)) ?? []
      return there?.tells && left.length < there.tells.length ? { ...there, tells: left } : undefined
    })
  }
