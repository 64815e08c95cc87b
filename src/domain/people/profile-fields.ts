import type { DirectoryProfile } from './directory-changes.ts'
import type { ReadPerson } from './directory-run.ts'
import type { Hours } from './employee.ts'
import type { Fields } from './import-columns.ts'

/** What the directory said of somebody, as a row of a file would say it; what a mailbox did not tell is left out. */
export function readPerson({ mailbox, ...profile }: DirectoryProfile): ReadPerson {
  const { id, employee, name, email, department, jobTitle, country, managerEmail } = profile
  const locale = profile.locale || mailbox?.locale || ''
  const fields: Fields = {
    ...{ name, email, department, 'job title': jobTitle, country, member: 'yes' },
    'manager email': managerEmail === email ? '' : managerEmail,
    ...((locale || mailbox) && { locale }),
    ...(mailbox && { 'time zone': mailbox.timeZone ?? '', hours: written(mailbox.hours) }),
  }
  return { id, employee, fields }
}

/** `1,2,3,4,5 540-1020`, or nothing. */
const written = (hours: Hours | null) => (hours ? `${hours.days} ${hours.from}-${hours.to}` : '')

/** Working hours as they were written; undefined where a mailbox never told. */
export function hoursIn(fields: Fields): Hours | null | undefined {
  if (fields.hours === undefined) return undefined
  const [, days = '', from, to] = /^([1-7,]+) (\d+)-(\d+)$/.exec(fields.hours) ?? []
  return from ? { days: days.split(',').map(Number), from: Number(from), to: Number(to) } : null
}
