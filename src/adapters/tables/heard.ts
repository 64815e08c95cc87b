import type { StandIn, StandInRows } from '../../domain/visits/heard.ts'
import type { Fields } from './codec.ts'
import type { OpenRows } from './open-tables.ts'

const standIn: Fields<StandIn> = {
  visitId: 'text',
  customerId: 'text',
  employeeId: 'text',
  name: 'text',
  standIn: 'json',
  at: 'text',
}

/** Who went to a visit in whose place, with the customer. */
export function standInTables(open: OpenRows): StandInRows {
  return {
    standIns: open('customers', {
      partition: (k) => k.customerId ?? '',
      row: (k) => `stand-in:${k.visitId}:${k.employeeId}`,
      prefix: 'stand-in:',
      fields: standIn,
    }),
  }
}
