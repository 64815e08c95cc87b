import { z } from 'zod'
import { employee, id, instant, person } from './people.ts'
import { ALARMS, CADENCES, JOB_FUNCTIONS } from './words.ts'

/** Somebody of ours who serves a customer; `does` is what they do for it, in their words. */
export const member = employee.extend({
  role: z.string(),
  does: z.string(),
  counterparts: z.array(person).describe('Their active counterparts at this customer'),
})
export type MemberView = z.infer<typeof member>

/** A customer's team by department, with what is missing. */
export const team = z.object({
  customerId: id,
  customerName: z.string(),
  mayChange: z.boolean(),
  departments: z.array(
    z.object({
      name: z.string(),
      members: z.array(member),
      candidates: z
        .array(z.object({ employee, reasons: z.array(z.string()) }))
        .nullable()
        .describe(
          'Who of this department would fit, best first, at most five; null where nobody was looked for',
        ),
    }),
  ),
  left: z.array(employee).describe('Who stands on the team although they left us'),
  functions: z
    .array(z.object({ function: z.enum(JOB_FUNCTIONS), contacts: z.array(person), members: z.number() }))
    .describe('The functions of their people, and how many of ours have the same'),
  gaps: z.array(z.string()).describe('What is missing, in words'),
  link: z
    .object({ url: z.string(), until: instant, byName: z.string() })
    .nullable()
    .describe('Where the customer sees who is who, for those who may share it; null while it is not shared'),
})
export type TeamView = z.infer<typeof team>
export const teamChange = z.object({
  put: z
    .array(z.object({ employeeId: id, role: z.string().trim().max(200), does: z.string().trim().max(300) }))
    .max(100)
    .default([]),
  remove: z.array(id).max(100).default([]),
})
export const teamShare = z.object({ share: z.boolean() })
export const owner = z.object({ owner: employee.nullable(), since: z.string().nullable() })
/** How often people speak with a customer (2.1). */
export const cadence = z.object({
  every: z.enum(CADENCES),
  from: z.string().describe('The month (YYYY-MM) from which that holds'),
  before: z.enum(CADENCES).describe('What holds until then'),
})

export const alarm = z.object({
  kind: z.enum(ALARMS),
  customerId: id,
  customerName: z.string(),
  says: z.string().describe('What is wrong and what to do, in words'),
  pairId: id.nullable().describe('The pair that wants a successor'),
})
export type AlarmView = z.infer<typeof alarm>
/** A cycle that paused by itself; told to administrators alone. */
export const cycleAlarm = z.object({ cycleId: id, name: z.string(), says: z.string() })
export type CycleAlarm = z.infer<typeof cycleAlarm>
export const alarms = z.object({
  alarms: z.array(alarm),
  cycles: z.array(cycleAlarm),
  work: z.string().nullable().describe('What is wrong where work is not done in time; for administrators'),
})

/** Job titles that the product could not place, or by rank alone, or that somebody placed by hand (1.3). */
export const titles = z.object({
  titles: z.array(
    z.object({
      title: z.string(),
      function: z.enum(JOB_FUNCTIONS),
      by: z.enum(['unknown', 'unsure', 'hand']).describe('unsure: its words tell a rank alone'),
      score: z.number().describe('How sure the words of the title are, from 0 to 1'),
      words: z.array(z.string()).describe('The words of the title that decided'),
      examples: z.array(z.string()).describe('Some of the people with this title'),
    }),
  ),
})
export type TitlesView = z.infer<typeof titles>
export const titleBody = z.object({
  title: z.string().trim().min(1).max(200),
  function: z.enum(JOB_FUNCTIONS).nullable().describe('null leaves it to the words of the title again'),
})
/** One person's function by hand; null takes it from the job title again. */
export const functionBody = z
  .object({
    employeeId: id.optional(),
    contactId: id.optional(),
    function: z.enum(JOB_FUNCTIONS).nullable(),
  })
  .refine((body) => Boolean(body.employeeId) !== Boolean(body.contactId), {
    error: 'name one person: employeeId or contactId',
  })
