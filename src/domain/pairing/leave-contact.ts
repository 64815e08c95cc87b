import { dayIn, daysBetween } from '../checkins/cycle.ts'
import { inParallel } from '../in-parallel.ts'
import type { Contact } from '../people/customer.ts'
import type { Hash, PeopleStore } from '../people/ports.ts'
import { isErased } from '../people/tombstone.ts'
import { change, valuesOf } from '../store.ts'
import { type EndNeeds, endPair } from './end-pair.ts'
import { isOpen } from './pair-ground.ts'
import { tellObjection } from './tell-objection.ts'
import { tellsOf } from './tell-pair.ts'

export type LeaveNeeds = EndNeeds &
  Pick<PeopleStore, 'contacts' | 'customers' | 'employees' | 'erased'> & {
    hash: Hash
    calendar: { zone: string }
    now: () => string
  }
type Key = { customerId: string; contactId: string }

/** What was told is not known for ever: later nobody is told of an objection again. */
const STILL_NEWS_DAYS = 30

/**
 * Writes that a contact has left or asked not to be written to; then all their pairs end (1.5). The message about it
 * comes first, so that a crash in between ends them all the same.
 */
export const markContact =
  ({ contacts, facts }: Pick<LeaveNeeds, 'contacts' | 'facts'>) =>
  (key: Key, mark: (contact: Contact) => Contact | undefined): Promise<Contact | undefined> =>
    facts.record({ kind: 'contact', ...key }, () => change(contacts, key, (there) => there && mark(there)))

/**
 * Ends what is left of the pairs of a contact who has left or objected, and lets ours know; of one who is being erased no
 * more than that somebody was (6.4). Safe to repeat.
 */
export const endPairsOfContact =
  (needs: LeaveNeeds) =>
  async (key: Key): Promise<void> => {
    const contact = (await needs.contacts.get(key))?.value
    if (!contact?.leftOn && !contact?.objectedOn) return
    const [customer, pairs, erased] = await Promise.all([
      needs.customers.get({ customerId: key.customerId }),
      valuesOf(needs.pairs.list({ customerId: key.customerId })),
      isErased(needs)(key.contactId),
    ])
    const reason = reasonOf(contact, erased)
    const told = TOLD[reason]
    const on = dayIn(needs.now(), needs.calendar.zone)
    const ownerId = customer?.value.ownerId ?? null
    const theirs = pairs.filter(({ contactId }) => contactId === key.contactId)
    if (reason === 'contact asked not to' && daysBetween(contact.objectedOn ?? on, on) <= STILL_NEWS_DAYS)
      await tellObjection(needs, theirs, ownerId)
    await inParallel(theirs.filter(isOpen), async ({ id: pairId, customerId, employeeId }) => {
      const employeeName = (await needs.employees.get({ employeeId }))?.value.name ?? ''
      const people = { byId: null, byName: '', ownerId, employeeName }
      const tells = (next: Parameters<typeof tellsOf>[0]) => tellsOf(next, people, told)
      await endPair(needs)({ customerId, pairId, reason, on, tells })
    })
  }

const TOLD = {
  'contact erased': { toEmployee: 'counterpart erased', toOwner: 'contact erased' },
  'contact asked not to': { toEmployee: 'contact asked not to', toOwner: 'contact asked not to' },
  'contact left': { toEmployee: 'pair ended', toOwner: 'colleague ended', note: 'contact left' },
} as const

function reasonOf({ objectedOn }: Contact, erased: boolean): keyof typeof TOLD {
  if (erased) return 'contact erased'
  return objectedOn === null ? 'contact left' : 'contact asked not to'
}
