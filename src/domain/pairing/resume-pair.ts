import { dayIn } from '../checkins/cycle.ts'
import type { Actor } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import { type FoundPair, type LifeRefusal, type Refused, refusedLife } from './find-pair.ts'
import { type GoOnNeeds, goOnPair } from './go-on-pair.ts'
import { isOpen } from './pair-ground.ts'
import type { PairStore } from './ports.ts'
import { returnContact } from './return-contact.ts'

export type ResumeNeeds = GoOnNeeds &
  Pick<PairStore, 'marks'> &
  Pick<PeopleStore, 'contacts' | 'customers' | 'members' | 'employees'>
type Resumed = ({ ok: true } & FoundPair) | Refused

/**
 * Takes the end of a pair back for whoever ended it today (1.5): it is what it was, with its introduction, its pause and
 * whom it follows, while both people are there and have a place. Where they ended it because the contact had left, that
 * is taken back with it.
 */
export const resumeEnded =
  (needs: ResumeNeeds) =>
  async (actor: Actor, found: FoundPair): Promise<Resumed> => {
    const { pair, employee, contact, customer, actorName: byName } = found
    const from = pair.endedFrom
    const isToday = pair.endedOn === dayIn(needs.now(), needs.calendar.zone)
    if (from?.byId !== actor.employeeId || !isToday) return refusedLife({ code: 'pair ended' })
    const { customerId } = pair
    if (pair.endReason === 'contact left' && contact.leftOn) {
      const back = await returnContact(needs)({ actor, customerId, contactId: contact.id })
      const now = await asItIs(needs, found)
      return isOpen(now.pair) ? now : refusedLife(whyOver(back, pair.id))
    }
    const gone = whoIsGone(found)
    if (gone) return refusedLife(gone)
    const people = { byId: actor.employeeId, byName, ownerId: customer.ownerId, employeeName: employee.name }
    const refused = await goOnPair(needs)(pair, people)
    if (refused) {
      const { name } = refused === 'contact full' ? contact : employee
      return refusedLife({ code: refused, name, limit: needs.pairsPerPerson })
    }
    return asItIs(needs, found)
  }

async function asItIs({ pairs, contacts }: ResumeNeeds, found: FoundPair): Promise<{ ok: true } & FoundPair> {
  const { customerId, id: pairId } = found.pair
  const [pair, contact] = await Promise.all([
    pairs.get({ customerId, pairId }),
    contacts.get({ customerId, contactId: found.contact.id }),
  ])
  return { ok: true, ...found, pair: pair?.value ?? found.pair, contact: contact?.value ?? found.contact }
}

function whyOver(back: Awaited<ReturnType<ReturnType<typeof returnContact>>>, pairId: string): LifeRefusal {
  const refusal = back.ok ? back.stay.find(({ pair }) => pair.id === pairId)?.refusal : undefined
  const isLife = refusal && 'name' in refusal && refusal.code !== 'contact left'
  return isLife ? refusal : { code: 'pair ended' }
}

function whoIsGone({ contact, employee }: FoundPair): LifeRefusal | undefined {
  if (contact.objectedOn) return { code: 'contact objected', name: contact.name }
  if (contact.leftOn) return { code: 'contact left', name: contact.name }
  return employee.leftOn ? { code: 'employee left', name: employee.name } : undefined
}
