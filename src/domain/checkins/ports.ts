/* Over 200 lines because every row that check-ins keep has its form here. */
import type { DayOff, Feeling, PromptReason, PromptState } from '../../contract/words.ts'
import type { Rows } from '../store.ts'
import type { AskSettings } from './ask-settings.ts'
import type { Checkin, FollowUp } from './checkin.ts'
import type { OpenedCycle } from './cycle.ts'
import type { Preferences } from './preferences.ts'
import type { Prompt } from './prompt.ts'
import type { VisitOffers } from './shown.ts'
import type { SetAsideRows } from './work.ts'

/** Where a person can be reached in chat, as Teams last told us. */
export type Reference = {
  employeeId: string
  conversationId: string
  serviceUrl: string
  state: 'installed' | 'uninstalled'
  /** Timestamp of the event this comes from: the last one wins. */
  at: string
}

/** One counted line of a month: one pair of one person in one scope. */
export type MonthRow = {
  employeeId: string
  /** The cycle of the check-in: a month holds its halves, and a quarter counts in its middle month. */
  of: string
  pairId: string
  customerId: string
  customerName: string
  name: string
  jobFunction: string
  leader: boolean
  status: Checkin['status']
  own: Checkin['own']
  ownAt: string | null
  /** What they guess that the contact felt; null also where they cannot tell. */
  guess: Feeling | null
  guessAt: string | null
  /** When its author first let the customer team see it; from then on it counts among those that were shared (6.2). */
  sharedAt: string | null
  /** The days by which a promise made in it is due and was kept; null where there is none with a day (4.3). */
  promise: Promised | null
  wanted: boolean
  /** The scope in which its feelings count (6.2); null in a line that an older version wrote. */
  home: string | null
  revision: number
}
export type Promised = { dueOn: string; doneOn: string | null }

/** A conversation on the customer's page; a copy of the check-in that told it. */
export type Conversation = {
  id: string
  customerId: string
  day: string
  employeeId: string
  employeeName: string
  jobTitle: string
  jobFunction: string
  department: string
  contactId: string
  contactName: string
  visitId: string | null
  channel: Checkin['channel']
  heard: string
  kind: Checkin['kind']
  departments: string[]
  followUp: Checkin['followUp']
  /** What its author guesses that the contact felt, where they share that with the customer team; else null (6.2). */
  guess: Feeling | null
  /** Taken back by its author; kept so that an older copy cannot bring it back. */
  withdrawn: boolean
  revision: number
}

/** A promise that is not kept yet and has a day; a copy in each of its author's scopes. */
export type OpenFollowUp = {
  employeeId: string
  cycleId: string
  pairId: string
  /** To whom it was promised; null in a line that an older version wrote. */
  contactId: string | null
  customerId: string
  customerName: string
  name: string
  text: string
  dueOn: string
  revision: number
}

/** A promise that came to its owner with a pair that was handed over; from then on it is theirs (1.5). */
export type HandedFollowUp = {
  employeeId: string
  /** The month in which it was told. */
  cycleId: string
  /** Names it among its owner's promises of that month; no pair has this id. */
  pairId: string
  /** The pair that it belongs to now. */
  inPairId: string
  /** To whom it was promised; that pair may be with somebody else. Null where an older version wrote it. */
  contactId: string | null
  customerId: string
  customerName: string
  contactName: string
  employeeName: string
  scopes: string[]
  followUp: FollowUp
  /** The check-in in which it was told. */
  toldIn: { employeeId: string; cycleId: string; pairId: string }
  /** The handover in which it came. */
  run: string
  revision: number
}

/** The counts of a cycle that is over, as they are kept; null where they are out of date. */
export type CycleCounts = {
  cycleId: string
  counts: Partial<Record<PromptState, number>> | null
  /** Whether they were counted when nothing could change any more. */
  closed: boolean
}

