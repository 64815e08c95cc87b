import type { Conversation } from '../checkins/ports.ts'
import type { Pair } from '../pairing/pair.ts'
import { isOpen } from '../pairing/pair-ground.ts'
import type { Contact } from '../people/customer.ts'
import type { Rows } from '../store.ts'
import type { Poll } from '../visits/poll.ts'
import type { Visit } from '../visits/visit.ts'

/** When something last went on with a contact, as far as anybody looked; the first look counts as well. */
export type ContactUse = { customerId: string; contactId: string; lastOn: string }
export type ContactUseRows = { contactUses: Rows<{ customerId: string; contactId: string }, ContactUse> }

/** What there is of a customer; the organisation's day. */
type Going = {
  conversations: readonly Conversation[]
  pairs: readonly Pair[]
  visits: readonly Visit[]
  polls: readonly Poll[]
  today: string
}

/**
 * The last day on which something went on with a contact: today while they have a counterpart, are asked or invited, or
 * want to be left alone, which must not be forgotten; else that of the last conversation or visit, or the first look.
 */
export function lastUseOf(contact: Contact, going: Going, known: string | undefined): string {
  const { conversations, pairs, visits, polls, today } = going
  const isTheirs = ({ contactId }: { contactId: string }) => contactId === contact.id
  const isIn = ({ contacts }: { contacts: readonly { contactId: string }[] }) => contacts.some(isTheirs)
  const goesOn =
    contact.objectedOn !== null ||
    pairs.some((pair) => isTheirs(pair) && isOpen(pair)) ||
    polls.some((poll) => poll.state === 'open' && isIn(poll))
  if (goesOn || known === undefined) return today
  const days = [
    known,
    ...conversations.filter((one) => isTheirs(one) && !one.withdrawn).map(({ day }) => day),
    // One to come counts from its day on.
    ...visits.filter((one) => one.state === 'booked' && isIn(one)).map(({ end }) => end.slice(0, 10)),
  ]
  return days.sort().at(-1) ?? today
}
