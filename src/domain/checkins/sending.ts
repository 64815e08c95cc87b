import type { PeopleStore } from '../people/ports.ts'
import type { Stored } from '../store.ts'
import type { AskCalendar, Cycle } from './cycle.ts'
import type { MayAskNeeds } from './may-ask.ts'
import type { CalendarFor } from './person-calendar.ts'
import type { Ask, CheckinStore, Period } from './ports.ts'
import type { Prompt, PromptKey } from './prompt.ts'
import type { Shown, VisitOffers } from './shown.ts'
import type { Unasked } from './unasked-cards.ts'
import type { NoteDelivery } from './watch-refusals.ts'
import type { WithdrawNeeds } from './withdraw.ts'
import type { Due, WorkQueue } from './work.ts'
import type { PersonCalendar } from './working-days.ts'

/** What sending a prompt needs. */
export type SendNeeds = Pick<
  CheckinStore,
  'prompts' | 'checkins' | 'references' | 'handedFollowUps' | 'preferences'
> &
  Pick<PeopleStore, 'employees'> &
  MayAskNeeds &
  WithdrawNeeds & {
    due: Due
    queue: WorkQueue
    calendar: AskCalendar
    calendarFor: CalendarFor
    unaskedCards: (employeeId: string, now: string) => Promise<Unasked>
    /** Waits for its turn under the send rate. */
    turn: () => Promise<void>
    ask: Ask
    /** What the card about a visit offers somebody besides its question. */
    visitOffers: (of: { employeeId: string; visitId: string }) => Promise<VisitOffers>
    /** Is told what Teams said to each card. */
    noteDelivery: NoteDelivery
    /** Has the bot installed for somebody and their card sent, where that is permitted. */
    offerInstall: (key: PromptKey) => Promise<unknown>
    newToken: () => string
    /** Product time. */
    now: () => string
    /** Real time in ms: claims and deadlines know no other clock. */
    realNow: () => number
    settleSent: (key: PromptKey, prompt: Stored<Prompt>) => Promise<void>
    report: (event: string, fields: Record<string, string>) => void
  }
/**
 * `laterMs` says when somebody must look at this prompt again; what `waits` was left as it is until something else is
 * done about it, such as the end of a pause.
 */
export type Sent = { done: true; waits?: true } | { done: false; laterMs: number }
/** What whoever sends a whole shard knows of a prompt, and how they let somebody look at the shard again. */
export type Known = {
  read?: Stored<Prompt>
  away?: readonly Period[]
  lookAt?: (dueAt: string) => Promise<void>
}
/** What a card asks about, by whose clock, and how somebody is made to look at its shard at an instant. */
export type Asking = {
  cycles: readonly Cycle[]
  person: PersonCalendar
  lookAt: (dueAt: string) => Promise<void>
  /** Whether it was claimed just now, after all that it asks was read. */
  isFresh?: boolean
  /** What its message will say, once it is delivered. */
  shown?: Shown
  /** Cycles that are over and whose cards may still ask in the chat. */
  earlier?: readonly string[]
}

/** Nothing is left to do. */
export const DONE: Sent = { done: true }
/** Nothing is to be done about it yet, however often somebody looks. */
export const WAITS: Sent = { done: true, waits: true }
