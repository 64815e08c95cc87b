import { z } from 'zod'
import { day, employee, id, instant, person } from './people.ts'
import { LANE_STATES, VISIT_KINDS, VISIT_ROLES, VISIT_STATES } from './words.ts'

/** An instant with any offset, as people's programs write it; kept as UTC. */
export const anyInstant = z.iso
  .datetime({ offset: true, error: 'must be an instant such as 2026-11-24T09:00:00Z' })
  .refine((text) => Date.parse(text) % 60_000 === 0, 'must be a whole minute')
  .transform((text) => new Date(text).toISOString())
  .meta({ description: 'An instant, ISO 8601 with Z or an offset' })
const minutes = z.int().min(15, 'must be 15 to 240').max(240, 'must be 15 to 240')

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
  employees: z.array(visitEmployee),
  contacts: z.array(visitContact),
  joinUrl: z.string().nullable().describe('Only for those who take part'),
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
  past: z.array(visit).describe('Latest first'),
})
export type VisitList = z.infer<typeof visitList>

const wantedEmployee = z.object({
  employeeId: id,
  required: z.boolean().default(true),
  role: z.enum(VISIT_ROLES).default('participant'),
})
const contactIds = z.array(id).min(1, 'must name a contact').max(20)
const employees = z.array(wantedEmployee).min(1, 'must name an employee').max(20)
const quorum = z
  .array(
    z.object({
      department: z.string().min(1).max(200),
      atLeast: z.int().min(1, 'must be 1 to 20').max(20, 'must be 1 to 20'),
    }),
  )
  .max(20)
  .describe('Of the optional people of a department so many must be free (3.2)')

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
  contacts: z.array(visitContact.extend({ proposed: z.boolean() })),
  employees: z.array(
    visitEmployee.extend({
      proposed: z.boolean(),
      reasons: z.array(z.string()).describe('Why this person, in words'),
    }),
  ),
})
export type Proposal = z.infer<typeof proposal>

export const timesAsked = z.object({
  customerId: id,
  contactIds,
  employees,
  minutes: minutes.default(45),
  visitId: id.optional().describe('The visit that is to be moved: the time it has now counts as free'),
  from: day.optional().describe('The first day to look at; the first after the notice when left out'),
  days: z.int().min(1).max(31).default(31),
  quorum: quorum.optional().describe('Left out for a visit to be moved: what it was booked with'),
  lanes: z.boolean().default(false).describe('Answers who is free when, too, as a week view shows it'),
})
/** How a moment is called on the clock of those who live by it. */
export const wallClock = z.object({
  timeZone: z.string(),
  start: z.string().describe('Local date and time, YYYY-MM-DDTHH:MM'),
  end: z.string(),
  people: z.array(z.string()).describe('Names'),
})
export const suggestedTime = z.object({
  start: instant,
  end: instant,
  reasons: z.array(z.string()).describe('Why this time, in words'),
  missing: z.array(z.object({ id, name: z.string() })).describe('Optional people who are not free'),
  clocks: z.array(wallClock),
})
export type SuggestedTime = z.infer<typeof suggestedTime>
/** When somebody is not free; nothing of what they do then. */
export const lane = z.object({
  id,
  name: z.string(),
  side: z.enum(['employee', 'contact']),
  required: z.boolean(),
  readable: z
    .boolean()
    .describe('False where the calendar of an employee is unknown. Those of contacts always are'),
  spans: z
    .array(z.object({ state: z.enum(LANE_STATES), start: instant, end: instant }))
    .describe('What is not free; busy hours may lie over others and come last'),
})
export type Lane = z.infer<typeof lane>
export const suggestedTimes = z.object({
  timeZone: z.string().describe("The reader's own zone"),
  times: z.array(suggestedTime).describe('Best first'),
  unreadable: z
    .array(z.object({ id, name: z.string(), required: z.boolean() }))
    .describe('Whose calendar cannot be read: unknown, not free (3.2)'),
  none: z.string().nullable().describe('Why there is no time, and what to do'),
  first: day.describe('The first day on which there can be times, on the clock of the reader'),
  last: day.describe('The last one'),
  people: z.array(lane).describe('With lanes: everybody, in the days asked for'),
  possible: z
    .array(z.object({ start: instant, missing: z.array(id).describe('Optional people who are not free') }))
    .describe('With lanes: all starts there are'),
})
export type SuggestedTimes = z.infer<typeof suggestedTimes>

export const booking = z.object({
  customerId: id,
  contactIds,
  employees,
  start: anyInstant,
  minutes: minutes.default(45),
  subject: z.string().trim().max(200).optional(),
  agenda: z.string().trim().max(4000).optional(),
  quorum: quorum.default([]),
  confirmed: z
    .boolean()
    .default(false)
    .describe('Books although there are more than two employees more than contacts (3.1)'),
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
