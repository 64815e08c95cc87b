import { endAll } from '../pairing/end-pair.ts'
import { change, type Rows, type Stored, valuesOf } from '../store.ts'
import type { Contact } from './customer.ts'
import { changedSince, type Folded, valuesBack } from './fold-undo.ts'
import type { EmailEntry } from './ports.ts'
import type { Kept, UndoGround } from './undo-kind.ts'

/** Removes a contact that came, or marks them as left where pairs or visits hang on them; puts changed values back. */
export const putContactBack =
  (ground: UndoGround) =>
  async (row: Folded): Promise<Kept | undefined> => {
    const key = row.key as { customerId: string; contactId: string }
    const stored = await ground.contacts.get(key)
    const after = row.after as Contact | null
    if (!stored) return void (!row.prior && after && (await forgetAddress(ground, after)))
    return row.prior ? back(ground, row, key) : away(ground, row, key, stored)
  }

async function away(
  ground: UndoGround,
  { after }: Folded,
  key: { customerId: string; contactId: string },
  stored: Stored<Contact>,
): Promise<Kept | undefined> {
  const { value: there } = stored
  const changed = changedSince(after, there, ['leftOn'])
  if (changed.length > 0) return { name: there.name, reason: { code: 'changed', changed } }
  if (await ground.hangs.onContact(key.customerId, key.contactId)) {
    await change(ground.contacts, key, (contact) =>
      contact && contact.leftOn === null ? { ...contact, leftOn: ground.today } : undefined,
    )
    const pairs = await valuesOf(ground.pairs.list({ customerId: key.customerId }))
    const theirs = pairs.filter(({ contactId }) => contactId === key.contactId)
    await endAll(ground, theirs, { reason: 'import undone', on: ground.today })
    return { name: there.name, reason: { code: 'left instead' } }
  }
  await forgetAddress(ground, there)
  if ((await ground.contacts.remove(key, stored)) === 'removed') return undefined
  return { name: there.name, reason: { code: 'changed', changed: [] } }
}

async function back(
  ground: UndoGround,
  row: Folded,
  key: { customerId: string; contactId: string },
): Promise<Kept | undefined> {
  let changed: string[] = []
  const contact = await change(ground.contacts, key, (there) => {
    const next = there && valuesBack(row, there)
    changed = next && next.is !== 'before' ? next.changed : []
    return next?.is === 'set' ? next.value : undefined
  })
  const { email, id, customerId } = contact ?? {}
  if (email && id && customerId && email !== row.after?.email) {
    const entry: EmailEntry = { email, kind: 'contact', id, customerId }
    await change(ground.emails, { kind: 'email', email }, (there) => (there ? undefined : entry))
    await forgetAddress(ground, row.after as Contact)
  }
  return contact && changed.length > 0
    ? { name: contact.name, reason: { code: 'changed', changed } }
    : undefined
}

/** Takes an address out of the index where it still leads to this person. */
export async function forgetAddress(
  { emails }: { emails: Rows<{ kind: 'email'; email: string }, EmailEntry> },
  { email, id }: { email: string; id: string },
): Promise<void> {
  const key = { kind: 'email', email } as const
  const stored = await emails.get(key)
  if (stored?.value.id === id) await emails.remove(key, stored)
}
