import { z } from 'zod'
import { conversation } from './overview.ts'
import { id } from './people.ts'

/** What each department heard in a visit that is over, and who of ours was there (3.7). */
export const heard = z.object({
  over: z.boolean().describe('Whether the visit took place; before that there is nothing to tell'),
  named: z.boolean().describe('False where departments stand for people (6.2)'),
  departments: z
    .array(z.object({ name: z.string(), said: z.array(conversation) }))
    .describe('By name; only those of whom somebody told what they heard'),
  present: z
    .array(
      z.object({
        id,
        name: z.string(),
        department: z.string(),
        inPlaceOf: z.string().nullable().describe('Whom they stood in for'),
        left: z
          .boolean()
          .describe('Whether they are no employee any more, so that there is no photo of them'),
        byTeams: z.boolean().describe('Whether Teams saw them in the meeting'),
      }),
    )
    .describe('Those who were there, as far as is known; never those who were not'),
  reported: z.boolean().describe('Whether Teams’ attendance report of the meeting was read'),
  own: z
    .object({
      there: z.boolean(),
      standIn: z.string().nullable(),
      notSeen: z.boolean().describe('Whether only the report says that they were not there'),
    })
    .nullable()
    .describe('What the reader said of themselves; null who was not expected'),
})
export type HeardView = z.infer<typeof heard>
export const attendanceBody = z.object({
  there: z.boolean(),
  standInId: id.nullable().default(null).describe('Who went instead'),
})
