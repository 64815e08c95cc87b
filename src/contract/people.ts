import { z } from 'zod'
import { JOB_FUNCTIONS, ROLES } from './words.ts'

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
/** In the body, as a name in an address would stand in logs. */
export const employeesAsked = z.object({ name: z.string().max(100).default('') })

export const contact = person.extend({
  email: z.string(),
  customerId: id,
  language: z.string(),
  timeZone: z.string(),
})
export type ContactView = z.infer<typeof contact>

/** A contact, and how often they are approached in this month by all of us together (1.6). */
export const approachedContact = contact.extend({
  approaches: z.number(),
  objectedOn: day.nullable().describe('Since when they want no more calls and invitations (6.4)'),
  mayObject: z.boolean().describe('Whether the reader may note that for them'),
})
export type ApproachedContact = z.infer<typeof approachedContact>

export const roles = z.array(z.enum(ROLES))
