import type { Attention, CustomerEntry, Share } from '../people/customer.ts'
import type { PeopleStore } from '../people/ports.ts'
import type { KindsOf, Tags } from './stored-kind.ts'

const attention: Tags<Attention> = {
  on: 'none',
  firstOn: 'none',
  team: 'work of team',
  ownerLeft: 'none',
  onlyDepartment: 'none',
  loads: {
    contactId: 'contact of contactId',
    name: 'contact name of contactId',
    month: 'none',
    total: 'behaviour kept of contactId',
  },
  orphans: {
    pairId: 'none',
    side: 'none',
    employeeName: 'work name of pairId',
    contactName: 'contact name of pairId',
    endedOn: 'none',
  },
  promises: {
    pairId: 'none',
    employeeName: 'work name of pairId',
    contactName: 'contact name of pairId',
    promises: 'behaviour kept of pairId',
    endedOn: 'none',
  },
}

const share: Tags<Share> = { nonce: 'none', until: 'none', byId: 'work of byId' }
const customer: Tags<Omit<CustomerEntry, 'attention' | 'lastConversationOn' | 'ownerSpokeOn'>> = {
  id: 'none',
  name: 'none',
  domain: 'none',
  country: 'none',
  ownerId: 'work of ownerId',
  ownerSince: 'work kept of ownerId',
  cadence: 'none',
}

/** Employees, customers, contacts and customer teams. */
export const STORED_PEOPLE: KindsOf<Omit<PeopleStore, 'snapshots' | 'titles' | 'erased'>> = {
  employees: {
    table: 'employees',
    at: / profile$/,
    keeping: 'people',
    goes: ['key'],
    tags: {
      id: 'work of id',
      name: 'work name of id',
      email: 'work of id',
      department: 'work of id',
      jobTitle: 'work of id',
      function: 'work of id',
      functionBy: 'work of id',
      managerEmail: 'work of id and managerId',
      managerId: 'work of id and managerId',
      leader: 'work of id',
      timeZone: 'work of id',
      locale: 'work of id',
      country: 'work of id',
      hours: 'work of id',
      from: 'none',
      leftOn: 'work of id',
    },
  },
  employeeList: {
    table: 'lookups',
    at: /^employees:\S+ /,
    keeping: 'people',
    goes: ['key'],
    tags: {
      shard: 'none',
      id: 'work of id',
      name: 'work name of id',
      email: 'work of id',
      managerEmail: 'work of id',
      department: 'work of id',
      jobTitle: 'work of id',
      function: 'work of id',
    },
  },
  emails: {
    table: 'lookups',
    at: /^email /,
    keeping: 'people',
    goes: ['key', 'id'],
    tags: { email: 'contact of id', kind: 'none', id: 'contact of id', customerId: 'none' },
  },
  customers: {
    table: 'customers',
    at: / customer$/,
    keeping: 'people',
    goes: [],
    tags: { ...customer, share },
  },
  customerList: {
    table: 'lookups',
    at: /^customers /,
    keeping: 'people',
    goes: [],
    tags: {
      ...customer,
      lastConversationOn: 'none',
      ownerSpokeOn: 'behaviour kept of ownerId',
      attention,
    },
  },
  contacts: {
    table: 'customers',
    at: / contact:/,
    keeping: 'contacts',
    goes: ['key'],
    tags: {
      id: 'contact of id',
      customerId: 'none',
      name: 'contact name of id',
      email: 'contact of id',
      jobTitle: 'contact of id',
      function: 'contact of id',
      functionBy: 'contact of id',
      language: 'contact of id',
      timeZone: 'contact of id',
      country: 'contact of id',
      objectedOn: 'behaviour of id',
      leftOn: 'contact of id',
    },
  },
  members: {
    table: 'customers',
    at: / member:/,
    keeping: 'people',
    goes: ['key'],
    tags: {
      customerId: 'none',
      employeeId: 'work of employeeId',
      role: 'work of employeeId',
      does: 'free text of employeeId',
    },
  },
}
