import { inParallel } from '../in-parallel.ts'
import type { Contact } from './customer.ts'
import type { Employee } from './employee.ts'
import type { EmailEntry, PeopleStore } from './ports.ts'

/** Who these e-mails belong to, by lower-case e-mail; unknown ones are absent. One point read each. */
export async function findEmails(
  { emails }: Pick<PeopleStore, 'emails'>,
  wanted: Iterable<string>,
): Promise<Map<string, EmailEntry>> {
  const distinct = [...new Set(wanted)]
  const found = await inParallel(distinct, (email) => emails.get({ kind: 'email', email }))
  return new Map(found.flatMap((stored) => (stored ? [[stored.value.email, stored.value]] : [])))
}

/** Employees by lower-case e-mail; unknown ones are absent, those who left are there. */
export async function findEmployees(
  needs: Pick<PeopleStore, 'emails' | 'employees'>,
  wanted: Iterable<string>,
): Promise<Map<string, Employee>> {
  const entries = [...(await findEmails(needs, wanted)).values()].filter(({ kind }) => kind === 'employee')
  const found = await inParallel(
    entries,
    async ({ email, id }) => [email, await needs.employees.get({ employeeId: id })] as const,
  )
  return new Map(found.flatMap(([email, stored]) => (stored ? [[email, stored.value]] : [])))
}

/** Contacts by lower-case e-mail; unknown ones are absent. */
export async function findContacts(
  needs: Pick<PeopleStore, 'emails' | 'contacts'>,
  wanted: Iterable<string>,
): Promise<Map<string, Contact>> {
  const entries = [...(await findEmails(needs, wanted)).values()].filter(({ kind }) => kind === 'contact')
  const found = await inParallel(entries, async ({ email, id, customerId }) => {
    const stored = await needs.contacts.get({ customerId: customerId ?? '', contactId: id })
    return [email, stored] as const
  })
  return new Map(found.flatMap(([email, stored]) => (stored ? [[email, stored.value]] : [])))
}
