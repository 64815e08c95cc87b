import { z } from 'zod'
import { IMPORT_KINDS, JOB_FUNCTIONS, ROLES } from './words.ts'

export const id = z.string().min(1).max(200)
export const day = z.iso.date().describe('A calendar day, YYYY-MM-DD')
export const instant = z.iso.datetime().describe('A UTC instant, ISO 8601')

export const person = z.object({
  id,
  name: z.string(),
  jobTitle: z.string(),
  function: z.enum(JOB_FUNCTIONS),
})
export type Person = z.infer<typeof person>

export const employee = person.extend({ department: z.string() })
export type EmployeeView = z.infer<typeof employee>

export const contact = person.extend({
  email: z.string(),
  customerId: id,
  language: z.string(),
  timeZone: z.string(),
})
export type ContactView = z.infer<typeof contact>

export const pair = z.object({
  id,
  customerId: id,
  customerName: z.string(),
  employee,
  contact: person,
  reasons: z.array(z.string()).describe('Why these two match, in words'),
  since: day,
  lastConversationOn: day
    .nullable()
    .describe("Of one's own pairs only; null for those of others, so that nobody is named for silence"),
})
export type PairView = z.infer<typeof pair>

export const importParams = z.object({ kind: z.enum(IMPORT_KINDS) })
export const importQuery = z.object({
  apply: z.enum(['true', 'false']).default('false').describe('Nothing is written unless this is true'),
  source: z
    .string()
    .min(1)
    .max(60)
    .default('csv')
    .describe('Which system the file comes from; files are compared per source'),
  gone: z
    .enum(['keep', 'left'])
    .default('keep')
    .describe(
      'What becomes of rows missing from this file when it is applied. left: people and contacts have left and their pairs end; team rows are taken off the team; pairs end. Customers refuse it',
    ),
})
export const importReport = z.object({
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

export const suggestion = z.object({
  customerId: id,
  customerName: z.string(),
  employee,
  contact: person,
  score: z.number(),
  reasons: z.array(z.string()),
})
export const suggestions = z.object({
  suggestions: z.array(suggestion),
  leftEmployees: z.array(z.object({ employee, reason: z.string() })),
  leftContacts: z.array(z.object({ contact: person, customerName: z.string(), reason: z.string() })),
})
export type Suggestions = z.infer<typeof suggestions>
export type Suggestion = z.infer<typeof suggestion>

export const roles = z.array(z.enum(ROLES))
