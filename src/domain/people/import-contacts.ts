import type { Candidate } from './compare-import.ts'
import { nameIn, newlyObjected } from './contact-row.ts'
import type { CustomerEntry } from './customer.ts'
import { byRecordId, type CustomerIndex, findCustomer, indexCustomers } from './find-customer.ts'
import { findEmails } from './find-employees.ts'
import type { Fields } from './import-columns.ts'
import { type Export, type ImportNeeds, isInactive, type KindOfFile, refuseRows } from './import-kind.ts'
import type { RowMistake } from './import-mistakes.ts'
import { leaveContacts } from './leave-people.ts'
import type { EmailEntry, Snapshot } from './ports.ts'
import { readTitles } from './read-titles.ts'
import { type ContactRow, meetContacts, writeContacts } from './write-contacts.ts'

/** Files of contacts: `First Name, Last Name, Email, Job Title, Customer, Language, Time Zone, Country`. */
export async function openContacts(needs: ImportNeeds): Promise<KindOfFile> {
  const listed = (await needs.customerList.list({ kind: 'customer' })).map(({ value }) => value)
  const index = indexCustomers(listed)
  const byId = new Map(listed.map((entry) => [entry.id, entry]))
  /** Customers that rows of an export name in its own way. */
  const named = new Map<Fields, CustomerEntry | RowMistake>()
  const customerOf = (fields: Fields) => named.get(fields) ?? findCustomer(index, fields.customer ?? '')
  return {
    complete: async (file) => {
      const past = await needs.snapshots.list({ source: `customers:${file.source}` })
      const records = byRecordId(past.map(({ value }) => value))
      for (const row of file.rows)
        named.set(
          row.fields,
          companyOf(row, index, (id) => byId.get(records.get(id) ?? '')),
        )
    },
    keysOf,
    leave: (gone) => leaveContacts(needs, gone),
    prepare: async (candidates) => {
      const [titles, known] = await Promise.all([
        readTitles(needs),
        findEmails(needs, candidates.flatMap(addressesOf)),
      ])
      const seen = new Map<string, number>()
      const { rows, refused } = refuseRows(
        candidates,
        (row) => wrongContact(row, known) ?? twiceInFile(row, seen),
      )
      const found = rows.flatMap((row): ContactRow[] => {
        const customer = customerOf(row.fields)
        return 'id' in customer ? [{ ...row, customer, known: knownAs(row, known) }] : []
      })
      await meetContacts(needs, found, titles)
      for (const row of found) tellTitle(row, titles.functionOf)
      return {
        rows: found,
        refused,
        unresolved: [],
        write: (wrote) => writeContacts(needs, found, titles, wrote),
      }
    },
  }

  function wrongContact(row: Candidate, known: ReadonlyMap<string, EmailEntry>): RowMistake | undefined {
    const { fields } = row
    const { email = '' } = fields
    const name = nameIn(fields)
    if (!/\p{L}/u.test(name)) return name ? { code: 'no letters', name } : { code: 'name missing' }
    const there = known.get(email)
    if (there?.kind === 'employee') return { code: 'email of employee', email }
    const own = knownAs(row, known)
    if (isInactive(row) && !own) return { code: 'inactive' }
    if (there && own && there.id !== own.id) return { code: 'email taken', email }
    const customer: CustomerEntry | RowMistake = customerOf(fields)
    if ('code' in customer) return customer
    if (own && own.customerId !== customer.id)
      return { code: 'contact elsewhere', email, customer: byId.get(own.customerId ?? '')?.name ?? '' }
    return undefined
  }
}

/** The address now, and the one that the source had before. */
const addressesOf = ({ fields, before }: Candidate) => [fields.email ?? '', before?.value.fields.email ?? '']

/** Whom a row speaks of: the contact of its earlier address, else of its address. */
function knownAs(
  { fields, before }: Candidate,
  known: ReadonlyMap<string, EmailEntry>,
): EmailEntry | undefined {
  const earlier = known.get(before?.value.fields.email ?? '')
  return earlier?.kind === 'contact' ? earlier : known.get(fields.email ?? '')
}

function twiceInFile({ fields: { email = '' }, line }: Candidate, seen: Map<string, number>) {
  const first = seen.get(email)
  if (first === undefined) seen.set(email, line)
  return first === undefined ? undefined : ({ code: 'two records', first } as const)
}

/**
 * A record of an export stays the same when its address changes; otherwise the address is the key. Who has an address
 * that was somebody else's is another person.
 */
function keysOf(rows: readonly Fields[], past: readonly Snapshot[]): string[] {
  const records = byRecordId(past)
  const byKey = new Map(past.map(({ key, fields }) => [key, fields]))
  const inFile = new Set(rows.map((row) => row['record id'] ?? ''))
  return rows.map(({ email = '', 'record id': id = '' }) => {
    const before = id && records.get(id)
    if (before) return before
    const other = byKey.get(email)
    const otherId = id && other?.['record id']
    return otherId && (other?.email !== email || inFile.has(otherId)) ? `${email}#${id}` : email
  })
}

/** The customer of a row of an export: by its id there, by its name, or the first of several names that we know. */
function companyOf(
  { fields, notes }: Export['rows'][number],
  index: CustomerIndex,
  byRecord: (id: string) => CustomerEntry | undefined,
): CustomerEntry | RowMistake {
  const { customer: text = '', 'customer id': id = '' } = fields
  const byIds = id.split(/[;,]/).flatMap((each) => byRecord(each.trim()) ?? [])
  if (byIds[0]) return byIds[0]
  if (!text) return { code: 'customer id unknown', record: id }
  const whole = findCustomer(index, text)
  const names = text.split(';').map((each) => each.trim())
  if ('id' in whole || names.length < 2) return whole
  const found = names.map((name) => findCustomer(index, name))
  const at = found.findIndex((each) => 'id' in each)
  const taken = names[at] ?? ''
  if (at >= 0)
    notes.push({
      code: 'several companies',
      taken,
      others: names.filter((each) => each !== taken).join(', '),
    })
  return found[at] ?? found[0] ?? whole
}

/** What is worth knowing of a row that is written: its function when there is none, and an objection. */
function tellTitle(row: ContactRow, functionOf: (jobTitle: string) => string): void {
  const { fields, notes, before, met } = row
  const jobTitle = fields['job title'] ?? ''
  if (!notes) return
  if (isInactive(row)) notes.push({ code: 'inactive' })
  if (newlyObjected(row)) notes.push({ code: 'objected' })
  if (before?.value.fields.objected === 'yes' && fields.objected === '')
    notes.push({ code: 'objection stays' })
  if (before && before.value.fields['job title'] === jobTitle) return
  if (met && !met.some(({ column }) => column === 'job title')) return
  if (!jobTitle) notes.push({ code: 'no job title' })
  else if (functionOf(jobTitle) === 'other') notes.push({ code: 'no function', jobTitle })
}
