import { dayIn } from '../checkins/cycle.ts'
import { inChunks, inParallel } from '../in-parallel.ts'
import { endPairsOfContact } from '../pairing/leave-contact.ts'
import { renameAllInPairs } from '../pairing/rename-in-pairs.ts'
import { changeAll, type Edit, readAll } from '../store.ts'
import { type Candidate, isNew } from './compare-import.ts'
import {
  type ContactGround,
  contactAfter,
  contactChanges,
  contactSaid,
  newlyObjected,
} from './contact-row.ts'
import type { Contact, CustomerEntry } from './customer.ts'
import type { ImportNeeds } from './import-kind.ts'
import type { EmailEntry } from './ports.ts'
import type { Titles } from './read-titles.ts'

/** A row whose customer is found; `known` is whom its address belongs to so far. */
export type ContactRow = Candidate & { customer: CustomerEntry; known: EmailEntry | undefined }
type Written = { row: ContactRow; contact: Contact }

/** Writes contacts, customer by customer so that storage takes many at once, and what follows from them. */
export async function writeContacts(
  needs: ImportNeeds,
  rows: readonly ContactRow[],
  titles: Titles,
  wrote: (rows: number) => void,
): Promise<void> {
  const sorted = [...rows].sort((a, b) => (a.customer.id < b.customer.id ? -1 : 1))
  await inChunks(sorted, async (chunk) => {
    const written = await writeThem(needs, chunk, titles)
    await titles.noteAll(written.map(({ contact: { jobTitle, id } }) => ({ jobTitle, contactId: id })))
    await writeAddresses(needs, written)
    await tellPairs(needs, written, titles)
    wrote(chunk.length)
  })
}

/**
 * Says of each row that is new to its source and meets a contact who is there what it changes (1.1). Who had left and is
 * back counts as new.
 */
export async function meetContacts(
  needs: ImportNeeds,
  rows: readonly ContactRow[],
  titles: Titles,
): Promise<void> {
  const fresh = rows.filter((row) => row.known && isNew(row))
  const sorted = fresh.sort((a, b) => (a.customer.id < b.customer.id ? -1 : 1))
  await inChunks(sorted, async (chunk) => {
    const there = await readThem(needs, chunk)
    for (const row of chunk) {
      const contact = there.get(row.known?.id ?? '')?.value
      if (contact && !(row.before && contact.leftOn))
        row.met = contactChanges(row, contact, groundOf(needs, row, titles))
    }
  })
}

const readThem = (needs: ImportNeeds, rows: readonly ContactRow[]) =>
  readAll(
    needs.contacts,
    rows.map((row) => keyOf(needs, row)),
    {
      partition: ({ customerId }) => ({ customerId }),
      name: ({ contactId }) => contactId,
      nameOf: ({ id }) => id,
    },
  )

const keyOf = (needs: ImportNeeds, row: ContactRow) => ({
  customerId: row.customer.id,
  contactId: row.known?.id ?? `${row.customer.id}.${needs.hash(row.key)}`,
})

const groundOf = (needs: ImportNeeds, { customer }: ContactRow, titles: Titles): ContactGround => ({
  ...{ customer, titles, zone: needs.calendar.zone },
  today: dayIn(needs.now(), needs.calendar.zone),
})

async function writeThem(
  needs: ImportNeeds,
  rows: readonly ContactRow[],
  titles: Titles,
): Promise<Written[]> {
  const known = rows.filter((row) => row.known)
  const there = await readThem(needs, known)
  const edits = rows.map((row): Edit<{ customerId: string; contactId: string }, Contact> => {
    const key = keyOf(needs, row)
    const ground = groundOf(needs, row, titles)
    return {
      key,
      there: there.get(key.contactId),
      make: (contact) => contactAfter(row, contact, key.contactId, ground),
    }
  })
  const contacts = await changeAll(needs.contacts, edits)
  return rows.flatMap((row, at) => {
    const contact = contacts[at]
    return contact ? [{ row, contact }] : []
  })
}

/** Keeps the index of addresses in step; an address that a contact no longer has is forgotten. */
async function writeAddresses(needs: ImportNeeds, written: readonly Written[]): Promise<void> {
  const fresh = written.filter(({ row: { known }, contact }) => known?.email !== contact.email)
  await changeAll(
    needs.emails,
    fresh.map(({ contact: { email, id, customerId } }) => ({
      key: { kind: 'email', email } as const,
      there: undefined,
      make: (): EmailEntry => ({ email, kind: 'contact', id, customerId }),
    })),
  )
  await inParallel(fresh, async ({ row: { known } }) => {
    if (!known) return
    const key = { kind: 'email', email: known.email } as const
    const stored = await needs.emails.get(key)
    if (stored?.value.id === known.id) await needs.emails.remove(key, stored)
  })
}

/** Brings new names into the pairs of those who were known, and ends the pairs of those who object. */
async function tellPairs(needs: ImportNeeds, written: readonly Written[], titles: Titles): Promise<void> {
  const known = written.filter(({ row }) => row.known)
  const renamed = known.filter(({ row, contact }) => {
    const earlier = contactSaid(row.before?.value.fields ?? {}, groundOf(needs, row, titles))
    return earlier.name !== contact.name || earlier.jobTitle !== contact.jobTitle
  })
  await inParallel([...Map.groupBy(renamed, ({ contact }) => contact.customerId)], ([customerId, theirs]) => {
    const byId = new Map(theirs.map(({ contact }) => [contact.id, contact]))
    return renameAllInPairs(needs)(customerId, ({ contactId }) => {
      const contact = byId.get(contactId)
      return contact && { contactName: contact.name, contactTitle: contact.jobTitle }
    })
  })
  const objected = known.filter(({ row }) => newlyObjected(row))
  await inParallel(objected, ({ contact: { customerId, id: contactId } }) => {
    const key = { customerId, contactId }
    return needs.facts.record({ kind: 'contact', ...key }, () => endPairsOfContact(needs)(key))
  })
}
