import { languageOf, zoneOf } from './country.ts'
import type { Employee } from './employee.ts'
import type { Fields } from './import-columns.ts'
import type { Titles } from './read-titles.ts'

/** What a row of a file says about an employee, what is left empty filled from the country or the organisation. */
export type EmployeeSaid = Pick<
  Employee,
  | 'name'
  | 'email'
  | 'department'
  | 'jobTitle'
  | 'function'
  | 'managerEmail'
  | 'timeZone'
  | 'locale'
  | 'country'
>

/** Reads a row; `zone` is the organisation's. An empty row gives what nobody said. */
export function employeeSaid(
  fields: Fields,
  zone: string,
  { functionOf }: Pick<Titles, 'functionOf'>,
): EmployeeSaid {
  const country = fields.country ?? ''
  const language = languageOf(country)
  const jobTitle = fields['job title'] ?? ''
  return {
    name: fields.name ?? '',
    email: fields.email ?? '',
    department: fields.department ?? '',
    jobTitle,
    function: functionOf(jobTitle),
    managerEmail: fields['manager email'] || null,
    timeZone: fields['time zone'] || zoneOf(country) || zone,
    locale: fields.locale || (language ? `${language}-${country}` : 'en'),
    country,
  }
}
