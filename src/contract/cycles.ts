import { z } from 'zod'
import { cycle, cycleControl, laterStates, promptCounts, stateCount, visitsFailed } from './checkins.ts'
import { contact, day, id, instant } from './people.ts'
import { CHANNELS, DEFER_REASONS, FEELINGS, GUESSES, INSIGHT_KINDS, NOT_DUE_REASONS } from './words.ts'

export const companyHoliday = z
  .object({ name: z.string().trim().min(1).max(100), from: day, to: day })
  .refine(({ from, to }) => from <= to, 'must not end before it begins')
export type CompanyHolidayView = z.infer<typeof companyHoliday>

/** What the administrator sets about asking; the calendar of the organisation is shown beside it. */
export const askSettings = z.object({
  zone: z.string(),
  askWeek: z.number(),
  askWeekday: z.string(),
  askHour: z.number(),
  paused: z
    .object({ since: instant, by: z.string() })
    .nullable()
    .describe('Since when nobody is asked, and who said so'),
  companyHolidays: z.array(companyHoliday),
  wave: z.array(z.string()).nullable().describe('The departments asked so far; null for all (2.10)'),
  departments: z
    .array(z.object({ name: z.string(), people: z.number() }))
    .describe('All there are, with how many people they have, those who left included'),
  changed: z.object({ at: instant, by: z.string() }).nullable().describe('Who changed it last'),
  revision: z.number(),
})
export type AskSettingsView = z.infer<typeof askSettings>

/** What is not given stays; `revision` is that of the settings one saw. */
export const askSettingsBody = z.object({
  revision: z.int(),
  paused: z.boolean().optional(),
  companyHolidays: z.array(companyHoliday).max(200).optional(),
  wave: z.array(z.string().max(500)).max(2000).nullable().optional(),
})

export const cycleState = z.object({
  cycle,
  control: cycleControl.nullable(),
  counts: promptCounts,
  states: z.array(stateCount),
  later: laterStates,
  visitsFailed,
})
export type CycleState = z.infer<typeof cycleState>

/** What a button of the cycles page did. */
export const cycleDone = cycleState.extend({
  touched: z.number().describe('Prompts that it moved so far'),
  underWay: z.boolean().describe('Whether more are being moved by the service'),
})

/** One person of a dry run: asked at an instant about some contacts, or not asked, with the reason. */
export const dryRunPerson = z.object({
  employeeId: id,
  name: z.string(),
  department: z.string(),
  askAt: instant.nullable(),
  zone: z.string(),
  deferred: z
    .enum([...DEFER_REASONS, 'paused'])
    .nullable()
    .describe('Why it is later than the ask day'),
  notDue: z.enum(NOT_DUE_REASONS).nullable(),
  about: z.array(z.string()).describe('The contacts they are asked about'),
  unreachable: z.boolean().describe('The bot is not installed for them, or they left its chat'),
  why: z.string().describe('The reason in words; empty for who is asked as planned'),
})
export type DryRunPerson = z.infer<typeof dryRunPerson>
export const dryRun = z.object({
  cycle,
  asked: z.number(),
  notAsked: z.number(),
  unread: z.number().describe('How many calendars could not be read in time: these people count as here'),
  /** How many are asked on each day, and how many are not for each reason, over everybody. */
  days: z.array(z.object({ day, people: z.number() })),
  reasons: z.array(z.object({ reason: z.enum(NOT_DUE_REASONS), people: z.number(), why: z.string() })),
  people: z.array(dryRunPerson).describe('By name; at most 500 that fit the filter'),
  more: z.number().describe('How many more fit the filter'),
})
export type DryRun = z.infer<typeof dryRun>
/** In the body, as a name in an address would stand in logs. */
export const dryRunAsked = z.object({
  name: z.string().max(100).default('').describe('Only people whose name or department holds this'),
  show: z.enum(['all', 'asked', 'deferred', 'not asked']).default('all'),
})

/** Work that failed too often and was set aside; without what people wrote. */
export const setAside = z.object({
  work: z.array(
    z.object({
      id,
      kind: z.string(),
      what: z.string().describe('In words'),
      reason: z.string(),
      at: instant,
    }),
  ),
})
export type SetAside = z.infer<typeof setAside>

/** How I am asked (2.6). Nobody else is ever sent this shape. */
export const myAsking = z.object({
  pausedUntil: day.nullable().describe('The first day on which I am asked again'),
  optedOut: z.boolean(),
  optOutReason: z.string(),
  locale: z.string().nullable().describe('The language I chose; null where Teams tells'),
})
export type MyAsking = z.infer<typeof myAsking>

/** A conversation told without being asked (2.7). With a contact one is paired with it answers that pair's check-in. */
export const talk = z.object({
  contactId: id,
  spokeOn: day.nullable().default(null).describe('Today when it is not given'),
  channel: z.enum(CHANNELS).nullable().default(null),
  guess: z.enum(GUESSES).default('cannot tell'),
  heard: z.string().trim().max(2000).default(''),
  kind: z.enum(INSIGHT_KINDS).nullable().default(null),
  departments: z.array(z.string().max(500)).max(50).default([]),
  own: z.enum(FEELINGS).nullable().default(null),
  followUp: z
    .object({ text: z.string().trim().min(1).max(500), dueOn: day.nullable() })
    .nullable()
    .default(null),
  note: z.string().trim().max(2000).default(''),
  once: z.uuid().describe('Names this telling, so that sending it twice stores it once'),
})
export const talked = z.object({ contact, spokeOn: day, cycleId: id, pairId: id })
