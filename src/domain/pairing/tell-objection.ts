import { inParallel } from '../in-parallel.ts'
import type { PeopleStore } from '../people/ports.ts'
import { change } from '../store.ts'
import type { Pair } from './pair.ts'
import { isOpen } from './pair-ground.ts'
import type { Facts, PairStore } from './ports.ts'
import { alsoTold, tellsOf } from './tell-pair.ts'

const TOLD = { toEmployee: 'contact asked not to', toOwner: 'contact asked not to' } as const

/**
 * Lets ours hear that a contact asked us not to call after their pair had ended: the employee whose introduction they
 * answered, and the owner (1.5). `pairs` are all of the contact's. Safe to repeat: the same news is told once.
 */
export async function tellObjection(
  needs: Pick<PairStore, 'pairs'> & Pick<PeopleStore, 'employees'> & { facts: Facts },
  pairs: readonly Pair[],
  ownerId: string | null,
): Promise<void> {
  await inParallel(whoseAnswer(pairs), async ({ id: pairId, customerId, employeeId }) => {
    const employeeName = (await needs.employees.get({ employeeId }))?.value.name ?? ''
    const people = { byId: null, byName: '', ownerId, employeeName }
    await needs.facts.record({ kind: 'pair', customerId, pairId }, () =>
      change(needs.pairs, { customerId, pairId }, (there) => {
        if (!there || isOpen(there)) return undefined
        const known = new Set(there.tells?.map(({ id }) => id))
        const more = tellsOf(there, people, TOLD).filter(({ id }) => !known.has(id))
        return more.length > 0 ? { ...there, tells: alsoTold(there, more) } : undefined
      }),
    )
  })
}

/** Those that ended because the contact named somebody else; where nobody else hears of it, the last with links. */
function whoseAnswer(pairs: readonly Pair[]): Pair[] {
  const ended = pairs.filter((pair) => !isOpen(pair))
  const named = ended.filter(({ endReason }) => endReason === 'contact named somebody else')
  const heard = named.length > 0 || pairs.some((pair) => isOpen(pair) || isObjection(pair))
  if (heard) return named
  const linked = ended.filter(({ linkNonce }) => linkNonce !== null)
  return linked.sort((a, b) => (b.endedOn ?? '').localeCompare(a.endedOn ?? '')).slice(0, 1)
}

const isObjection = ({ endReason }: Pair) => endReason === 'contact asked not to'
