import { z } from 'zod'
import { cycleList, promptList } from './checkins.ts'
import { customerList, customerPage, me, overview, participation } from './overview.ts'
import type { OperationId } from './paths.ts'
import {
  contact,
  employee,
  id,
  importParams,
  importQuery,
  importReport,
  pair,
  suggestions,
} from './people.ts'
import {
  booking,
  cancellation,
  move,
  proposal,
  proposalQuery,
  suggestedTimes,
  timesAsked,
  visit,
  visitList,
} from './visits.ts'

/** What a route expects and answers. `body: 'csv'` is a text/csv stream read only after authorisation. */
export type Route = {
  summary: string
  /** Who may call it: any signed-in employee, or only an administrator. Finer rules live in the use case. */
  who: 'employee' | 'administrator'
  params: z.ZodObject
  query: z.ZodObject
  body: z.ZodObject | 'csv' | 'none'
  answer: z.ZodObject | 'ics'
}

const nothing = z.object({})
const route = <
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodObject | 'csv' | 'none',
  A extends z.ZodObject | 'ics',
>(r: {
  summary: string
  who: Route['who']
  params: P
  query: Q
  body: B
  answer: A
}) => r

const read = <A extends z.ZodObject | 'ics'>(summary: string, answer: A) =>
  route({ summary, who: 'employee', params: nothing, query: nothing, body: 'none', answer })

const ofCustomer = z.object({ customerId: id })
const ofVisit = z.object({ visitId: id })
const twoPeople = z.object({ employeeId: id, contactId: id })
const pairs = z.object({ pairs: z.array(pair) })

/** Every operation of the HTTP API; `GET /api/openapi.json` is made from this. */
export const ROUTES = {
  getMe: read('Who I am, my pairs and my month', me),
  teamOverview: read('My team this month (4.2)', overview),
  listCustomers: read('All customers', customerList),
  getCustomer: route({ ...read('One customer (4.4)', customerPage), params: ofCustomer }),
  listContacts: route({
    ...read('The contacts of a customer', z.object({ contacts: z.array(contact) })),
    params: ofCustomer,
  }),
  listPairs: route({
    ...read('My own active pairs, or those of one customer', pairs),
    query: z.object({ customerId: id.optional() }),
  }),
  createPair: route({ ...read('Make a pair by hand', pair), body: twoPeople }),
  suggestPairs: route({
    ...read('Suggested pairs, with reasons and leftovers (1.4)', suggestions),
    body: z.object({ customerId: id.optional() }),
  }),
  acceptPairs: route({
    ...read(
      'Accept suggestions; each becomes an active pair, or is listed with the reason why not (1.4)',
      pairs.extend({ refused: z.array(twoPeople.extend({ reason: z.string() })) }),
    ),
    body: z.object({ pairs: z.array(twoPeople).min(1).max(500) }),
  }),
  searchEmployees: route({
    ...read(
      'Employees whose name starts with the given letters, at most 20',
      z.object({ employees: z.array(employee) }),
    ),
    query: z.object({ name: z.string().max(100).default('') }),
  }),
  proposeVisit: route({
    ...read('Who could take part in a visit to a customer (3.1)', proposal),
    params: ofCustomer,
    query: proposalQuery,
  }),
  suggestTimes: route({
    ...read('Times at which everybody required is free, with the reasons (3.2)', suggestedTimes),
    body: timesAsked,
  }),
  bookVisit: route({
    ...read('Book a visit: one event, everybody invited (3.4); with one employee it is 2.9', visit),
    body: booking,
  }),
  listVisits: route({
    ...read('The visits of my team and my own, or of one customer', visitList),
    query: z.object({ customerId: id.optional() }),
  }),
  getVisit: route({ ...read('One visit', visit), params: ofVisit }),
  visitCalendarFile: route({
    ...read('The visit as a calendar file (text/calendar, 3.9)', 'ics'),
    params: ofVisit,
  }),
  moveVisit: route({
    ...read('Move a visit; only who booked it may (3.5)', visit),
    params: ofVisit,
    body: move,
  }),
  cancelVisit: route({
    ...read('Cancel a visit and tell everybody; only who booked it may (3.5)', visit),
    params: ofVisit,
    body: cancellation,
  }),
  resumeVisit: route({
    ...read('Send again what the calendar did not confirm; only who booked the visit may', visit),
    params: ofVisit,
  }),
  participation: read('How many of those due spoke, by department and month (4.3)', participation),
  keepFollowUp: route({
    ...read('Say that a promise of mine is kept, or not after all', z.object({ kept: z.boolean() })),
    body: z.object({ cycleId: id, pairId: id, kept: z.boolean().default(true) }),
  }),
  importFile: route({
    ...read('Import a CSV file; a dry run unless apply=true (1.1)', importReport),
    who: 'administrator',
    params: importParams,
    query: importQuery,
    body: 'csv',
  }),
  listCycles: route({ ...read('Cycles with counts by state (2.8)', cycleList), who: 'administrator' }),
  listPrompts: route({
    ...read('Delivery of one cycle: problems by name, answers as counts (2.8)', promptList),
    who: 'administrator',
    params: z.object({ cycleId: id }),
  }),
} satisfies Record<OperationId, Route>

export type Routes = typeof ROUTES
/** What an operation answers: JSON in the form of its contract, or the text of a calendar file. */
export type Answer<O extends OperationId> = Routes[O]['answer'] extends z.ZodObject
  ? z.infer<Routes[O]['answer']>
  : CalendarFile
export type CalendarFile = { calendarFile: string; name: string }
