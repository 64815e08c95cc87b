import { z } from 'zod'
import { day, id } from './people.ts'

const LONGEST = 1000
const MOST = 20

/** What was decided about a customer, and what of the customer's own it rests on (5.6). */
export const decisionBody = z.object({
  text: z.string().trim().min(1).max(LONGEST),
  decidedOn: day.nullable().default(null).describe('Today where it is left out'),
  evidence: z.array(id).max(MOST).describe('Keys of conversations and visits in the timeline'),
  requestId: id.describe('The same for a repeat, which notes nothing twice'),
})
export const ofDecision = z.object({ customerId: id, decisionId: id })
export const noted = z.object({ done: z.literal(true) })

/** One thing of the customer's own that a decision rests on. */
export const evidence = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('conversation'),
    key: id,
    day,
    by: z.string().describe('A department where nobody who spoke is named (6.2)'),
    contactName: z.string(),
    heard: z.string(),
  }),
  z.object({ kind: z.literal('visit'), key: id, day, visitId: id, subject: z.string() }),
])
export type EvidenceView = z.infer<typeof evidence>
