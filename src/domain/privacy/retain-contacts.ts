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
import { type ContactUseRows, lastUseOf } from './contact-use.ts'
import type { Limits } from './keeping.ts'

export type RetainContactsNeeds = Pick<PeopleStore, 'contacts' | 'emails' | 'snapshots'> &
  Pick<PairStore, 'placesOfContact' | 'marks'> &
  Pick<ImportStore, 'imports'> &
  ContactUseRows
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
 * Forgets the contacts of a customer with whom nothing went on for so long, and gives their addresses (6.4). What was
 * said with them has a time of its own. Who comes again from the customer system is new.
 */
export async function retainContacts(
  needs: RetainContactsNeeds,
  going: Going,
  { contactsDay }: Limits,
): Promise<string[]> {
  const { customerId } = going
  const contacts = await needs.contacts.list({ customerId })
  const gone = await inParallel(contacts, async (stored): Promise<string[]> => {
    const key = { customerId, contactId: stored.value.id }
    const used = await change(needs.contactUses, key, (there) => {
      const lastOn = lastUseOf(stored.value, going, there?.lastOn)
      return there?.lastOn === lastOn ? undefined : { ...key, lastOn }
    })
    if (!used || used.lastOn > contactsDay) return []
    await forgetContact(needs, stored)
    return [stored.value.email]
  })
  return gone.flat()
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
  if (address?.value.id === contactId) await removeOne(needs.emails, { kind: 'email', email })
  await needs.contacts.remove(key, stored)
  await removeOne(needs.contactUses, key)
}

/** What files brought of people who are gone: rows of contacts, and of pairs with them. */
export async function forgetImported(
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
