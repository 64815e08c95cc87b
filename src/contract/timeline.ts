import { z } from 'zod'
import { evidence } from './decisions.ts'
import { conversation } from './overview.ts'
import { day, id } from './people.ts'
import { visit } from './visits.ts'

const happened = z.object({ key: id, day })
/** Something that happened at a customer (4.4). At level `groups` nobody who spoke is named (6.2). */
export const timelineEntry = z.discriminatedUnion('kind', [
  happened.extend({ kind: z.literal('conversation'), conversation }),
  happened.extend({ kind: z.literal('visit'), visit }),
  happened.extend({ kind: z.literal('kept'), text: z.string(), by: z.string() }),
  happened.extend({
    kind: z.literal('decision'),
    decisionId: id,
    text: z.string(),
    by: z.string(),
    mine: z.boolean().describe('Whether the reader noted it, and may take it back'),
    evidence: z.array(evidence),
  }),
  happened.extend({
    kind: z.enum(['pair begun', 'pair introduced', 'pair ended']),
    employeeName: z.string(),
    contactName: z.string(),
  }),
])
export type TimelineEntryView = z.infer<typeof timelineEntry>
export const timeline = z.object({
  entries: z.array(timelineEntry).describe('Newest first'),
  next: z.string().nullable().describe('Where the next page begins; null on the last one'),
})
export type TimelineView = z.infer<typeof timeline>
export const timelineQuery = z.object({
  before: z.string().max(200).optional().describe('The `next` of the page before; the latest without'),
})
