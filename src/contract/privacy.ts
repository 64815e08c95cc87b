import { z } from 'zod'
import { day, instant, person } from './people.ts'
import { ACCESS_KINDS, ACTIVITIES, KEEPING_KINDS, TAG_KINDS, VISIBILITY_LEVELS } from './words.ts'

const agreement = z.object({ partner: z.string().trim().min(1).max(200), on: day })
/** Who is seen, since when, and what it rests on; everybody may know (6.2). */
export const visibility = z.object({
  level: z.enum(VISIBILITY_LEVELS),
  since: instant.nullable().describe('null where nobody has set it yet'),
  agreement: agreement.nullable().describe('With whom level `all` was agreed, and on which day'),
  changes: z
    .array(
      z.object({
        level: z.enum(VISIBILITY_LEVELS),
        agreement: agreement.nullable(),
        at: instant,
        by: z.string(),
      }),
    )
    .describe('Latest first; for administrators alone'),
  revision: z.number(),
})
export type VisibilityView = z.infer<typeof visibility>

/** `revision` is that of the setting one saw; `all` needs its agreement. */
export const visibilityBody = z.object({
  revision: z.int(),
  level: z.enum(VISIBILITY_LEVELS),
  agreement: agreement.nullable().default(null),
})

/** Who looked at or changed what is stored about me (6.4). Nobody else is ever sent this shape. */
export const accesses = z.object({
  accesses: z.array(
    z.object({
      key: z.string(),
      day,
      what: z.enum(ACCESS_KINDS),
      asAdministrator: z.boolean(),
      by: z
        .object({ name: z.string(), jobTitle: z.string() })
        .nullable()
        .describe('null for somebody who is not known any more'),
    }),
  ),
  next: z.string().nullable().describe('Names the page after this one; null on the last'),
})
export type AccessList = z.infer<typeof accesses>
export const accessQuery = z.object({ after: z.string().max(300).optional() })

/** That a contact wants no more calls, mails and invitations (6.4). */
export const objectionBody = z.object({
  objects: z.boolean().describe('false takes it back; for administrators alone, when the contact says so'),
})
export const objection = z.object({ contact: person, objectedOn: day.nullable() })

/** Everything that is stored, by what it is for, and how long it is kept; made from the tags of every property (6.4). */
export const dataRegister = z.object({
  organisation: z.string(),
  on: day.describe('On which it was made'),
  times: z
    .object({
      answers: z.number(),
      visits: z.number(),
      contacts: z.number(),
      delivery: z.number(),
      audit: z.number(),
      left: z.number(),
    })
    .describe('Months; of delivery days'),
  activities: z.array(
    z.object({
      activity: z.enum(ACTIVITIES),
      keepings: z.array(z.enum(KEEPING_KINDS)),
      tags: z.array(z.enum(TAG_KINDS)),
      rows: z.array(
        z.object({
          kind: z.string(),
          table: z.string(),
          properties: z.array(
            z.object({
              name: z.string(),
              tag: z.enum(['none', ...TAG_KINDS]),
              secret: z.boolean().describe('Is read by its author alone'),
            }),
          ),
        }),
      ),
    }),
  ),
})
export type DataRegister = z.infer<typeof dataRegister>

/** How many entries about me there are, by what they are for. Nobody else is ever sent this shape. */
export const myData = z.object({
  entries: z.array(z.object({ activity: z.enum(ACTIVITIES), count: z.number() })),
})
