import { z } from 'zod'
import { day, id, instant } from './people.ts'

const SIDES = ['employee', 'contact'] as const
/** Somebody whose data may be asked for or erased (6.4). */
const found = z.object({
  id,
  side: z.enum(SIDES),
  name: z.string(),
  email: z.string(),
  jobTitle: z.string(),
  where: z.string().describe('The department, or the customer'),
  left: z.boolean().describe('Whether they are no employee any more, so that there is no photo of them'),
})
export const peopleFound = z.object({ people: z.array(found) })
export type FoundView = z.infer<typeof found>
/** In the body, as a name in an address would stand in logs. */
export const peopleAsked = z.object({ name: z.string().trim().min(1).max(200) })
export const ofPerson = z.object({ personId: id })

/** Everything that is stored about one person, for programs and for people (6.4). */
const personExport = z.object({
  about: z.object({ name: z.string(), side: z.enum(SIDES) }),
  madeOn: day,
  notIncluded: z.string().nullable().describe('What only they themselves may read, where somebody else asks'),
  notRead: z.string().nullable().describe('That rows could not be read, so that something may be missing'),
  kinds: z.array(
    z.object({
      kind: z.string(),
      what: z.string().describe('What rows of this kind are'),
      properties: z
        .record(z.string(), z.object({ words: z.string(), data: z.string().describe('The kind of data') }))
        .describe('Each property that the rows have'),
      rows: z.array(z.record(z.string(), z.unknown())),
    }),
  ),
})
export type PersonExportView = z.infer<typeof personExport>
export const fileAnswer = z.object({
  file: personExport.nullable().describe('Null while it is being made: ask again after a few seconds'),
})
export type FileAnswer = z.infer<typeof fileAnswer>

/** Who is being erased or was, without saying whom (6.4). */
export const erasures = z.object({
  erasures: z
    .array(
      z.object({
        id,
        side: z.enum(SIDES),
        state: z.enum(['begun', 'looked', 'done']),
        at: instant,
        doneAt: instant.nullable(),
        by: z.string(),
        unread: z
          .number()
          .describe('Rows that could not be read, and that hold neither their id nor address'),
      }),
    )
    .describe('Latest first'),
})
export type ErasureList = z.infer<typeof erasures>
export const liftAsked = z.object({ address: z.string().trim().min(3).max(320) })
export const lifted = z.object({ lifted: z.boolean().describe('Whether somebody with it had been erased') })
