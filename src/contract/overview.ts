import { z } from 'zod'
import { checkin, cycle, followUp, myFollowUp } from './checkins.ts'
import { FEELING_SCOPES, OVERVIEW_MONTHS, OVERVIEW_SCOPES } from './overview-words.ts'
import { pair } from './pairing.ts'
import { approachedContact, day, employee, id, instant, person, roles } from './people.ts'
import { alarm, cadence } from './teams.ts'
import { nextVisit, visit } from './visits.ts'
import { CHANNELS, FEELINGS, INSIGHT_KINDS, VISIBILITY_LEVELS } from './words.ts'

export const me = employee.extend({
  email: z.string(),
  timeZone: z.string(),
  locale: z.string(),
  roles,
  cycle: cycle.nullable(),
  pairs: z.array(pair),
  checkins: z.array(checkin).describe('My own answers in this cycle'),
  followUps: z.array(myFollowUp).describe('My promises that are open or were kept lately, soonest first'),
})
export type Me = z.infer<typeof me>

/** Numbers over enough different people, or the plain statement that there are too few yet (6.2). */
export const feelings = z.discriminatedUnion('shown', [
  z.object({ shown: z.literal(false) }),
  z.object({
    shown: z.literal(true),
    period: z.enum(['month', 'quarter', 'year']),
    counts: z.record(z.enum(FEELINGS), z.number()).describe('Of answers; one person may give several'),
  }),
])
export type FeelingsView = z.infer<typeof feelings>

/** A promise whose day has passed (4.2). At level `groups` nobody is named (6.2). */
export const lateFollowUp = z.object({
  id,
  customerId: id,
  customerName: z.string(),
  name: z.string().nullable(),
  text: z.string(),
  dueOn: day,
  days: z.number(),
  mine: z
    .object({ cycleId: id, pairId: id })
    .nullable()
    .describe("How the reader names it to tick it off or give it on; null for others' promises"),
})
export type LateFollowUp = z.infer<typeof lateFollowUp>

/** How many of those due in a department spoke with a customer in a month; null where it may not be told (6.2). */
export const participationCell = z.object({ cycleId: id, due: z.number(), spoke: z.number() }).nullable()
export const participation = z.object({
  months: z
    .array(z.object({ cycleId: id, name: z.string(), start: instant }))
    .describe('Oldest first, the open one last'),
  departments: z.array(z.object({ name: z.string(), cells: z.array(participationCell) })),
  atLeast: z.number().describe('Groups smaller than this are not shown'),
})
export type Participation = z.infer<typeof participation>

/** The same by customer of the reader's team; a customer of which nothing may be told is left out (4.3, 6.2). */
export const customerParticipation = participation
  .omit({ departments: true })
  .extend({ customers: z.array(z.object({ id, name: z.string(), cells: z.array(participationCell) })) })
export type CustomerParticipation = z.infer<typeof customerParticipation>

/** What an overview is asked about, as it stands in an address; the reader's own team and the open month by default (4.1). */
export const overviewQuery = z.object({
  scope: z.enum(OVERVIEW_SCOPES).default('team'),
  customerId: id.optional().describe('With scope customer alone'),
  months: z.coerce.number().pipe(z.literal(OVERVIEW_MONTHS)).default(1),
})

/** Whose feelings are asked for: not those of reports alone, which beside their team's would tell of its leader (6.2). */
export const feelingsQuery = overviewQuery
  .pick({ customerId: true })
  .extend({ scope: z.enum(FEELING_SCOPES).default('team') })

/** A month of a period; numbers are null where they may not be told (6.2), or nobody was asked. */
export const overviewMonth = z.object({
  cycleId: id,
  name: z.string(),
  start: instant,
  numbers: z.object({ due: z.number(), spoke: z.number() }).nullable(),
})
export type OverviewMonth = z.infer<typeof overviewMonth>

