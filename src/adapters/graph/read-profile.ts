import type { MailboxSettings, User } from '@microsoft/microsoft-graph-types'
import { Temporal } from 'temporal-polyfill'
import { readCountry } from '../../domain/people/country.ts'
import type { DirectoryProfile, MailboxSaid } from '../../domain/people/directory-changes.ts'
import type { Hours } from '../../domain/people/employee.ts'
import { readLanguage } from '../../domain/people/language.ts'
import { ianaZone, outlookHours } from './outlook-hours.ts'

type Managed = User & { manager?: User | null }
const DAY = 24 * 60

/** A user of the directory, with their manager and what their mailbox says (null when that was not read). */
export function readProfile(user: Managed, mailbox: MailboxSettings | null): DirectoryProfile {
  const email = addressOf(user)
  const country = countryOf(user.country) || countryOf(user.usageLocation)
  return {
    id: user.id ?? '',
    employee: user.accountEnabled !== false && (user.userType ?? 'Member') !== 'Guest' && email !== '',
    name: oneLine(user.displayName) || email,
    email,
    managerEmail: user.manager ? addressOf(user.manager) : '',
    department: oneLine(user.department),
    jobTitle: oneLine(user.jobTitle),
    country,
    locale: languageOf(user.preferredLanguage),
    mailbox: mailbox && readMailbox(mailbox, country),
  }
}

/** A name stays on its line, and has no signs that nobody sees; as where it comes from a file. */
const oneLine = (text: string | null | undefined): string =>
  (text ?? '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\p{Cc}/gu, '')
    .trim()

/** Who has no mailbox yet is known by the name with which they sign in. */
function addressOf({ mail, userPrincipalName }: User): string {
  const address = (mail ?? userPrincipalName ?? '').trim().toLowerCase()
  return /^[^@\s]+@[^@\s]+$/.test(address) ? address : ''
}

function countryOf(text: string | null | undefined): string {
  const read = readCountry(text?.trim() ?? '')
  return 'value' in read ? read.value : ''
}

function languageOf(text: string | null | undefined): string {
  const read = text ? readLanguage(text.trim()) : undefined
  return read && 'value' in read ? read.value : ''
}

function readMailbox({ timeZone, workingHours, language }: MailboxSettings, country: string): MailboxSaid {
  const hours = outlookHours(workingHours)
  const ofHours = hours && ianaZone(hours.zone, country)
  const zone = ianaZone(timeZone ?? '', country) ?? ofHours ?? null
  return {
    timeZone: zone,
    locale: languageOf(language?.locale) || null,
    hours: hours ? byClockOf(hours, ofHours, zone) : null,
  }
}

/**
 * Working hours by the clock of the mailbox's zone. Those of a zone that Outlook spells out are taken to be by that
 * clock already; those of another zone are shifted, and unknown when they would run over midnight.
 */
function byClockOf({ days, from, to }: Hours, of: string | undefined, zone: string | null): Hours | null {
  const shift = of && zone ? offsetOf(zone) - offsetOf(of) : 0
  return from + shift >= 0 && to + shift <= DAY ? { days, from: from + shift, to: to + shift } : null
}

const offsetOf = (zone: string): number =>
  Temporal.Now.zonedDateTimeISO(zone).offsetNanoseconds / 60_000_000_000
