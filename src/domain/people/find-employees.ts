import { inParallel } from '../in-parallel.ts'
import type { Employee } from './employee.ts'
import type { EmailEntry, PeopleStore } from './ports.ts'

/** From so many on, one query of all addresses is faster than a read for each. */
const MANY = 1000

/** Who these e-mails belong to, by lower-case e-mail; unknown ones are absent. One point read each while they are few. */
export async function findEmails(
  { emails }: Pick<PeopleStore, 'emails'>,
  wanted: Iterable<string>,
): Promise<Map<string, EmailEntry>> {
  const distinct = new Set(wanted)
  const found =
    distinct.size < MANY
      ? await inParallel([...distinct], (email) => emails.get({ kind: 'email', email }))
      : await emails.list({ kind: 'email' })
  const entries = found.flatMap((stored) => (stored && distinct.has(stored.value.email) ? stored.value : []))
  return new Map(entries.map((entry) => [entry.email, entry]))
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
