import { z } from 'zod'
import { day, instant } from './people.ts'
import { ACCESS_KINDS, VISIBILITY_LEVELS } from './words.ts'

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
