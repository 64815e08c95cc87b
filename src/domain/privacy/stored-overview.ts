import type { RestoredRows } from '../checkins/restored.ts'
import type { AllowanceRows } from '../checkins/share-rate.ts'
import type { OverviewStore } from '../overview/ports.ts'
import type { KindsOf } from './stored-kind.ts'
import type { PrivacyStore } from './visibility.ts'

type Stores = Omit<OverviewStore, 'rollups'> &
  OverviewStore['rollups'] &
  PrivacyStore & { allowance: AllowanceRows; restored: RestoredRows }

/** Numbers that name nobody, who is seen, the send rate, and that there was a restore. */
export const STORED_OVERVIEW: KindsOf<Stores> = {
  published: {
    table: 'months',
    at: /^published\|/,
    keeping: 'numbers',
    goes: [],
    tags: { batches: 'none', upTo: 'none' },
  },
  gathered: {
    table: 'months',
    at: /^gathered\|/,
    keeping: 'numbers',
    goes: [],
    tags: { year: 'none', own: 'none', guesses: 'none', answers: 'none' },
  },
  scopeAnswers: {
    table: 'months',
    at: /\|answers /,
    keeping: 'answers',
    goes: [],
    unnamed: ['feeling'],
    tags: {
      cycleId: 'none',
      personId: 'contact of personId',
      customerId: 'none',
      named: 'behaviour kept of personId',
      feeling: 'behaviour kept of personId',
      at: 'behaviour kept of personId',
      revision: 'none',
    },
  },
  counted: {
    table: 'rollups',
    at: /^counted /,
    keeping: 'numbers',
    goes: [],
    tags: { cycleId: 'none', departments: 'none', final: 'none' },
  },
  stale: {
    table: 'rollups',
    at: /^stale /,
    keeping: 'numbers',
    goes: [],
    tags: { cycleId: 'none', department: 'none' },
  },
  scopeCounted: {
    table: 'rollups',
    at: / counted:/,
    keeping: 'numbers',
    goes: [],
    tags: { cycleId: 'none', count: 'none', final: 'none' },
  },
  scopeStale: {
    table: 'rollups',
    at: / stale:/,
    keeping: 'numbers',
    goes: [],
    tags: { cycleId: 'none' },
  },
  visibility: {
    table: 'settings',
    at: /^settings visibility$/,
    keeping: 'settings',
    goes: [],
    tags: {
      changes: {
        level: 'none',
        agreement: { partner: 'work of partner', on: 'none' },
        at: 'none',
        byId: 'work of byId',
      },
      revision: 'none',
    },
  },
  accesses: {
    table: 'audit',
    at: /^/,
    keeping: 'audit',
    goes: ['personId'],
    withheld: ['personId', 'day', 'what', 'byId', 'asAdministrator', 'at'],
    tags: {
      personId: 'work of personId',
      day: 'behaviour kept of personId and byId',
      what: 'behaviour kept of personId and byId',
      byId: 'work of byId',
      asAdministrator: 'work kept of byId',
      at: 'behaviour kept of personId and byId',
    },
  },
  contactUses: {
    table: 'customers',
    at: / use:/,
    keeping: 'contacts',
    goes: ['key'],
    tags: { customerId: 'none', contactId: 'contact of contactId', lastOn: 'behaviour of contactId' },
  },
  allowance: {
    table: 'settings',
    at: /^rate /,
    keeping: 'working',
    goes: [],
    tags: { holders: 'none', slowUntil: 'none' },
  },
  restored: { table: 'settings', at: /^restored /, keeping: 'working', goes: [], tags: { at: 'none' } },
}
