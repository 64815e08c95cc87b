import { z } from 'zod'
import { day, id, instant } from './people.ts'
import {
  CARD_KINDS,
  CHANNELS,
  FEELINGS,
  GUESSES,
  INSIGHT_KINDS,
  PROMPT_STATES,
  SKIP_REASONS,
} from './words.ts'

export const cycle = z.object({
  id,
  name: z.string().describe('For people to read, such as November 2026'),
  start: instant,
  end: instant,
  askDay: day,
})
export type CycleView = z.infer<typeof cycle>

export const followUp = z.object({
  text: z.string(),
  dueOn: day.nullable(),
  doneOn: day.nullable().describe('The day on which the promise was kept'),
  late: z.boolean().describe('Its day has passed and it is not kept'),
  handedTo: z.string().optional().describe('Who took it over with the pair (1.5)'),
})

export type FollowUpView = z.infer<typeof followUp>

/** A check-in as its own author sees it; nobody else is ever sent this shape. */
export const checkin = z.object({
  cycleId: id,
  pairId: id,
  customerId: id,
  customerName: z.string(),
  contactName: z.string(),
  visitId: id.nullable().describe('The visit that this was said in'),
  status: z.enum(['open', 'spoke', 'not yet', 'not this month']),
  guess: z.enum(GUESSES).nullable(),
  shared: z.boolean().describe('Whether the team of the customer may see the guess (6.2)'),
  spokeOn: day.nullable(),
  channel: z.enum(CHANNELS).nullable(),
  heard: z.string(),
  kind: z.enum(INSIGHT_KINDS).nullable(),
  departments: z.array(z.string()),
  own: z.enum(FEELINGS).nullable(),
  followUp: followUp.nullable(),
  note: z.string(),
  skipReason: z.enum(SKIP_REASONS).nullable(),
  late: z.boolean(),
})
export type CheckinView = z.infer<typeof checkin>

/** Which of my check-ins, and whether the team of its customer may see the guess. */
export const shareBody = z.object({ cycleId: id, pairId: id, shared: z.boolean() })
export const shared = z.object({ shared: z.boolean() })

/** A promise of my own, of whatever month. */
export const myFollowUp = followUp.extend({
  cycleId: id,
  pairId: id,
  customerId: id,
  customerName: z.string(),
  contactName: z.string(),
})
export type MyFollowUp = z.infer<typeof myFollowUp>

const promptState = z
  .enum(PROMPT_STATES)
  .describe(
    'Each prompt is in exactly one (2.8). sent: it has arrived and nothing is answered yet, and `Not yet` is no answer; with a first answer of several it stays so until each pair is answered, and then is answered or not this month. not needed: all was told before it was sent. unknown: it may not have arrived',
  )
export const promptCounts = z
  .partialRecord(z.enum(PROMPT_STATES), z.number())
  .describe('How many people are in each state; sent are those whose card has arrived and is not answered')
export const cycleControl = z.object({
  state: z.enum(['paused', 'cancelled']),
  reason: z.string().describe('In words'),
  by: z.string().nullable(),
  at: instant,
})

/** How many prompts are in a state for a reason, and what to do about it, in words. */
export const stateCount = z.object({
  state: promptState,
  reason: z.string().nullable().describe('In words; null where the state says it all'),
  count: z.number(),
  meaning: z.string(),
  cure: z.string().nullable().describe('Null where there is nothing to do'),
})
export type StateCount = z.infer<typeof stateCount>

export const cycleList = z.object({
  cycles: z.array(cycle.extend({ counts: promptCounts, control: cycleControl.nullable() })),
})
export type CycleList = z.infer<typeof cycleList>

/** What became of the cards that followed: reminders, and what asked how a visit was. */
export const laterStates = z
  .array(stateCount)
  .describe('The same of reminders and of the cards after a visit')
/** How many cards after a visit did not arrive and may still be sent. */
export const visitsFailed = z
  .number()
  .describe(
    'Cards after a visit that did not arrive and may still be sent again, when the cycle is over as well',
  )

export const promptList = z.object({
  cycle,
  control: cycleControl.nullable(),
  counts: promptCounts,
  states: z.array(stateCount),
  later: laterStates,
  visitsFailed,
  problems: z.array(
    z.object({
      employeeId: id,
      name: z.string(),
      card: z.enum(CARD_KINDS).describe('Which card it is about; of each kind what differs is named once'),
      state: promptState,
      reason: z.string().describe('In words'),
      cure: z.string().describe('What to do about it, in words'),
    }),
  ),
  more: z.number().describe('How many more problems there are than are named'),
})
export type PromptList = z.infer<typeof promptList>
