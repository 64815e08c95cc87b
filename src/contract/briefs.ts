import { z } from 'zod'
import { LONGEST_NOTES } from './notes-length.ts'
import { day, id, instant } from './people.ts'
import { INSIGHT_KINDS } from './words.ts'

/** What to know before a visit, beside the visit itself (3.6). */
export const brief = z.object({
  counterparts: z
    .array(z.object({ id, names: z.array(z.string()) }))
    .describe('Of each person, on either side, who has counterparts in the visit'),
  talks: z
    .array(
      z.object({
        day,
        who: z.string().describe('At level groups a department (6.2)'),
        contactName: z.string(),
        heard: z.string(),
        kind: z.enum(INSIGHT_KINDS).nullable(),
      }),
    )
    .describe('Last conversations; those with who comes first'),
  promises: z
    .array(
      z.object({
        text: z.string(),
        dueOn: day.nullable(),
        who: z.string(),
        contactName: z.string(),
        late: z.boolean(),
      }),
    )
    .describe('Promised and still open, soonest first'),
  questions: z.array(z.string()).describe('What is worth asking, in words'),
})
export type BriefView = z.infer<typeof brief>

const notesText = z.string().max(LONGEST_NOTES, `must be at most ${LONGEST_NOTES} characters`)

/** What those in a visit write together. */
export const notes = z.object({
  text: z.string(),
  revision: z.number().describe('Grows with every change'),
  last: z.object({ name: z.string(), at: instant }).nullable().describe('Who wrote last'),
})
export type NotesView = z.infer<typeof notes>
export const notesChange = z.object({
  base: notesText.describe(
    'The text as it was before the change: what this program knew the service to hold',
  ),
  text: notesText.describe('The text with the change'),
})
