import type { Due } from '../checkins/work.ts'
import { inParallel } from '../in-parallel.ts'
import type { Telling } from '../pairing/news.ts'
import type { Facts } from '../pairing/ports.ts'
import type { PeopleStore } from '../people/ports.ts'
import { change, valuesOf } from '../store.ts'
import { type DoubtNeeds, leftInDoubt } from './in-doubt.ts'
import type { PollStore } from './poll-ports.ts'
import { changeContact } from './send-poll-mail.ts'
import { settleInviting } from './settle-inviting.ts'
import type { SettleNeeds } from './settle-visit.ts'
import { giveBack, type SlotNeeds } from './take-slot.ts'
import { begun, slotsOf } from './unfinished.ts'
import type { Visit, VisitContact } from './visit.ts'

export type WithdrawNeeds = Pick<SettleNeeds, 'visits' | 'calendars' | 'newToken'> &
  SlotNeeds &
  DoubtNeeds &
  Pick<PollStore, 'polls'> &
  Pick<PeopleStore, 'contacts'> & {
    facts: Facts
    due: Due
    now: () => string
    tellNews: (telling: Telling) => Promise<void>
  }
type Key = { customerId: string; contactId: string }

/** How long a visit that is being booked at that moment is left alone. */
const BOOKING_MS = 600_000

/**
 * Takes a contact who asked us to stop out of every visit to come and every open question which time suits (6.4). A
 * visit without any other contact is called off. Who organises it hears of it, and the calendar tells all the others.
 * Nothing for a contact who did not. Safe to repeat.
 */
export const withdrawContact =
  (needs: WithdrawNeeds) =>
  async ({ customerId, contactId }: Key): Promise<void> => {
    const contact = (await needs.contacts.get({ customerId, contactId }))?.value
    if (!contact?.objectedOn) return
    const [visits, polls] = await Promise.all([
      valuesOf(needs.visits.list({ customerId }, { end: needs.now() })),
      valuesOf(needs.polls.list({ customerId })),
    ])
    const isIn = ({ contacts }: { contacts: readonly Pick<VisitContact, 'contactId'>[] }) =>
      contacts.some((one) => one.contactId === contactId)
    for (const visit of visits.filter(isIn)) await withdrawFrom(needs, visit, contactId)
    await inParallel(
      polls.filter((poll) => poll.state === 'open' && isIn(poll)),
      ({ id: pollId }) =>
        needs.facts.record({ kind: 'poll', customerId, pollId }, () =>
          changeContact(needs, { customerId, pollId }, contactId, (there) =>
            there.stopped ? undefined : { ...there, stopped: true },
          ),
        ),
    )
    if (visits.some((visit) => visit.state === 'booking' && isIn(visit)))
      await needs.due.add({
        dueAt: new Date(Date.parse(needs.now()) + BOOKING_MS).toISOString(),
        work: { kind: 'contact', customerId, contactId },
      })
  }

async function withdrawFrom(needs: WithdrawNeeds, visit: Visit, contactId: string): Promise<void> {
  const contact = visit.contacts.find((one) => one.contactId === contactId)
  if (visit.state !== 'booked' || !contact) return
  const isLast = visit.contacts.length === 1
  await needs.tellNews(newsOf(visit, contact, isLast, needs.now()))
  await (isLast ? callOff(needs, visit) : takeOut(needs, visit, contact))
}

/** As the app itself: nobody of ours is at hand to do it, and it must not wait for anybody. */
async function takeOut(needs: WithdrawNeeds, visit: Visit, contact: VisitContact): Promise<void> {
  const key = { customerId: visit.customerId, visitId: visit.id }
  await needs.facts.record({ kind: 'visit', ...key }, async () => {
    const inviting = needs.newToken()
    const after = await change(needs.visits, key, (there): Visit | undefined => {
      const contacts = there?.contacts.filter(({ contactId }) => contactId !== contact.contactId) ?? []
      if (there?.state !== 'booked' || contacts.length === there.contacts.length) return undefined
      return { ...there, contacts, inviting, revision: there.revision + 1 }
    })
    if (after?.state !== 'booked') return
    const alone = { ...visit, employees: [], contacts: [contact] }
    for (const slot of slotsOf(visit)) await giveBack(needs)(alone, slot)
    const acting = { employeeId: visit.organiserId, token: null }
    await settleInviting(needs)(acting, key).catch(leftInDoubt(needs, key, 'change'))
  })
}

/** What is begun here is carried out by whoever finishes visits. */
async function callOff(needs: WithdrawNeeds, visit: Visit): Promise<void> {
  const key = { customerId: visit.customerId, visitId: visit.id }
  await needs.facts.record({ kind: 'visit', ...key }, () =>
    change(needs.visits, key, (there): Visit | undefined => {
      if (there?.state !== 'booked') return undefined
      const unfinished = begun(there.unfinished, { step: 'cancel', comment: '' }, needs.newToken())
      if (unfinished === there.unfinished) return undefined
      return { ...there, unfinished, revision: there.revision + 1 }
    }),
  )
  await needs.queue.put({ kind: 'visit', ...key })
}

function newsOf(visit: Visit, contact: VisitContact, isLast: boolean, at: string): Telling {
  const { id, customerId, customerName, organiserId, start, timeZone } = visit
  const kind = isLast ? 'visit called off' : 'contact taken out'
  return {
    id: [kind, id, contact.contactId].join('|'),
    ...{ employeeId: organiserId, kind, pairId: '', customerId, customerName, visitId: id },
    ...{ contactName: contact.name, contactTitle: contact.jobTitle, otherName: '' },
    note: [start, timeZone].join(' '),
    at,
  }
}
