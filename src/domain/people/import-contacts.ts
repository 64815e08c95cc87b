import { inParallel } from '../in-parallel.ts'
import { renameInPairs } from '../pairing/rename-in-pairs.ts'
import { change, insertOrChange } from '../store.ts'
import { type Candidate, fieldsAfter, withChanges } from './compare-import.ts'
import { languageOf, zoneOf } from './country.ts'
import type { Contact, CustomerEntry } from './customer.ts'
import { findCustomer, indexCustomers } from './find-customer.ts'
import { findEmails } from './find-employees.ts'
import type { Fields } from './import-columns.ts'
import { type ImportNeeds, type KindOfFile, refuseRows } from './import-kind.ts'
import type { RowMistake } from './import-mistakes.ts'
import { leaveContacts } from './leave-people.ts'
import type { EmailEntry } from './ports.ts'
import { readTitles, type Titles } from './read-titles.ts'

/** Files of contacts: `First Name, Last Name, Email, Job Title, Customer, Language, Time Zone, Country`. */
export async function openContacts(needs: ImportNeeds): Promise<KindOfFile> {
  const listed = (await needs.customerList.list({ kind: 'customer' })).map(({ value }) => value)
  const index = indexCustomers(listed)
  const byId = new Map(listed.map((entry) => [entry.id, entry]))
  return {
    keysOf: (rows) => rows.map(({ email = '' }) => email),
    leave: (gone) => leaveContacts(needs, gone),
    prepare: async (candidates) => {
      const known = await findEmails(
        needs,
        candidates.map(({ key }) => key),
      )
      const { rows, refused } = refuseRows(candidates, (row) => wrongContact(row, known.get(row.key)))
      const write = async () => {
        const titles = await readTitles(needs)
        await inParallel(rows, async (row) => {
          const customer = findCustomer(index, fieldsAfter(row).customer ?? '')
          if ('id' in customer)
            await writeContact(needs, row, customer, { known: known.has(row.key), titles })
        })
      }
      return { rows, refused, unresolved: [], write }
    },
  }

  function wrongContact({ fields }: Candidate, known: EmailEntry | undefined): RowMistake | undefined {
    const { email = '', customer: named = '' } = fields
    if (!fields['first name'] && !fields['last name']) return { code: 'value missing', column: 'last name' }
    if (known?.kind === 'employee') return { code: 'email of employee', email }
    const customer = findCustomer(index, named)
    if ('code' in customer) return customer
    if (known && known.customerId !== customer.id)
      return { code: 'contact elsewhere', email, customer: byId.get(known.customerId ?? '')?.name ?? '' }
    return undefined
  }
}

type ContactSaid = Pick<
  Contact,
  'name' | 'email' | 'jobTitle' | 'function' | 'language' | 'timeZone' | 'country'
>

/** What is left empty comes from the contact's country, else from the customer's. */
function contactSaid(
  fields: Fields,
  customer: CustomerEntry,
  zone: string,
  { functionOf }: Titles,
): ContactSaid {
  const country = fields.country || customer.country
  const jobTitle = fields['job title'] ?? ''
  return {
    name: [fields['first name'], fields['last name']].filter(Boolean).join(' '),
    email: fields.email ?? '',
    jobTitle,
    function: functionOf(jobTitle),
    language: fields.language || languageOf(country) || 'en',
    timeZone: fields['time zone'] || zoneOf(country) || zone,
    country,
  }
}

async function writeContact(
  needs: ImportNeeds,
  row: Candidate,
  customer: CustomerEntry,
  { known, titles }: { known: boolean; titles: Titles },
) {
  const customerId = customer.id
  const id = `${customerId}.${needs.hash(row.key)}`
  const earlier = contactSaid(row.before?.value.fields ?? {}, customer, needs.calendar.zone, titles)
  const said = contactSaid(fieldsAfter(row), customer, needs.calendar.zone, titles)
  const put = known ? change : insertOrChange
  const make = (there: Contact | undefined): Contact => {
    if (!there) return { ...said, id, customerId, functionBy: 'title', objectedOn: null, leftOn: null }
    const next = withChanges(there, earlier, said)
    return {
      ...next,
      function: there.functionBy === 'hand' ? there.function : next.function,
      leftOn: row.before?.value.goneOn ? null : there.leftOn,
    }
  }
  const contact = await put(needs.contacts, { customerId, contactId: id }, make)
  if (!contact) return
  await titles.note(contact.jobTitle, id)
  const entry: EmailEntry = { email: row.key, kind: 'contact', id, customerId }
  if (!known) await insertOrChange(needs.emails, { kind: 'email', email: row.key }, () => entry)
  if (known && (earlier.name !== said.name || earlier.jobTitle !== said.jobTitle))
    await renameInPairs(needs)(
      { customerId, contactId: id },
      { contactName: contact.name, contactTitle: contact.jobTitle },
    )
}
