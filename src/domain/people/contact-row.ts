import {
  type Candidate,
  changesBetween,
  fieldsAfter,
  unlessSame,
  type ValueChange,
  withChanges,
  withGiven,
} from './compare-import.ts'
import { languageOf, zoneOf } from './country.ts'
import type { Contact, CustomerEntry } from './customer.ts'
import type { Fields } from './import-columns.ts'
import type { Titles } from './read-titles.ts'

export type ContactSaid = Pick<
  Contact,
  'name' | 'email' | 'jobTitle' | 'function' | 'language' | 'timeZone' | 'country'
>
/** What a row of contacts is read against: its customer, the organisation's zone, what titles mean, and today. */
export type ContactGround = { customer: CustomerEntry; zone: string; titles: Titles; today: string }

/** What is left empty comes from the contact's country, else from the customer's. */
export function contactSaid(fields: Fields, { customer, zone, titles }: ContactGround): ContactSaid {
  const country = fields.country || customer.country
  const jobTitle = fields['job title'] ?? ''
  return {
    name: nameIn(fields),
    email: fields.email ?? '',
    jobTitle,
    function: titles.functionOf(jobTitle),
    language: fields.language || languageOf(country) || 'en',
    timeZone: fields['time zone'] || zoneOf(country) || zone,
    country,
  }
}

/** First and last name, else the full name that some exports have instead. */
export function nameIn(fields: Fields): string {
  return (
    [fields['first name'], fields['last name']].filter(Boolean).join(' ') ||
    (fields['full name'] ?? fields.name ?? '')
  )
}

/** Whether a row says what its source did not say before: that they must not be written to or called (6.4). */
export const newlyObjected = ({ before, fields }: Candidate): boolean =>
  fields.objected === 'yes' && before?.value.fields.objected !== 'yes'

/** The contact after a row, or undefined when it stays as it is. An objection is kept; only a person lifts it. */
export function contactAfter(
  row: Candidate,
  there: Contact | undefined,
  id: string,
  ground: ContactGround,
): Contact | undefined {
  const said = contactSaid(fieldsAfter(row), ground)
  const objectedOn = newlyObjected(row) ? ground.today : null
  if (!there)
    return { ...said, id, customerId: ground.customer.id, functionBy: 'title', objectedOn, leftOn: null }
  const next = row.before
    ? withChanges(there, contactSaid(row.before.value.fields, ground), said)
    : withFirst(row.fields, there, ground)
  return unlessSame(there, {
    ...next,
    function: there.functionBy === 'hand' ? there.function : next.function,
    objectedOn: there.objectedOn ?? objectedOn,
    leftOn: row.before?.value.goneOn ? null : there.leftOn,
  })
}

const COLUMN_OF = {
  ...{ name: 'name', email: 'email', jobTitle: 'job title' },
  ...{ language: 'language', timeZone: 'time zone', country: 'country' },
} as const

/** A contact after the first row of another source: what it leaves empty stays as it is. */
function withFirst(fields: Fields, there: Contact, ground: ContactGround): Contact {
  const country = fields.country || there.country
  return withGiven(there, contactSaid({ ...fields, country }, ground), {
    earlier: contactSaid({ country: there.country }, ground),
    guessed: ['language', 'timeZone'],
    gives: (name) => {
      if (name === 'name') return nameIn(fields) !== ''
      // A title that is the same may have been placed anew since, for this person alone.
      if (name === 'function') return Boolean(fields['job title']) && fields['job title'] !== there.jobTitle
      return Boolean(fields[COLUMN_OF[name]])
    },
  })
}

/** Every value that a row new to its source changes in a contact who is there. */
export function contactChanges(row: Candidate, there: Contact, ground: ContactGround): ValueChange[] {
  const next = contactAfter(row, there, there.id, ground) ?? there
  const objects = next.objectedOn !== null && there.objectedOn === null
  return [
    ...changesBetween(there, next, COLUMN_OF),
    ...(objects ? [{ column: 'objected', from: '', to: row.fields.objected ?? '' }] : []),
  ]
}
