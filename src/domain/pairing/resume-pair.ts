import { dayIn } from '../checkins/cycle.ts'
import type { Actor } from '../people/employee.ts'
import { type FoundPair, type LifeRefusal, type Refused, refusedLife } from './find-pair.ts'
import type { Pair } from './pair.ts'
import { type StoreNeeds, storePair } from './store-pair.ts'
import { tellsOf } from './tell-pair.ts'

export type ResumeNeeds = StoreNeeds & { calendar: { zone: string }; now: () => string }

/**
 * Takes the end of a pair back for whoever ended it today (1.5): it is what it was, with its introduction, its pause and
 * whom it follows, while both people are there and have a place. Whoever heard of the end hears that it goes on.
 */
export const resumeEnded =
  (needs: ResumeNeeds) =>
  async (actor: Actor, found: FoundPair): Promise<({ ok: true } & FoundPair) | Refused> => {
    const { pair, employee, contact, customer, actorName: byName } = found
    const from = pair.endedFrom
    const isToday = pair.endedOn === dayIn(needs.now(), needs.calendar.zone)
    if (from?.byId !== actor.employeeId || !isToday) return refusedLife({ code: 'pair ended' })
    const gone = whoIsGone(found)
    if (gone) return refusedLife(gone)
    const { status, until } = from
    const over = { endedOn: null, endReason: null, endNote: null, endedFrom: null }
    const next: Pair = { ...pair, ...over, status, until, revision: pair.revision + 1 }
    const people = { byId: actor.employeeId, byName, ownerId: customer.ownerId, employeeName: employee.name }
    const tells = tellsOf(next, people, { toEmployee: 'pair goes on', toOwner: 'colleague goes on' })
    const refused = await storePair(needs)({ ...next, tells })
    if (refused && refused !== 'already paired') {
      const { name } = refused === 'contact full' ? contact : employee
      return refusedLife({ code: refused, name, limit: needs.pairsPerPerson })
    }
    const { customerId, id: pairId } = pair
    return { ok: true, ...found, pair: (await needs.pairs.get({ customerId, pairId }))?.value ?? next }
  }

function whoIsGone({ contact, employee }: FoundPair): LifeRefusal | undefined {
  if (contact.objectedOn) return { code: 'contact objected', name: contact.name }
  if (contact.leftOn) return { code: 'contact left', name: contact.name }
  return employee.leftOn ? { code: 'employee left', name: employee.name } : undefined
}
