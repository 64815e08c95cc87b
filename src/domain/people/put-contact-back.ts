import { inParallel } from '../in-parallel.ts'
import { endAll } from '../pairing/end-pair.ts'
import { toldOfEnd } from '../pairing/tell-import.ts'
import { change, changeAll, type Rows, readAll, type Stored, valuesOf } from '../store.ts'
import type { Contact } from './customer.ts'
import { changedSince, type Folded, type PutBack, valuesBack } from './fold-undo.ts'
import type { EmailEntry } from './ports.ts'
import { type Addresses, type Kept, type UndoGround, WIDTH } from './undo-kind.ts'

type Key = { customerId: string; contactId: string }
type Row = { row: Folded; key: Key; there: Stored<Contact> | undefined }

/**
 * Removes contacts that came, or marks them as left where pairs or visits hang on them; puts changed values back. Read
 * and written together, as a file may have brought very many.
 */
export const putContactsBack =
  (ground: UndoGround) =>
  async (folded: readonly Folded[]): Promise<Kept[]> => {
    const keys = folded.map(({ key }) => key as Key)
    const there = await readAll(ground.contacts, keys, {
      partition: ({ customerId }) => ({ customerId }),
      name: ({ contactId }) => contactId,
      nameOf: ({ id }) => id,
    })
    const rows = folded.map((row, at): Row => {
      const key = keys[at] as Key
      return { row, key, there: there.get(key.contactId) }
    })
    const kept = await back(
      ground,
      rows.filter(({ row }) => row.prior),
    )
    const fresh = rows.filter(({ row }) => !row.prior)
    const away = await inParallel(fresh, (row) => takeAway(ground, row), WIDTH)
    return [...kept, ...away.flatMap((each) => each ?? [])]
  }

async function takeAway(ground: UndoGround, { row: { after }, key, there }: Row): Promise<Kept | undefined> {
  if (!there) {
    if (after) await forgetAddress(ground, after as Contact, ground.addresses)
    return undefined
  }
  const { name } = there.value
  const changed = changedSince(after, there.value, ['leftOn'])
  if (changed.length > 0) return { name, reason: { code: 'changed', changed } }
  if (await ground.hangs.onContact(key.customerId, key.contactId)) return left(ground, key, name)
  await forgetAddress(ground, there.value, ground.addresses)
  if ((await ground.contacts.remove(key, there)) === 'removed') return undefined
  return { name, reason: { code: 'changed', changed: [] } }
}

async function left(ground: UndoGround, key: Key, name: string): Promise<Kept> {
  await change(ground.contacts, key, (contact) =>
    contact && contact.leftOn === null ? { ...contact, leftOn: ground.today } : undefined,
  )
  const pairs = await valuesOf(ground.pairs.list({ customerId: key.customerId }))
  const theirs = pairs.filter(({ contactId }) => contactId === key.contactId)
  const reason = 'import undone'
  await endAll(ground, theirs, { reason, on: ground.today, tells: toldOfEnd(reason) })
  return { name, reason: { code: 'left instead' } }
}

async function back(ground: UndoGround, rows: readonly Row[]): Promise<Kept[]> {
  const results = new Map<string, PutBack<Contact>>()
  const edits = rows.map(({ row, key, there }) => ({
    key,
    there,
    make: (contact: Contact | undefined) => {
      const next = contact && valuesBack(withObjection(row), contact)
      if (next) results.set(key.contactId, next)
      return next?.is === 'set' ? next.value : undefined
    },
  }))
  const contacts = await changeAll(ground.contacts, edits)
  const moved = rows.flatMap(({ row: { prior, after } }, at) => {
    const contact = contacts[at]
    return contact && prior?.email !== after?.email ? [{ contact, email: String(after?.email) }] : []
  })
  await inParallel(moved, ({ contact, email }) => moveAddress(ground, contact, email), WIDTH)
  return contacts.flatMap((contact, at): Kept[] => {
    const result = contact && results.get(contact.id)
    const changed = result && result.is !== 'before' ? [...result.changed] : []
    const came = rows[at]?.row.prior?.objectedOn === null && rows[at]?.row.after?.objectedOn
    if (!contact || (changed.length === 0 && !came)) return []
    if (changed.length === 0) return [{ name: contact.name, reason: { code: 'objection stays' } }]
    if (came) changed.push('objectedOn')
    return [{ name: contact.name, reason: { code: 'changed', changed } }]
  })
}

/** An objection may be the contact's own, whoever else told it as well: only a person lifts it (6.4). */
const withObjection = (row: Folded): Folded =>
  row.after?.objectedOn ? { ...row, prior: { ...row.prior, objectedOn: row.after.objectedOn } } : row

/** Lets the index of addresses follow a contact whose address is `email` no longer. */
async function moveAddress(ground: UndoGround, { email: now, id, customerId }: Contact, email: string) {
  if (now === email) return
  const entry: EmailEntry = { email: now, kind: 'contact', id, customerId }
  await change(ground.emails, { kind: 'email', email: now }, (there) => (there ? undefined : entry))
  await forgetAddress(ground, { id, email })
}

/** Takes an address out of the index where it still leads to this person. */
export async function forgetAddress(
  { emails }: { emails: Rows<{ kind: 'email'; email: string }, EmailEntry> },
  { email, id }: { email: string; id: string },
  known: Addresses | null = null,
): Promise<void> {
  const key = { kind: 'email', email } as const
  const stored = known ? known.get(email) : await emails.get(key)
  if (stored?.value.id === id) await emails.remove(key, stored)
}
