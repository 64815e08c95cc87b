import type { Pair } from '../../domain/pairing/pair.ts'
import type { PairStore } from '../../domain/pairing/ports.ts'
import type { Fields } from './codec.ts'
import type { OpenRows } from './open-tables.ts'

const pair: Fields<Pair> = {
  id: 'text',
  customerId: 'text',
  customerName: 'text',
  employeeId: 'text',
  contactId: 'text',
  contactName: 'text',
  contactTitle: 'text',
  reasons: 'json',
  since: 'text',
  status: 'text',
  endedOn: 'text?',
  endReason: 'text?',
  revision: 'number',
}

/** Pairs: the authority with the customer, a copy with the employee. */
export function pairTables(open: OpenRows): PairStore {
  return {
    pairs: open('customers', {
      partition: (k) => k.customerId ?? '',
      row: (k) => `pair:${k.pairId}`,
      prefix: 'pair:',
      fields: pair,
    }),
    pairCopies: open('employees', {
      partition: (k) => k.employeeId ?? '',
      row: (k) => `pair:${k.pairId}`,
      prefix: 'pair:',
      fields: pair,
    }),
  }
}
