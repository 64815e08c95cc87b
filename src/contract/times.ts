import { z } from 'zod'
import { day, id, instant } from './people.ts'
import { LANE_STATES, VISIT_ROLES } from './words.ts'

/** Who and how long, as times are asked for and visits booked. */
export const minutes = z.int().min(15, 'must be 15 to 240').max(240, 'must be 15 to 240')
const wantedEmployee = z.object({
  employeeId: id,
  required: z.boolean().default(true),
  role: z.enum(VISIT_ROLES).default('participant'),
})
export const contactIds = z.array(id).min(1, 'must name a contact').max(20)
export const employees = z.array(wantedEmployee).min(1, 'must name an employee').max(20)
export const quorum = z
  .array(
    z.object({
      department: z.string().min(1).max(200),
      atLeast: z.int().min(1, 'must be 1 to 20').max(20, 'must be 1 to 20'),
    }),
  )
  .max(20)
  .describe('Of the optional people of a department so many must be free (3.2)')

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
/** A time that somebody chose themselves, for the same people. */
export const timeAsked = timesAsked.omit({ from: true, days: true, lanes: true }).extend({ start: instant })
export const judgedTime = z.object({
  warnings: z.array(z.string()).describe('What speaks against it, in words with names, the gravest first'),
  blocked: z.boolean().describe('Whether booking it would be refused as things stand'),
})
export type JudgedTime = z.infer<typeof judgedTime>

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
