import type { Decision, DecisionRows } from '../../domain/insights/decision.ts'
import type { Fields } from './codec.ts'
import type { OpenRows } from './open-tables.ts'

const decision: Fields<Decision> = {
  id: 'text',
  customerId: 'text',
  text: 'text',
  decidedOn: 'text',
  evidence: 'json',
  byId: 'text',
  byName: 'text',
  notedAt: 'text',
}

/** What was decided about customers, with the customer. */
export function decisionTables(open: OpenRows): DecisionRows {
  return {
    decisions: open('customers', {
      partition: (k) => k.customerId ?? '',
      row: (k) => `decision:${k.decisionId}`,
      prefix: 'decision:',
      fields: decision,
    }),
  }
}
