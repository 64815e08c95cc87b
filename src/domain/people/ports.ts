import type { ImportKind, JobFunction } from '../../contract/words.ts'
import type { Rows } from '../store.ts'
import type { Contact, Customer, CustomerEntry, Member } from './customer.ts'
import type { ChangePage, DirectoryRun, ProfilePage } from './directory-run.ts'
import type { Employee } from './employee.ts'
import type { GuestClaim } from './guest-claim.ts'
import type { FileMistake } from './import-mistakes.ts'
import type { Title } from './title.ts'
import type { TombstoneRows } from './tombstone.ts'

/** Who an e-mail address belongs to. Addresses are lower case. */
export type EmailEntry = {
  email: string
  kind: 'employee' | 'contact'
  id: string
  customerId: string | null
}

/**
 * One row as a source last brought it; compared with the next file of that source, not with today's values (1.1).
 * `source` is `KIND:SOURCE` (as in `people:csv`); `fields` are the columns of the file, checked.
 */
export type Snapshot = { source: string; key: string; fields: Record<string, string>; goneOn: string | null }

/**
 * One line of the list of all employees, spread over shards so that work on all of them can be shared out.
 * The two addresses (lower case) say who reports to whom without reading every employee.
 */
export type EmployeeEntry = {
  shard: string
  id: string
  name: string
  email: string
  managerEmail: string | null
  /** Null in a line that an older version wrote. */
  department: string | null
  jobTitle: string | null
  function: JobFunction | null
}

/** What people, customers and imports need from outside. */
export type PeopleStore = {
  employees: Rows<{ employeeId: string }, Employee>
  employeeList: Rows<{ shard: string; employeeId: string }, EmployeeEntry>
  emails: Rows<{ kind: 'email'; email: string }, EmailEntry>
  customers: Rows<{ customerId: string }, Customer>
  customerList: Rows<{ kind: 'customer'; customerId: string }, CustomerEntry>
  contacts: Rows<{ customerId: string; contactId: string }, Contact>
  members: Rows<{ customerId: string; employeeId: string }, Member>
  snapshots: Rows<{ source: string; key: string }, Snapshot>
  /** By the title as titleKey makes it. */
  titles: Rows<{ kind: 'title'; title: string }, Title>
  /** Who was erased, by hashes. */
  erased: TombstoneRows
}

/** Where reading the directory stands, and what it has read and not yet written (1.2). */
export type DirectoryStore = {
  directoryRuns: Rows<{ kind: 'run' }, DirectoryRun>
  changePages: Rows<{ run: string; number: number }, ChangePage>
  profilePages: Rows<{ run: string; number: number }, ProfilePage>
}

/** The organisation's directory (Microsoft Entra). */
export type Directory = {
  /** Object ids by lower-case e-mail; addresses the directory does not know are absent. Throws DirectoryError. */
  findByEmail(emails: readonly string[]): Promise<Map<string, string>>
}

/** A short, stable, opaque id made from a text; the same text gives the same id. */
export type Hash = (text: string) => string

/**
 * One row of a file, with the line at which it starts (the header is line 1). Fields are keyed by their column's
 * header in lower case. A row that could not be read says why; `whole` means that the rest of the file is lost with it.
 */
export type ImportRow =
  | { line: number; fields: Record<string, string> }
  | { line: number; mistake: FileMistake; whole: boolean }
/** `gone` says what becomes of rows that are missing from this file: kept, unless they are to be marked as left. */
export type ImportInput = {
  kind: ImportKind
  source: string
  apply: boolean
  gone?: 'keep' | 'left'
  rows: AsyncIterable<ImportRow>
  /** Under which its progress can be asked for; null gives an applied import a name of ours. */
  job?: string | null
  /** The employee who imports. */
  byId?: string
  /** Whether a line for every row is wanted. */
  lines?: boolean
}

/** A mail to people outside, in plain text; `replyTo` is always who sends it. */
export type OutgoingMail = { to: { name: string; email: string }[]; subject: string; text: string }
/**
 * What became of a mail. There is no way to send one twice safely: `unknown` may have arrived, and is only sent again
 * by somebody who decides so.
 */
export type MailOutcome =
  | { outcome: 'sent' }
  | { outcome: 'unknown' }
  | {
      outcome: 'refused'
      why:
        | ('consent' | 'sign in' | 'no account')
        | ('permission' | 'throttled' | 'no mailbox' | 'unreachable' | 'refused')
    }
/** Sends a mail from a person's own mailbox, as that person (6.5); one attempt. */
export type SendMail = (
  acting: { employeeId: string; token: string },
  mail: OutgoingMail,
) => Promise<MailOutcome>

/** The face of an employee as JPEG or PNG of at most 1 MB; null when there is none, or it cannot be had. */
export type FindPhoto = (employeeId: string) => Promise<{ photo: Uint8Array; type: string } | null>

/** Signs and reads the links that guests get. A token that was not signed by us reads as undefined. */
export type GuestLinks = {
  /** The whole address of the page. */
  linkTo(claim: GuestClaim): string
  read(token: string): GuestClaim | undefined
}