export const overview = z.object({
  scope: z.object({
    kind: z.enum([...OVERVIEW_SCOPES, 'department']),
    name: z.string(),
    customerId: id.nullable(),
  }),
  months: z
    .array(overviewMonth)
    .describe(
      'Where more than one month is asked: oldest first, the open one last; the numbers are their sums',
    ),
  level: z.enum(VISIBILITY_LEVELS),
  cycle: cycle.nullable(),
  shown: z
    .boolean()
    .describe(
      'False at level groups when the group is smaller than 5; the numbers are then 0, and no promise is shown',
    ),
  due: z.number().describe('People with an active pair in this cycle'),
  spoke: z.number(),
  notThisMonth: z.number(),
  notYet: z.number(),
  leaders: z
    .object({ due: z.number(), spoke: z.number() })
    .nullable()
    .describe('Only where at least 5 leaders are due'),
  people: z
    .array(
      z.object({
        id,
        name: z.string(),
        leader: z.boolean(),
        function: z.string(),
        customers: z.array(z.string()),
      }),
    )
    .describe('Those who spoke in the open month, leaders first; never those who did not'),
  silentDays: z.number(),
  silent: z.array(
    z.object({ customerId: id, name: z.string(), days: z.number().nullable(), ours: z.boolean() }),
  ),
  nextVisits: z.array(nextVisit).describe("The team's next visits, soonest first, at most 5"),
  lateFollowUps: z
    .array(lateFollowUp)
    .describe('Promises of the team whose day has passed, longest first, at most 5'),
  lateFollowUpCount: z.number(),
})
export type Overview = z.infer<typeof overview>

export const customerSummary = z.object({
  id,
  name: z.string(),
  country: z.string(),
  owner: employee.nullable().describe('null also where the owner has left: somebody must be named (1.7)'),
  lastConversationOn: day.nullable(),
})
export type CustomerSummary = z.infer<typeof customerSummary>
export const customerList = z.object({ customers: z.array(customerSummary) })

/** At level `groups` the employee is a department, the contact the customer, and neither has an id (6.2). */
export const conversation = z.object({
  id,
  day,
  employee: employee.extend({ id: z.string() }),
  contact: z.object({ id: z.string(), name: z.string() }),
  channel: z.enum(CHANNELS).nullable(),
  heard: z.string(),
  kind: z.enum(INSIGHT_KINDS).nullable(),
  departments: z.array(z.string()),
  guess: z.enum(FEELINGS).nullable().describe('How the contact seemed, where its author shares that (6.2)'),
  followUp: followUp.nullable(),
})
export type ConversationView = z.infer<typeof conversation>

/** A pair of somebody who has left, with what a successor would take over (1.5). */
export const leftBehind = z.object({
  pairId: id,
  side: z.enum(['employee', 'contact']).describe('Who has left'),
  employeeName: z.string(),
  contactName: z.string(),
  on: day,
  conversations: z.number(),
  followUps: z.number().describe('Open promises'),
  visits: z.number().describe('Visits to come'),
})
export type LeftBehindView = z.infer<typeof leftBehind>

export const customerPage = customerSummary.extend({
  ownerSince: day.nullable().describe('null when it was always so'),
  mayNameOwner: z.boolean().describe('Whether the reader may name the owner (1.7)'),
  alarms: z.array(alarm).describe('What wants attention, the gravest first'),
  cadence: cadence.nullable().describe('How often people speak with it; null is once a month (2.1)'),
  mayPair: z.boolean().describe('Whether the reader may make and accept pairs here'),
  team: z.array(employee.extend({ role: z.string() })),
  oneDepartment: z.boolean().describe('True when the team spans fewer than two departments'),
  contacts: z.array(approachedContact),
  left: z
    .array(person.extend({ leftOn: day }))
    .describe('Contacts who left lately, the latest first; only for those who may pair here'),
  mostApproaches: z.number().describe('The most approaches of a contact in a month (1.6)'),
  pairs: z.array(pair).describe('Those that have not ended'),
  named: z
    .array(
      z.object({ pairId: id, contactName: z.string(), employeeName: z.string(), note: z.string(), on: day }),
    )
    .describe('What contacts wrote who named somebody else, newest first; only for those who may pair here'),
  leftBehind: z
    .array(leftBehind)
    .describe('Pairs of people who left that nobody took over yet; only for those who may pair here'),
  visits: z.array(visit).describe('Visits booked, or being booked, that are not over; soonest first'),
})
export type CustomerPage = z.infer<typeof customerPage>
