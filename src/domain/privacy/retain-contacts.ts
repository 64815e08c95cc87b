import { IMPORT_SOURCES } from '../../contract/import-sources.ts'
import type { Conversation } from '../checkins/ports.ts'
import { inParallel } from '../in-parallel.ts'
import type { Pair } from '../pairing/pair.ts'
import type { PairStore } from '../pairing/ports.ts'
import type { Contact } from '../people/customer.ts'
import type { ImportStore } from '../people/import-job.ts'
import type { PeopleStore } from '../people/ports.ts'
import { titleKey } from '../people/title.ts'
import { change, removeAll, removeOne, type Stored, valuesOf } from '../store.ts'
import type { Poll } from '../visits/poll.ts'
import type { Visit } from '../visits/visit.ts'
import type { AccessStore } from './access.ts'
import { type ContactUseRows, lastUseOf } from './contact-use.ts'
import type { Limits } from './keeping.ts'

export type RetainContactsNeeds = Pick<PeopleStore, 'contacts' | 'emails' | 'snapshots' | 'titles'> &
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
  /** Contacts of whom something is kept that has a time of its own. */
  named: ReadonlySet<string>
  today: string
}

/**
 * The contacts of a customer, and of them those with whom nothing went on for so long (6.4). Who is named in what is
 * kept for longer stays as long, so that there is nothing about anybody that could not be exported or erased.
 */
export async function lookAtContacts(
  needs: RetainContactsNeeds,
  going: Going,
  { contactsDay }: Limits,
): Promise<{ all: string[]; unused: Stored<Contact>[] }> {
  const { customerId } = going
  const [contacts, uses] = await Promise.all([
    needs.contacts.list({ customerId }),
    needs.contactUses.list({ customerId }),
  ])
  const known = new Map(uses.map((use) => [use.value.contactId, use]))
  const looked = contacts.map((stored) => {
    const key = { customerId, contactId: stored.value.id }
    const over = known.get(key.contactId)
    return {
      stored,
      put: { key, value: { ...key, lastOn: lastUseOf(stored.value, going, over?.value.lastOn) }, over },
    }
  })
  const puts = looked.map(({ put }) => put)
  // Whom somebody else looks at now is left to them.
  const late = new Set(
    await needs.contactUses.putAll(puts.filter(({ value, over }) => over?.value.lastOn !== value.lastOn)),
  )
  const unused = looked.filter(
    ({ put }) => put.value.lastOn <= contactsDay && !late.has(put) && !going.named.has(put.key.contactId),
  )
  return { all: contacts.map(({ value }) => value.id), unused: unused.map(({ stored }) => stored) }
}

/** Forgets contacts and what files brought of them. Who comes again from the customer system is new. */
export async function forgetContacts(
  needs: RetainContactsNeeds,
  contacts: readonly Stored<Contact>[],
): Promise<void> {
  // First, as their addresses are known by the contacts alone.
  await forgetImported(
    needs,
    contacts.map(({ value }) => value.email),
  )
  await forgetInTitles(
    needs,
    contacts.map(({ value }) => value.id),
  )
  await inParallel(contacts, (stored) => forgetContact(needs, stored))
}

/** Who had a job title first. */
async function forgetInTitles({ titles }: RetainContactsNeeds, contactIds: readonly string[]): Promise<void> {
  if (contactIds.length === 0) return
  const gone = new Set<string | null>(contactIds)
  const theirs = (await titles.list({ kind: 'title' })).filter(({ value }) => gone.has(value.contactId))
  await inParallel(theirs, ({ value: { title } }) =>
    change(titles, { kind: 'title', title: titleKey(title) }, (there) =>
      there && gone.has(there.contactId) ? { ...there, contactId: null } : undefined,
    ),
  )
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
  await removeAll(needs.accesses, await needs.accesses.list({ personId: contactId }), (access) => access)
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
