import { z } from 'zod'
import { said } from './invitations.ts'
import { employee, id, instant, person } from './people.ts'
import { contactIds, employees, minutes, quorum } from './times.ts'
import { VISIT_KINDS, VISIT_ROLES, VISIT_STATES } from './words.ts'

/** An instant with any offset, as people's programs write it; kept as UTC. */
export const anyInstant = z.iso
  .datetime({ offset: true, error: 'must be an instant such as 2026-11-24T09:00:00Z' })
  .refine((text) => Date.parse(text) % 60_000 === 0, 'must be a whole minute')
  .transform((text) => new Date(text).toISOString())
  .meta({ description: 'An instant, ISO 8601 with Z or an offset' })

export const visitEmployee = employee.extend({
  role: z.enum(VISIT_ROLES),
  required: z.boolean(),
  timeZone: z.string().optional().describe('Left out where it was not kept, or nobody is named'),
})
export type VisitEmployeeView = z.infer<typeof visitEmployee>
export const visitContact = person.extend({ timeZone: z.string() })
export type VisitContactView = z.infer<typeof visitContact>

export const visit = z.object({
  id,
  customerId: id,
  customerName: z.string(),
  kind: z.enum(VISIT_KINDS),
  subject: z.string(),
  agenda: z.string(),
  start: instant,
  end: instant,
  timeZone: z.string().describe('IANA zone in which it was booked'),
  state: z.enum(VISIT_STATES),
  organiser: z.object({ id: z.string(), name: z.string() }),
  employees: z.array(
    visitEmployee.extend({
      ...said,
      left: z
        .boolean()
        .optional()
        .describe('True for who is no employee any more; said where one visit is read alone'),
    }),
  ),
  contacts: z.array(
    visitContact.extend({ ...said, required: z.boolean().describe('False where it can be without them') }),
  ),
  joinUrl: z.string().nullable().describe('Only for those who take part'),
  cancelNote: z.string().describe('What everybody was told when it was cancelled; empty where nothing was'),
  mine: z.boolean().describe('Whether the reader takes part or booked it'),
  named: z
    .boolean()
    .describe(
      'False for a past visit of others at level groups: departments and the customer stand for people, and nobody for the organiser (6.2)',
    ),
  over: z.boolean().describe('Whether it has ended'),
  mayChange: z.boolean().describe('Whether the reader may move and cancel it'),
  mayCancel: z
    .boolean()
    .describe('Whether the reader may cancel it; in lists only who booked it, on its own also who steps in'),
  pending: z
    .object({
      step: z.enum(['book', 'move', 'cancel', 'people']),
      start: instant.nullable().describe('Where a move leads'),
      mayResume: z.boolean().describe('Whether the reader may send it again'),
    })
    .nullable()
    .describe('What was begun and the calendar did not confirm yet; of a failed visit, that it never will'),
})
export type VisitView = z.infer<typeof visit>
export const visitList = z.object({
  upcoming: z.array(visit).describe('Soonest first'),
  past: z.array(visit).describe('Those that took place, latest first'),
  cancelled: z.array(visit).describe('Latest first, whether their time has come or not'),
})
export type VisitList = z.infer<typeof visitList>

export const proposalQuery = z.object({
  contactId: id.optional().describe('Begin with this contact'),
  alone: z.enum(['true', 'false']).default('false').describe('One employee with one contact (2.9)'),
})
/** Who could take part: those proposed first; everybody else of the customer team and its contacts can be added. */
export const proposal = z.object({
  customerId: id,
  customerName: z.string(),
  kind: z.enum(VISIT_KINDS),
  minutes: z.number(),
  subject: z.string(),
  agenda: z.string(),
  contacts: z.array(
    visitContact.extend({
      proposed: z.boolean(),
      loads: z
        .array(z.object({ month: z.string().describe('YYYY-MM'), total: z.number() }))
        .describe(
          'How often all of us approach this contact, this month and in those in which the visit may be (1.6)',
        ),
    }),
  ),
  mostApproaches: z.number().describe('How often in a month is good'),
  meetingHosts: z.array(z.string()).describe('Where a link to a meeting made elsewhere may lead (3.4)'),
  month: z.string().describe('YYYY-MM, the month of now, in which a question counts'),
  answerUntil: instant
    .nullable()
    .describe(
      'Until when contacts may answer a question asked now, where its times leave them so long (3.3)',
    ),
  employees: z.array(
    visitEmployee.extend({
      proposed: z.boolean(),
      reasons: z.array(z.string()).describe('Why this person, in words'),
    }),
  ),
})
export type Proposal = z.infer<typeof proposal>

export const booking = z.object({
  customerId: id,
  contactIds,
  employees,
  start: anyInstant,
  minutes: minutes.default(45),
  subject: z.string().trim().max(200).optional(),
  agenda: z.string().trim().max(4000).optional(),
  quorum: quorum.default([]),
  meetingLink: z
    .string()
    .trim()
    .max(2000)
    .optional()
    .describe(
      'The link to a meeting made elsewhere (Zoom, Meet, Webex), or the text it came in, in the place of one in Teams (3.4)',
    ),
  confirmed: z
    .boolean()
    .default(false)
    .describe(
      'Books although there are more than two employees more than contacts, or a contact is approached often enough already (1.6, 3.1)',
    ),
  requestId: z
    .string()
    .min(8)
    .max(100)
    .optional()
    .describe('The same id books once, however often it is sent'),
})
export const move = z.object({ start: anyInstant, minutes: minutes.optional() })
export const cancellation = z.object({ comment: z.string().trim().max(1000).default('') })

/** One line of the overview (4.2). */
export const nextVisit = z.object({
  id,
  customerId: id,
  customerName: z.string(),
  start: instant,
  timeZone: z.string(),
  kind: z.enum(VISIT_KINDS),
  departments: z.array(z.string()),
  people: z.number().describe('Employees who take part'),
})
export type NextVisit = z.infer<typeof nextVisit>
