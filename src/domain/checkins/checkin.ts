import type { Channel, Feeling, Guess, InsightKind, SkipReason } from '../../contract/words.ts'

/** A promise made in a conversation, with the day it is due and the day on which it was kept. */
export type FollowUp = {
  text: string
  dueOn: string | null
  doneOn: string | null
  /** Whoever keeps it since the pair was handed over (1.5). */
  handedTo?: HandedTo
}
/** Who took over a promise, and in which handover. */
export type HandedTo = { name: string; run: string }

export type CheckinStatus = 'open' | 'spoke' | 'not yet' | 'not this month'

/** What an employee said in the details after the tap; all of it optional (2.3). */
export type Heard = {
  spokeOn: string | null
  channel: Channel | null
  heard: string
  kind: InsightKind | null
  departments: string[]
  own: Feeling | null
  followUp: FollowUp | null
  /** Stays with its author, everywhere and always (6.3). */
  note: string
}

/**
 * What an employee says about a pair in a cycle. Written when the cycle is planned, so that whose numbers it counts
 * in is fixed then: who moves teams later leaves past months where they were.
 */
export type Checkin = Heard & {
  employeeId: string
  cycleId: string
  pairId: string
  customerId: string
  customerName: string
  contactId: string
  contactName: string
  contactTitle: string
  /** The visit this was said in; null for any other conversation (3.7). */
  visitId: string | null
  employeeName: string
  jobFunction: string
  department: string
  jobTitle: string
  leader: boolean
  scopes: string[]
  status: CheckinStatus
  guess: Guess | null
  /** When the guess was last set: what is republished is counted by it (6.2). */
  guessAt: string | null
  /** When its author first let the customer team see the guess (6.2). */
  sharedAt: string | null
  /** When they took that back; null while it is shared. */
  unsharedAt: string | null
  skipReason: SkipReason | null
  /** When the status or the guess was last set; product time. */
  answeredAt: string | null
  /** The day on which `Not yet` asks again; null where nothing was promised (2.3). */
  againOn: string | null
  /** When the own feeling was last set: what is republished is counted by it (6.2). */
  ownAt: string | null
  /** When a promise was last told, reworded or taken back; null when there never was one. */
  promisedAt: string | null
  /** Answered or changed after the end of the cycle (2.4). */
  late: boolean
  /** When they said themselves that they were at its visit (3.7). */
  thereAt: string | null
  /** Still asked for: false when the pair ended in the middle of the cycle. */
  wanted: boolean
  /** Grows with every change; a copy never goes back to a smaller one. */
  revision: number
}

export const NOTHING_HEARD: Heard = {
  spokeOn: null,
  channel: null,
  heard: '',
  kind: null,
  departments: [],
  own: null,
  followUp: null,
  note: '',
}

/** Whether a promise is not kept although its day has passed; `today` is the organisation's day (4.2). */
export function isLate({ dueOn, doneOn, handedTo }: FollowUp, today: string): boolean {
  return !doneOn && !handedTo && dueOn !== null && dueOn < today
}

/**
 * Whether a check-in needs no more asking. `Not yet` is not an end, and of a visit that took place the employee has
 * still to say how it was (2.2).
 */
export function isAnswered({ status, guess }: Pick<Checkin, 'status' | 'guess'>): boolean {
  return status === 'not this month' || (status === 'spoke' && guess !== null)
}

/** Whether they are known to have spoken, answered or not: then no `Not yet` of an older card changes it. */
export function hasSpoken({ status }: Pick<Checkin, 'status'>): boolean {
  return status === 'spoke'
}

/** Whether they said `Not yet` and were promised to be asked again on that day (2.3). */
export const isPromisedOn = (
  { status, againOn }: Pick<Checkin, 'status' | 'againOn'>,
  day: string,
): boolean => status === 'not yet' && againOn === day

/** Whether it stands among what they say: a conversation that was told although the pair is paused or over stays theirs. */
export function isTheirs({ wanted, visitId, status }: Checkin): boolean {
  return wanted || visitId !== null || status === 'spoke'
}

/** Whether the customer team may see the guess (6.2). */
export const isShared = ({ sharedAt, unsharedAt }: Pick<Checkin, 'sharedAt' | 'unsharedAt'>): boolean =>
  sharedAt !== null && unsharedAt === null

/** Whether nothing was told beside the face. */
export const saysNoMore = ({ heard, own, followUp, note }: Heard): boolean =>
  heard === '' && own === null && followUp === null && note === ''

/** The customer whose overview somebody's check-ins count in. */
export const customerScope = (customerId: string) => `customer:${customerId}`

/** Every overview that a check-in stands in: those that were fixed with it, and its customer's (4.1). */
export const scopesOfCheckin = ({ scopes, customerId }: Pick<Checkin, 'scopes' | 'customerId'>): string[] => [
  ...scopes,
  customerScope(customerId),
]

/** The order in which pairs are asked about: always the same, by name. */
export function byContact(a: Pick<Checkin, 'contactName' | 'pairId'>, b: typeof a): number {
  return a.contactName.localeCompare(b.contactName, 'en') || (a.pairId < b.pairId ? -1 : 1)
}
