import type { Allowance, AllowanceRows } from '../../domain/checkins/share-rate.ts'
import type { Fields } from './codec.ts'
import type { OpenRows } from './open-tables.ts'

const allowance: Fields<Allowance> = { holders: 'json', slowUntil: 'text?' }

/** The one row in which all instances share the send rate. */
export function allowanceTable(open: OpenRows): AllowanceRows {
  return open('settings', { partition: () => 'rate', row: (k) => k.name, fields: allowance })
}