export type CheckinStore = {
  cycles: Rows<{ cycleId: string }, OpenedCycle>
  cycleCounts: Rows<{ cycleId: string }, CycleCounts>
  askSettings: Rows<{ name: 'ask' }, AskSettings>
  preferences: Rows<{ employeeId: string }, Preferences>
  /** Lists may name the beginning of a cycle's id. */
  checkins: Rows<{ employeeId: string; cycleId: string; pairId: string }, Checkin>
  prompts: Rows<{ cycleId: string; shard: string; employeeId: string; card: string }, Prompt>
  months: Rows<{ scope: string; cycleId: string; employeeId: string; pairId: string }, MonthRow>
  /** Lists may name the beginning of an id, which is that of a cycle. */
  conversations: Rows<{ customerId: string; id: string }, Conversation>
  followUps: Rows<{ scope: string; employeeId: string; cycleId: string; pairId: string }, OpenFollowUp>
  handedFollowUps: Rows<{ employeeId: string; cycleId: string; pairId: string }, HandedFollowUp>
  references: Rows<{ employeeId: string }, Reference>
  /** Every department there is, for the card that asks which ones something concerns. */
  departments: Rows<{ kind: 'department'; name: string }, { name: string }>
  setAside: SetAsideRows
}

/** What became of the one POST (reliability: surely not delivered, delivered, ambiguous). */
export type Delivery =
  | { outcome: 'delivered'; activityId: string | null }
  | { outcome: 'unknown' }
  | { outcome: 'later'; reason: PromptReason; waitMs: number }
  | { outcome: 'refused'; state: 'blocked' | 'not installed' | 'failed'; reason: PromptReason }

/**
 * Installs the bot for somebody, and tells where they can be reached then. `refused` is for good; `failed` may be tried
 * again another time.
 */
export type InstallBot = (
  employeeId: string,
) => Promise<
  { ok: true; conversationId: string; serviceUrl: string } | { ok: false; reason: 'refused' | 'failed' }
>

/** What was promised to the contact of a check-in and is still open, soonest first; for the card that asks (2.9). */
export type PromisesTo = (about: Pick<Checkin, 'pairId' | 'contactId'>) => FollowUp[]

/** Sends the card that asks about these check-ins, or how a visit was; one POST. */
export type Ask = (ask: {
  reference: Reference
  locale: string
  checkins: readonly Checkin[]
  promises: PromisesTo
  /** The visit that the card is about; null for the card of the month. */
  visitId: string | null
  /** Given for the card about a visit. */
  offers: VisitOffers | undefined
  /** The day on which the card asks again; null for one that asks for the first time. */
  againOn: string | null
  /** Real time (Unix ms) by which the first byte leaves, or none does. */
  leaveBy: number
  /** Asked right before the POST, as it may have waited for its place: what keeps it from leaving, if anything. */
  stops: () => Promise<PromptReason | null>
}) => Promise<Delivery>

/**
 * Draws a card anew in the message that it stands in; one PUT. `named` is what the message says it is about, also where
 * nothing of that is asked any more.
 */
export type Redraw = (drawing: {
  reference: Reference
  activityId: string
  locale: string
  checkins: readonly Checkin[]
  named: readonly Checkin[]
  promises: PromisesTo
  visitId: string | null
  offers: VisitOffers | undefined
}) => Promise<Delivery>

/** Why nobody is asked on a day, where somebody is; null for a day on which they may be asked. `country` is ISO 3166-1. */
export type IsDayOff = (day: string, country: string) => DayOff | null

/** A stretch of time between two UTC instants. */
export type Period = { from: string; to: string }
/**
 * When people are out of office within a window of at most 31 days, as their calendars tell: in order, none that touch.
 * Whoever is here all the time, or cannot be looked up, is absent. Answers within seconds, or within so many ms of real
 * time where that is less, and never throws. `missed` is told how many could not be looked up.
 */
export type Away = (
  people: readonly { employeeId: string; email: string }[],
  window: Period,
  look?: { withinMs?: number; missed?: (people: number) => void },
) => Promise<ReadonlyMap<string, readonly Period[]>>
