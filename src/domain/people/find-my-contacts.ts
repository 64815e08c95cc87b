import { inParallel } from '../in-parallel.ts'
import { isOpen } from '../pairing/pair-ground.ts'
import type { PairStore } from '../pairing/ports.ts'
import { type Stored, valuesOf } from '../store.ts'
import type { Contact, CustomerEntry } from './customer.ts'
import { plainText } from './plain-text.ts'
import type { PeopleStore } from './ports.ts'

type Needs = Pick<PeopleStore, 'contacts'> &
  Pick<PairStore, 'pairCopies'> & { customerLines: () => Promise<readonly Stored<CustomerEntry>[]> }
export type MyContact = { contact: Contact; customerName: string; mine: boolean }

/** Customers whose contacts are looked through for one name. */
const MOST_CUSTOMERS = 20

/**
 * Contacts whom somebody may mean by a name or its beginning: their counterparts first, then everybody at the customers
 * of their pairs, those they own and those they are in the team of. One whose whole name was said is the only one.
 */
export const findMyContacts =
  (needs: Needs) =>
  async ({ employeeId, name }: { employeeId: string; name: string }): Promise<MyContact[]> => {
    const [lines, copies] = await Promise.all([
      needs.customerLines(),
      valuesOf(needs.pairCopies.list({ employeeId })),
    ])
    const paired = copies.filter(isOpen)
    const own = new Set(paired.map(({ customerId }) => customerId))
    const serves = ({ id, ownerId, attention }: CustomerEntry) =>
      own.has(id) || ownerId === employeeId || Boolean(attention?.team.includes(employeeId))
    const served = lines.map(({ value }) => value).filter(serves)
    const first = served.sort((a, b) => Number(own.has(b.id)) - Number(own.has(a.id)))
    const found = await inParallel(first.slice(0, MOST_CUSTOMERS), async ({ id, name: customerName }) => {
      const contacts = await valuesOf(needs.contacts.list({ customerId: id }))
      return contacts
        .filter((contact) => !contact.leftOn && isMeant(name, contact.name))
        .map((contact) => ({
          contact,
          customerName,
          mine: paired.some((pair) => pair.contactId === contact.id),
        }))
    })
    const all = found.flat()
    const whole = all.filter(({ contact }) => plainText(contact.name) === plainText(name.trim()))
    const meant = whole.length > 0 ? whole : all
    const counterparts = meant.filter(({ mine }) => mine)
    const best = counterparts.length > 0 ? counterparts : meant
    return best.sort((a, b) => a.contact.name.localeCompare(b.contact.name, 'en'))
  }

/** Whether each word that was said begins a word of the name. */
function isMeant(said: string, name: string): boolean {
  const words = plainText(name).split(/[\s-]+/)
  const wanted = plainText(said)
    .split(/[\s-]+/)
    .filter(Boolean)
  return wanted.length > 0 && wanted.every((part) => words.some((word) => word.startsWith(part)))
}
