import type { DecisionRows } from '../insights/decision.ts'
import type { KindsOf } from './stored-kind.ts'

/** What was decided, and what it rests on. */
export const STORED_INSIGHTS: KindsOf<DecisionRows> = {
  decisions: {
    table: 'customers',
    at: / decision:/,
    keeping: 'people',
    goes: [],
    tags: {
      id: 'none',
      customerId: 'none',
      // What was decided is the company's, whoever wrote it down.
      text: 'free text kept of byId',
      decidedOn: 'none',
      evidence: 'none',
      byId: 'work of byId',
      byName: 'work name of byId',
      notedAt: 'behaviour kept of byId',
    },
  },
}
