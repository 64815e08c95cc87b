import type { Contact, Customer, CustomerEntry, Member } from '../../domain/people/customer.ts'
import type { ChangePage, DirectoryRun, ProfilePage } from '../../domain/people/directory-run.ts'
import type { Employee } from '../../domain/people/employee.ts'
import type {
  DirectoryStore,
  EmailEntry,
  EmployeeEntry,
  PeopleStore,
  Snapshot,
} from '../../domain/people/ports.ts'
import type { Title } from '../../domain/people/title.ts'
import type { Tombstone } from '../../domain/people/tombstone.ts'
import type { Fields } from './codec.ts'
import type { OpenRows } from './open-tables.ts'

const employee: Fields<Employee> = {
  id: 'text',
  name: 'text',
  email: 'text',
  department: 'text',
  jobTitle: 'text',
  function: 'text',
  functionBy: 'text',
  managerEmail: 'text?',
  managerId: 'text?',
  leader: 'flag',
  timeZone: 'text',
  locale: 'text',
  country: 'text',
  hours: 'json?',
  from: 'text?',
  leftOn: 'text?',
}
const customerEntry: Fields<CustomerEntry> = {
  id: 'text',
  name: 'text',
  domain: 'text',
  country: 'text',
  ownerId: 'text?',
  ownerSince: 'text?',
  cadence: 'json?',
  ownerSpokeOn: 'text?',
  lastConversationOn: 'text?',
  attention: 'json?',
}
const { ownerSpokeOn: _, lastConversationOn: __, attention: ___, ...listed } = customerEntry
const customer: Fields<Customer> = { ...listed, share: 'json?' }
const contact: Fields<Contact> = {
  id: 'text',
  customerId: 'text',
  name: 'text',
  email: 'text',
  jobTitle: 'text',
  function: 'text',
  functionBy: 'text',
  language: 'text',
  timeZone: 'text',
  country: 'text',
  objectedOn: 'text?',
  leftOn: 'text?',
}
const member: Fields<Member> = { customerId: 'text', employeeId: 'text', role: 'text', does: 'text?' }
const email: Fields<EmailEntry> = { email: 'text', kind: 'text', id: 'text', customerId: 'text?' }
const employeeEntry: Fields<EmployeeEntry> = {
  shard: 'text',
  id: 'text',
  name: 'text',
  email: 'text',
  managerEmail: 'text?',
  department: 'text?',
  jobTitle: 'text?',
  function: 'text?',
}
const snapshot: Fields<Snapshot> = { source: 'text', key: 'text', fields: 'json', goneOn: 'text?' }
const tombstone: Fields<Tombstone> = { hash: 'text', erasureId: 'text', at: 'text' }
const title: Fields<Title> = { title: 'text', function: 'text?', contactId: 'text?' }

const run: Fields<DirectoryRun> = {
  id: 'text',
  state: 'text',
  phase: 'text',
  full: 'flag',
  everyMailbox: 'flag',
  endMany: 'flag',
  byId: 'text?',
  startedAt: 'text',
  endedAt: 'text?',
  reason: 'json?',
  memberLink: 'text?',
  userLink: 'text?',
  next: 'text?',
  nextMemberLink: 'text?',
  nextUserLink: 'text?',
  groupSeen: 'flag',
  night: 'text?',
  unread: 'json?',
  again: 'json?',
  anewNext: 'json?',
  notInGroup: 'json?',
  ofContacts: 'number?',
  pages: 'number',
  at: 'number',
  troubles: 'number',
  added: 'number',
  changed: 'number',
  same: 'number',
  left: 'number',
  holder: 'text',
  heldUntil: 'number',
}
const changePage: Fields<ChangePage> = { run: 'text', number: 'number', changes: 'json' }
const profilePage: Fields<ProfilePage> = { run: 'text', number: 'number', people: 'json' }
const numbered = (number: number) => String(number).padStart(6, '0')

/** Employees, customers, contacts, customer teams and what imports and the directory remember. */
export function peopleTables(open: OpenRows): PeopleStore & DirectoryStore {
  return {
    employees: open('employees', {
      partition: (k) => k.employeeId ?? '',
      row: () => 'profile',
      fields: employee,
    }),
    employeeList: open('lookups', {
      partition: (k) => `employees:${k.shard}`,
      row: (k) => k.employeeId,
      fields: employeeEntry,
    }),
    emails: open('lookups', { partition: () => 'email', row: (k) => k.email, fields: email }),
    customers: open('customers', {
      partition: (k) => k.customerId ?? '',
      row: () => 'customer',
      fields: customer,
    }),
    customerList: open('lookups', {
      partition: () => 'customers',
      row: (k) => k.customerId,
      fields: customerEntry,
    }),
    contacts: open('customers', {
      partition: (k) => k.customerId ?? '',
      row: (k) => `contact:${k.contactId}`,
      prefix: 'contact:',
      fields: contact,
    }),
    members: open('customers', {
      partition: (k) => k.customerId ?? '',
      row: (k) => `member:${k.employeeId}`,
      prefix: 'member:',
      fields: member,
    }),
    snapshots: open('lookups', {
      partition: (k) => `source:${k.source}`,
      row: (k) => k.key,
      fields: snapshot,
    }),
    directoryRuns: open('lookups', { partition: () => 'directory', row: (k) => k.kind, fields: run }),
    changePages: open('lookups', {
      partition: (k) => `directory:${k.run}`,
      row: (k) => `change:${numbered(k.number)}`,
      prefix: 'change:',
      fields: changePage,
    }),
    profilePages: open('lookups', {
      partition: (k) => `directory:${k.run}`,
      row: (k) => `profile:${numbered(k.number)}`,
      prefix: 'profile:',
      fields: profilePage,
    }),
    titles: open('lookups', { partition: () => 'titles', row: (k) => k.title, fields: title }),
    erased: open('lookups', { partition: () => 'erased', row: (k) => k.hash, fields: tombstone }),
  }
}
