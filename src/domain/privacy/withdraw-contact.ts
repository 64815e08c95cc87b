import type { Due, WorkQueue } from '../checkins/work.ts'
import { inParallel } from '../in-parallel.ts'
import type { Telling } from '../pairing/news.ts'
import type { Facts } from '../pairing/ports.ts'
import type { PeopleStore } from '../people/ports.ts'
import { change, valuesOf } from '../store.ts'
import type { PollStore } from '../visits/poll-ports.ts'
import { changeContact } from '../visits/send-poll-mail.ts'
import { giveBack, type SlotNeeds } from '../visits/take-slot.ts'
import { slotsOf } from '../visits/unfinished.ts'
import type { Visit, VisitContact } from '../visits/visit.ts'
import { type SeesToNeeds, whoSeesTo } from '../visits/who-sees-to.ts'
import { isToCome, withdrawn } from './withdraw-visits.ts'

type Needs = SlotNeeds &
  SeesToNeeds &
  Pick<PollStore, 'polls'> &
  Pick<PeopleStore, 'contacts'> & {
    facts: Facts
    due: Due
    queue: WorkQueue
    newToken: () => string
    now: () => string
    tellNews: (telling: Telling) => Promise<void>
  }
type Key = { customerId: string; contactId: string }

/** How long a visit that is being booked at that moment is left alone. */
const BOOKING_MS = 600_000

/**
 * Takes a contact who asked us to stop out of every visit to come and every open question which time suits (6.4). A
 * visit without any other contact is called off. Who organises it hears of it, or the customer's owner where they have
 * left, and the calendar tells all the others. Nothing for a contact who did not. Safe to repeat.
 */
export const withdrawContact =
  (needs: Needs) =>
  async ({ customerId, contactId }: Key): Promise<void> => {
    const contact = (await needs.contacts.get({ customerId, contactId }))?.value
    if (!contact?.objectedOn) return
    const [visits, polls] = await Promise.all([
      valuesOf(needs.visits.list({ customerId }, { end: needs.now() })),
      valuesOf(needs.polls.list({ customerId })),
    ])
    const isIn = ({ contacts }: { contacts: readonly Pick<VisitContact, 'contactId'>[] }) =>
      contacts.some((one) => one.contactId === contactId)
    const toCome = visits.filter((visit) => isIn(visit) && isToCome(visit, needs.now()))
    for (const visit of toCome) await withdrawFrom(needs, visit, contactId)
    await inParallel(
      polls.filter((poll) => poll.state === 'open' && isIn(poll)),
      ({ id: pollId }) =>
        needs.facts.record({ kind: 'poll', customerId, pollId }, () =>
          changeContact(needs, { customerId, pollId }, contactId, (there) =>
            there.stopped ? undefined : { ...there, stopped: true },
          ),
        ),
    )
    if (toCome.some(({ state }) => state === 'booking'))
      await needs.due.add({
        dueAt: new Date(Date.parse(needs.now()) + BOOKING_MS).toISOString(),
        work: { kind: 'contact', customerId, contactId },
      })
  }

/** The calendar follows by whoever finishes visits, as the app itself: it must not wait for anybody of ours. */
async function withdrawFrom(needs: Needs, visit: Visit, contactId: string): Promise<void> {
  const key = { customerId: visit.customerId, visitId: visit.id }
  const contact = visit.contacts.find((one) => one.contactId === contactId)
  if (!contact) return
  const employeeId = await whoSeesTo(needs)(visit)
  if (employeeId) await needs.tellNews(newsOf(visit, contact, { employeeId, at: needs.now() }))
  await needs.facts.record({ kind: 'visit', ...key }, async () => {
    const after = await change(
      needs.visits,
      key,
      (there) => there && withdrawn(there, contactId, needs, { objected: true }),
    )
    if (!after || after.contacts.some((one) => one.contactId === contactId)) return
    const alone = { ...visit, employees: [], contacts: [contact] }
    for (const slot of slotsOf(visit)) await giveBack(needs)(alone, slot)
  })
  await needs.queue.put({ kind: 'visit', ...key })
}

function newsOf(visit: Visit, contact: VisitContact, to: Pick<Telling, 'employeeId' | 'at'>): Telling {
  const { id, customerId, customerName, organiserId, organiserName, start, timeZone } = visit
  const kind = visit.contacts.length === 1 ? 'visit called off' : 'contact taken out'
  return {
    id: [kind, id, contact.contactId].join('|'),
    ...{ kind, pairId: '', customerId, customerName, visitId: id },
    ...{ contactName: contact.name, contactTitle: contact.jobTitle },
    otherName: to.employeeId === organiserId ? '' : organiserName,
    note: [start, timeZone].join(' '),
    ...to,
  }
}
