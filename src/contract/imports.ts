import { z } from 'zod'
import { instant } from './people.ts'
import { IMPORT_KINDS, IMPORT_ROW_STATES } from './words.ts'

export const importParams = z.object({ kind: z.enum(IMPORT_KINDS) })
export const importQuery = z.object({
  apply: z.enum(['true', 'false']).default('false').describe('Nothing is written unless this is true'),
  source: z
    .string()
    .min(1)
    .max(60)
    .default('csv')
    .describe(
      'Which system the file comes from; files are compared per source. csv stands for the system whose headers the file has, if any',
    ),
  job: z
    .uuid()
    .optional()
    .describe('A name for this import, made by the caller, under which its progress can be asked for'),
  rows: z.enum(['true', 'false']).default('false').describe('Whether to answer with a line for every row'),
  gone: z
    .enum(['keep', 'left'])
    .default('keep')
    .describe(
      'What becomes of rows missing from this file when it is applied. left: people and contacts have left and their pairs end; team rows are taken off the team; pairs end. Customers refuse it',
    ),
})
export const importRow = z.object({
  line: z
    .number()
    .nullable()
    .describe('Where the row starts, the header being line 1; null for one that is gone'),
  state: z.enum(IMPORT_ROW_STATES),
  name: z.string().describe('Whom or what the row is about'),
  says: z.array(z.string()).describe('What would change, or what is wrong, in words'),
})
export type ImportRowView = z.infer<typeof importRow>
export const importReport = z.object({
  job: z.string().nullable().describe('Under which an applied import can be undone; null for a dry run'),
  recognised: z
    .string()
    .describe('Whose headers these are, such as `HubSpot contacts`; empty for plain ones'),
  rows: z
    .array(importRow)
    .describe('Every row in the order of the file, then those that are gone; empty unless asked for'),
  added: z.number(),
  changed: z.number(),
  same: z.number(),
  gone: z
    .number()
    .describe('Rows of the last file of this source that are missing from this one; never deleted'),
  unresolved: z.number().describe('People whose e-mail the directory does not know; they are never asked'),
  refused: z.array(z.object({ line: z.number(), reason: z.string() })),
  goneRows: z.array(z.string()),
  unresolvedRows: z.array(z.object({ line: z.number(), email: z.string() })),
})
export type ImportReport = z.infer<typeof importReport>

export const importProgress = z.object({
  job: z.string(),
  kind: z.enum(IMPORT_KINDS),
  state: z.enum(['reading', 'checking', 'writing', 'done', 'failed', 'undoing', 'undone']),
  read: z.number().describe('Rows read so far'),
  written: z.number().describe('Rows written so far, or taken back'),
  of: z.number().nullable().describe('Rows to write or to take back; null until that is known'),
})
export type ImportProgress = z.infer<typeof importProgress>

/** An import that was applied. */
export const appliedImport = z.object({
  job: z.string(),
  kind: z.enum(IMPORT_KINDS),
  source: z.string(),
  at: instant,
  byName: z.string(),
  added: z.number(),
  changed: z.number(),
  left: z.number().describe('Rows that were marked as left'),
  state: z
    .enum(['writing', 'applied', 'failed', 'undoing', 'undone'])
    .describe('failed: it stopped in its middle; the same file completes it'),
  takenUpIn: z
    .number()
    .nullable()
    .describe('Seconds after which one that is not heard of counts as cut short; null for all others'),
  mayUndo: z.boolean().describe('Only the last import can be undone, for 30 days'),
})
export type AppliedImport = z.infer<typeof appliedImport>
export const importList = z.object({
  imports: z.array(appliedImport).describe('Newest first, the last twenty'),
})

export const undone = z.object({
  undone: z.number().describe('How many rows are as they were before'),
  kept: z
    .array(z.object({ name: z.string(), reason: z.string() }))
    .describe('What was left as it is, because somebody changed it since'),
})
export type Undone = z.infer<typeof undone>

/** What is known of the employees in Entra (1.2). */
export const directoryStatus = z.object({
  connected: z.boolean().describe('Whether a group of employees is set; otherwise they come from files'),
  state: z.enum(['never', 'running', 'done', 'failed']),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  reason: z
    .string()
    .nullable()
    .describe('Why the last run failed, or what it could not read; and what to do'),
  manyLeave: z
    .boolean()
    .describe('Whether the last run stopped because so many would leave at once; endMany reads on'),
  added: z.number(),
  changed: z.number(),
  same: z.number(),
  left: z.number(),
  notInGroup: z
    .number()
    .describe('Employees who came from files and are not in the group; they stay until a file marks them'),
  notInGroupNames: z.array(z.string()).describe('The first 20 of them'),
  ofContacts: z.number().describe('Members of the group whose address is a contact’s; they are left out'),
  nextAt: instant.nullable(),
})
export type DirectoryStatus = z.infer<typeof directoryStatus>
