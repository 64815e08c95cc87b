import { IMPORT_SOURCES } from '../../contract/import-sources.ts'
import type { Conversation } from '../checkins/ports.ts'
import { inParallel } from '../in-parallel.ts'
import type { Pair } from '../pairing/pair.ts'
import type { PairStore } from '../pairing/ports.ts'
import type { Contact } from '../people/customer.ts'
import type { ImportStore } from '../people/import-job.ts'
import type { PeopleStore } from '../people/ports.ts'
import { change, removeAll, removeOne, type Stored, valuesOf } from '../store.ts'
import type { Poll } from '../visits/poll.ts'
import type { Visit } from '../visits/visit.ts'
import type { Access, AccessStore } from './access.ts'
import { type ContactUseRows, lastUseOf } from './contact-use.ts'
import type { Limits } from './keeping.ts'
import { isBefore } from './retain-people.ts'

export type RetainContactsNeeds = Pick<PeopleStore, 'contacts' | 'emails' | 'snapshots'> &
  Pick<PairStore, 'placesOfContact' | 'marks'> &
  Pick<ImportStore, 'imports'> &
  ContactUseRows &
  AccessStore
/** Everything of one customer, and the organisation's day. */
type Going = {
  customerId: string
  conversations: readonly Conversation[]
  pairs: readonly Pair[]
  visits: readonly Visit[]
  polls: readonly Poll[]
  today: string
}

/**
 * Gives the contacts of a customer with whom nothing went on for so long, and lets notes of who looked at contacts have
 * their time (6.4).
 */
export async function unusedContacts(
  needs: RetainContactsNeeds,
  going: Going,
  { contactsDay, auditDay }: Limits,
): Promise<Stored<Contact>[]> {
  const { customerId } = going
  const contacts = await needs.contacts.list({ customerId })
  const unused = await inParallel(contacts, async (stored): Promise<Stored<Contact>[]> => {
    const key = { customerId, contactId: stored.value.id }
    await forgetAccesses(needs, key.contactId, isBefore('day', auditDay))
    const used = await change(needs.contactUses, key, (there) => {
      const lastOn = lastUseOf(stored.value, going, there?.lastOn)
      return there?.lastOn === lastOn ? undefined : { ...key, lastOn }
    })
    return used && used.lastOn <= contactsDay ? [stored] : []
  })
  return unused.flat()
}

/**
 * Forgets contacts and what files brought of them. What was said with them has a time of its own. Who comes again from
 * the customer system is new.
 */
export async function forgetContacts(
  needs: RetainContactsNeeds,
  contacts: readonly Stored<Contact>[],
): Promise<void> {
  // First, as their addresses are known by the contacts alone.
  await forgetImported(
    needs,
    contacts.map(({ value }) => value.email),
  )
  await inParallel(contacts, (stored) => forgetContact(needs, stored))
}

async function forgetAccesses(
  { accesses }: AccessStore,
  personId: string,
  isOver: (access: Stored<Access>) => boolean,
): Promise<void> {
  const all = await accesses.list({ personId })
  await removeAll(accesses, all.filter(isOver), (access) => access)
}

/** The contact itself goes last, so that a crash leaves somebody to begin with again. */
async function forgetContact(needs: RetainContactsNeeds, stored: Stored<Contact>): Promise<void> {
  const { id: contactId, customerId, email } = stored.value
  const key = { customerId, contactId }
  const [marks, address] = await Promise.all([
    needs.marks.list({ customerId }),
    needs.emails.get({ kind: 'email', email }),
  ])
  const theirs = marks.filter(({ value }) => value.contactId === contactId)
  await removeAll(needs.marks, theirs, (mark) => mark)
  await removeOne(needs.placesOfContact, key)
  await forgetAccesses(needs, contactId, () => true)
  if (address?.value.id === contactId) await removeOne(needs.emails, { kind: 'email', email })
  await needs.contacts.remove(key, stored)
  await removeOne(needs.contactUses, key)
}

/** What files brought of people who are gone: rows of contacts, and of pairs with them. */
async function forgetImported(
  { snapshots, imports }: RetainContactsNeeds,
  emails: readonly string[],
): Promise<void> {
  const gone = new Set(emails.filter((email) => email !== ''))
  if (gone.size === 0) return
  const named = (await valuesOf(imports.list({}))).map(({ source }) => source)
  const sources = [...new Set([...IMPORT_SOURCES, ...named])]
  for (const source of sources.flatMap((name) => [`contacts:${name}`, `pairs:${name}`])) {
    const rows = await snapshots.list({ source })
    const theirs = rows.filter(({ value }) => Object.values(value.fields).some((field) => gone.has(field)))
    await removeAll(snapshots, theirs, ({ key }) => ({ source, key }))
  }
}
