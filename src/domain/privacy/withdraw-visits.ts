import type { Facts } from '../pairing/ports.ts'
import { change } from '../store.ts'
import { giveBack, type SlotNeeds } from '../visits/take-slot.ts'
import { begun, slotsOf } from '../visits/unfinished.ts'
import type { Visit, VisitKey } from '../visits/visit.ts'

export type WithdrawVisitsNeeds = SlotNeeds & {
  facts: Facts
  newToken: () => string
  now: () => string
  finishVisit: (key: VisitKey) => Promise<{ laterMs: number | null }>
}

type Withdrawing = {
  personId: string
  anyway: boolean
  /** Hears of what stands at this moment that it changes now, before it does; perhaps again. */
  tell: (there: Visit) => Promise<void>
}

/**
 * Takes somebody out of a visit to come: it is cancelled where they booked it or nobody is left to meet; else the
 * calendar invites the others alone (3.5). Answers false while the calendar does not answer; with `anyway` our own row
 * says so all the same.
 */
export async function withdrawVisit(
  needs: WithdrawVisitsNeeds,
  { customerId, id: visitId }: Pick<Visit, 'customerId' | 'id'>,
  { personId, anyway, tell }: Withdrawing,
): Promise<boolean> {
  const key = { customerId, visitId }
  const standing = async () => (await needs.visits.get(key))?.value
  const changes = (there: Visit | undefined): there is Visit =>
    there !== undefined && withdrawn(there, personId, needs) !== undefined
  const takeOut = async () => {
    const there = await standing()
    if (changes(there)) await tell(there)
    await needs.facts.record({ kind: 'visit', ...key }, () =>
      change(needs.visits, key, (now) => now && withdrawn(now, personId, needs)),
    )
    return needs.finishVisit(key)
  }
  const first = await takeOut()
  // What was still being booked may be booked only now.
  const { laterMs } = changes(await standing()) ? await takeOut() : first
  const after = await standing()
  const stands = after !== undefined && isToCome(after, needs.now()) && endsWithout(after, personId)
  if (!stands) return laterMs === null || anyway
  if (!anyway && laterMs !== null) return false
  if (after.state === 'booking') await tell(after)
  await needs.facts.record({ kind: 'visit', ...key }, async () => {
    await change(
      needs.visits,
      key,
      (there): Visit | undefined => there && { ...there, ...OVER, revision: there.revision + 1 },
    )
    for (const slot of slotsOf(after)) await giveBack(needs)(after, slot)
  })
  return true
}

/** Nobody may reach the calendar for it any more. */
const OVER = { state: 'cancelled', unfinished: null, inviting: null } as const

export const isToCome = ({ state, end }: Pick<Visit, 'state' | 'end'>, now: string): boolean =>
  (state === 'booked' || state === 'booking') && end > now

const others = (visit: Pick<Visit, 'contacts' | 'employees'>, personId: string) => ({
  contacts: visit.contacts.filter(({ contactId }) => contactId !== personId),
  employees: visit.employees.filter(({ employeeId }) => employeeId !== personId),
})

/** Who asks for a visit, booked or not yet, and who is to meet. */
export type Joint = Pick<Visit, 'organiserId' | 'contacts' | 'employees'>

/** Whether nobody is left to meet without them, or they booked it. */
export function endsWithout(visit: Joint, personId: string): boolean {
  const { contacts, employees } = others(visit, personId)
  return visit.organiserId === personId || contacts.length === 0 || employees.length === 0
}

/** The visit without somebody, who may have asked for it; undefined where there is nothing to do. */
export function withdrawn(
  visit: Visit,
  personId: string,
  { newToken, now }: Pick<WithdrawVisitsNeeds, 'newToken' | 'now'>,
  asked: { objected?: true } = {},
): Visit | undefined {
  if (!isToCome(visit, now())) return undefined
  const revision = visit.revision + 1
  if (endsWithout(visit, personId)) {
    // What is still being booked is waited for.
    if (visit.state !== 'booked') return undefined
    const unfinished = begun(visit.unfinished, { step: 'cancel', comment: '', ...asked }, newToken())
    return unfinished === visit.unfinished ? undefined : { ...visit, unfinished, revision }
  }
  const left = others(visit, personId)
  const isIn = left.contacts.length < visit.contacts.length || left.employees.length < visit.employees.length
  return isIn ? { ...visit, ...left, inviting: newToken(), revision } : undefined
}
