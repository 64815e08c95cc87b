import type { EndReason } from '../../contract/words.ts'
import { type AskCalendar, dayIn } from '../checkins/cycle.ts'
import type { Actor } from '../people/employee.ts'
import { type EndNeeds, endPair } from './end-pair.ts'
import { type FindNeeds, findPair, refusedLife } from './find-pair.ts'
import { type LeaveNeeds, markContact } from './leave-contact.ts'
import type { Lived } from './pause-pair.ts'
import { tellsOf } from './tell-pair.ts'

type Needs = FindNeeds & EndNeeds & LeaveNeeds & { calendar: AskCalendar; now: () => string }
type Stopping = { actor: Actor; pairId: string; reason: EndReason }

/** Ends a pair with a reason that somebody gave (1.5). A contact who left has left for everybody. */
export const stopPair =
  (needs: Needs) =>
  async ({ actor, pairId, reason }: Stopping): Promise<Lived> => {
    const found = await findPair(needs)(actor, pairId)
    if (!found.ok) return found
    const { pair, employee, customer, contact, actorName: byName } = found
    const { customerId } = pair
    const people = { byId: actor.employeeId, byName, ownerId: customer.ownerId, employeeName: employee.name }
    const told = { toEmployee: 'pair ended', toOwner: 'colleague ended', note: reason } as const
    const on = dayIn(needs.now(), needs.calendar.zone)
    const ended = await endPair(needs)({
      ...{ customerId, pairId, reason, on },
      tells: (next) => tellsOf(next, people, told),
    })
    if (!ended) return refusedLife({ code: 'pair ended' })
    if (reason === 'contact left')
      await markContact(needs)({ customerId, contactId: contact.id }, (there) =>
        there.leftOn ? undefined : { ...there, leftOn: on },
      )
    return { ...found, pair: (await needs.pairs.get({ customerId, pairId }))?.value ?? pair }
  }
