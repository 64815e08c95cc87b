import type { EndReason } from '../../contract/words.ts'
import { type AskCalendar, dayIn } from '../checkins/cycle.ts'
import type { Actor } from '../people/employee.ts'
import { change } from '../store.ts'
import { type EndNeeds, endPair } from './end-pair.ts'
import { type FindNeeds, findPair, refusedLife } from './find-pair.ts'
import type { LeaveNeeds } from './leave-contact.ts'
import { isOpen } from './pair-ground.ts'
import type { Lived } from './pause-pair.ts'
import { tellsOf } from './tell-pair.ts'

type Needs = FindNeeds & EndNeeds & LeaveNeeds & { calendar: AskCalendar; now: () => string }
type Stopping = { actor: Actor; pairId: string; reason: EndReason }

/**
 * Ends a pair with a reason that somebody gave (1.5). A contact who left has left for everybody: the message about that
 * comes before both, so that a crash in between leaves nothing half done.
 */
export const stopPair =
  (needs: Needs) =>
  async ({ actor, pairId, reason }: Stopping): Promise<Lived> => {
    const found = await findPair(needs)(actor, pairId)
    if (!found.ok) return found
    const { pair, employee, customer, contact, actorName: byName } = found
    if (!isOpen(pair)) return refusedLife({ code: 'pair ended' })
    const { customerId } = pair
    const people = { byId: actor.employeeId, byName, ownerId: customer.ownerId, employeeName: employee.name }
    const told = { toEmployee: 'pair ended', toOwner: 'colleague ended', note: reason } as const
    const on = dayIn(needs.now(), needs.calendar.zone)
    const end = () =>
      endPair(needs)({
        ...{ customerId, pairId, reason, on },
        byId: actor.employeeId,
        tells: (next) => tellsOf(next, people, told),
      })
    const key = { customerId, contactId: contact.id }
    const leave = async () => {
      await change(
        needs.contacts,
        key,
        (there) => there && (there.leftOn ? undefined : { ...there, leftOn: on }),
      )
      return end()
    }
    const left = reason === 'contact left'
    const ended = left ? await needs.facts.record({ kind: 'contact', ...key }, leave) : await end()
    if (!ended) return refusedLife({ code: 'pair ended' })
    return { ...found, pair: (await needs.pairs.get({ customerId, pairId }))?.value ?? pair }
  }
