import { handedName } from '../checkins/hand-follow-ups.ts'
import { customerOf } from '../pairing/pair-ground.ts'
import type { PairStore } from '../pairing/ports.ts'
import type { Contact } from '../people/customer.ts'
import type { Employee } from '../people/employee.ts'
import type { Hash, PeopleStore } from '../people/ports.ts'
import { tombstoneName } from '../people/tombstone.ts'
import { valuesOf } from '../store.ts'
import type { PollStore } from '../visits/poll-ports.ts'
import type { VisitStore } from '../visits/ports.ts'

/** By what somebody is found in what is stored. */
export type Person = {
  id: string
  side: 'employee' | 'contact'
  /**
   * What is about them by an id that is not theirs: their pairs, and visits and polls with them alone; of a contact also
   * what was promised to them, whoever keeps it by now.
   */
  theirs: ReadonlySet<string>
  /** What they are called, for texts that name them. */
  names: readonly string[]
  isAddress: (text: string) => boolean
}
/** The same as it can be kept while somebody is being erased. */
export type KeptPerson = {
  personId: string
  side: Person['side']
  theirs: string[]
  names: string[]
  /** As tombstones call them. */
  addresses: string[]
}
export type PersonNeeds = Pick<PeopleStore, 'employees' | 'contacts' | 'emails'> &
  Pick<PairStore, 'pairs' | 'pairCopies'> &
  Pick<VisitStore, 'visits'> &
  Pick<PollStore, 'polls'> & { hash: Hash }

/** Reads by what an employee or a contact is found; undefined for nobody we know. */
export const findPerson =
  (needs: PersonNeeds) =>
  async (personId: string): Promise<KeptPerson | undefined> => {
    const customerId = customerOf(personId)
    if (customerId === personId) {
      const [employee, pairs] = await Promise.all([
        needs.employees.get({ employeeId: personId }),
        valuesOf(needs.pairCopies.list({ employeeId: personId })),
      ])
      return (
        employee &&
        kept(
          needs,
          'employee',
          employee.value,
          pairs.map(({ id }) => id),
        )
      )
    }
    const [contact, theirs] = await Promise.all([
      needs.contacts.get({ customerId, contactId: personId }),
      aboutContact(needs, { customerId, contactId: personId }),
    ])
    // Numbers made of what they said tell one from another by this alone.
    return contact && kept(needs, 'contact', contact.value, [...theirs, answeringAs(needs, personId)])
  }

/** How numbers of what customers say name a contact; the same as where such a line is written. */
export const answeringAs = ({ hash }: { hash: Hash }, contactId: string): string =>
  hash(`answering|${contactId}`)

async function aboutContact(
  needs: PersonNeeds,
  { customerId, contactId }: { customerId: string; contactId: string },
): Promise<string[]> {
  const [pairs, visits, polls] = await Promise.all([
    valuesOf(needs.pairs.list({ customerId })),
    valuesOf(needs.visits.list({ customerId })),
    valuesOf(needs.polls.list({ customerId })),
  ])
  const isAlone = ({ contacts }: { contacts: readonly { contactId: string }[] }) =>
    contacts.length > 0 && contacts.every((one) => one.contactId === contactId)
  const theirs = [
    ...pairs.filter((pair) => pair.contactId === contactId),
    ...visits.filter(isAlone),
    ...polls.filter(isAlone),
  ].map(({ id }) => id)
  return [...theirs, ...theirs.map(handedName)]
}

async function kept(
  needs: PersonNeeds,
  side: Person['side'],
  { id, name, email }: Employee | Contact,
  theirs: string[],
): Promise<KeptPerson> {
  const now = email ? await needs.emails.get({ kind: 'email', email: email.toLowerCase() }) : undefined
  // One that was given to somebody else since is theirs by now.
  const isTheirs = email && (!now || now.value.id === id)
  const names = [name, isTheirs ? email : ''].filter(Boolean)
  return { personId: id, side, theirs, addresses: isTheirs ? [tombstoneName(needs, email)] : [], names }
}

/** A person as rows are asked about; of many persons at once, with one `rememberedHash`. */
export function personOf(
  needs: { hash: Hash },
  { personId, side, theirs, names, addresses }: KeptPerson,
): Person {
  const known = new Set(addresses)
  return {
    ...{ id: personId, side, names },
    theirs: new Set(theirs),
    isAddress: (text) => text.includes('@') && known.has(tombstoneName(needs, text)),
  }
}

const MOST_REMEMBERED = 500

/** The same hash, worked out once for what is asked for again and again: the addresses of a row, by each property. */
export function rememberedHash(hash: Hash): Hash {
  const known = new Map<string, string>()
  return (text) => {
    if (known.size >= MOST_REMEMBERED) known.clear()
    const made = known.get(text) ?? hash(text)
    known.set(text, made)
    return made
  }
}
