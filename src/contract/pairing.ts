import { z } from 'zod'
import { day, employee, id, instant, person } from './people.ts'
import { CHOSEN_END_REASONS, GUEST_LANGUAGES, INTRODUCTION_WAYS, PAIR_MARKS, PAIR_STATES } from './words.ts'

export const pair = z.object({
  id,
  customerId: id,
  customerName: z.string(),
  employee,
  contact: person,
  reasons: z.array(z.string()).describe('Why these two match, in words'),
  since: day,
  status: z.enum(PAIR_STATES),
  until: day
    .nullable()
    .describe('The day on which a paused pair resumes, or an introduced one begins by itself'),
  mayChange: z.boolean().describe('Whether the reader may pause, end or hand over this pair'),
  mayIntroduce: z.boolean().describe('Whether the reader may introduce it: administrator, owner or team'),
  mailUnsure: z
    .boolean()
    .describe(
      'Whether it is not known that the mail that introduced it left; it is never sent again by itself',
    ),
  lastConversationOn: day
    .nullable()
    .describe("Of one's own pairs only; null for those of others, so that nobody is named for silence"),
})
export type PairView = z.infer<typeof pair>

export const suggestion = z.object({
  customerId: id,
  customerName: z.string(),
  employee,
  contact: person,
  score: z.number(),
  forced: z.boolean().describe('Somebody said that these two must be paired'),
  reasons: z.array(z.string()),
})
/** Two people who must be paired, or must not, as somebody said (1.4). */
export const pairMark = z.object({
  employee,
  contact: person,
  customerId: id,
  mark: z.enum(PAIR_MARKS),
  byName: z.string(),
  why: z.string(),
  reason: z.string().nullable().describe('Why two people who must be paired are not proposed now, in words'),
})
export type PairMarkView = z.infer<typeof pairMark>
export const pairMarks = z.object({ marks: z.array(pairMark) })
export const markBody = z.object({
  employeeId: id,
  contactId: id,
  mark: z.enum(PAIR_MARKS).nullable().describe('null takes the mark away'),
  why: z.string().trim().max(200).default(''),
})

export const suggestions = z.object({
  marks: z.array(pairMark),
  suggestions: z.array(suggestion),
  leftEmployees: z.array(z.object({ employee, reason: z.string() })),
  leftContacts: z.array(
    z.object({
      contact: person,
      customerId: id,
      customerName: z.string(),
      reason: z.string(),
      teamHelps: z.boolean().describe('Whether somebody more in the customer team would help'),
    }),
  ),
})
export type Suggestions = z.infer<typeof suggestions>
export type Suggestion = z.infer<typeof suggestion>

/** A mail that may be changed before it goes out. */
export const mailText = z.object({
  subject: z.string().trim().min(1).max(200),
  text: z.string().trim().min(1).max(4000),
})
export const mailDraft = mailText.extend({
  to: z.object({ name: z.string(), email: z.string() }),
  language: z.enum(GUEST_LANGUAGES),
})
export type MailDraft = z.infer<typeof mailDraft>

/** The mail that introduces an employee to their counterpart, drafted (1.5). */
export const introduction = z.object({ pair, draft: mailDraft })
export type Introduction = z.infer<typeof introduction>
/** With `known` nothing is sent and the pair is active at once. */
export const introductionBody = z.object({
  how: z.enum(INTRODUCTION_WAYS),
  mail: mailText.nullable().default(null),
})
export const pauseBody = z.object({ until: day.nullable().describe('null resumes the pair now') })
export const endBody = z.object({ reason: z.enum(CHOSEN_END_REASONS) })

/** What became of the pairs of a contact who had not left after all (1.5). */
export const returned = z.object({
  contact: person,
  goOn: z.number().describe('How many of their pairs go on'),
  stay: z
    .array(z.object({ employeeName: z.string(), reason: z.string() }))
    .describe('Those that cannot, and why'),
})
export type Returned = z.infer<typeof returned>

/** Who could follow when one side of a pair leaves, and what they would take over (1.5). */
export const handover = z.object({
  pair,
  leaving: z.enum(['employee', 'contact']).nullable().describe('Who has left already, if anybody'),
  employees: z.array(z.object({ employee, reasons: z.array(z.string()), refusal: z.string().nullable() })),
  contacts: z.array(
    z.object({ contact: person, reasons: z.array(z.string()), refusal: z.string().nullable() }),
  ),
  conversations: z.number(),
  followUps: z.number(),
  visits: z.number(),
  draft: mailDraft
    .nullable()
    .describe(
      'What the contact would be told of the successor asked about, else of the best one; null when nobody there can be',
    ),
})
export type HandoverView = z.infer<typeof handover>
/** The successor to draft the mail for. */
export const handoverQuery = z.object({ employeeId: id.optional(), contactId: id.optional() })
export const handedOver = z.object({
  pair,
  mail: z
    .enum(['none', 'sent', 'unknown'])
    .describe('unknown: it may not have arrived, and is not sent again by itself'),
  stranded: z
    .array(z.object({ id, subject: z.string(), start: instant, organiser: z.string() }))
    .describe('Visits in the calendar of somebody who has left, which nobody else can move'),
})
export type HandedOver = z.infer<typeof handedOver>
export const handoverBody = z
  .object({
    employeeId: id.optional().describe('The successor on our side'),
    contactId: id.optional().describe('The successor at the customer'),
    mail: mailText.nullable().default(null).describe('null when the contact is told in another way'),
  })
  .refine((body) => Boolean(body.employeeId) !== Boolean(body.contactId), {
    error: 'name one successor: employeeId or contactId',
  })
