import type { Rows } from '../store.ts'

/** What was decided about a customer, and the customer evidence that it rests on (5.6). */
export type Decision = {
  id: string
  customerId: string
  text: string
  /** YYYY-MM-DD. */
  decidedOn: string
  /** Conversations and visits, by the keys they have in the customer's timeline: these name nobody. */
  evidence: string[]
  byId: string
  byName: string
  /** Product time. */
  notedAt: string
}
export type DecisionRows = { decisions: Rows<{ customerId: string; decisionId: string }, Decision> }
