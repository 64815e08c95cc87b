import type { InsightKind, JobFunction, VisitRole } from '../../contract/words.ts'
import type { Delivery, Reference } from '../checkins/ports.ts'
import type { Rows } from '../store.ts'
import type { Visit } from './visit.ts'
import type { Faces } from './visit-faces.ts'

/** The working day before a visit, and the hour before it (3.6). */
export const BRIEF_TIMES = ['day', 'hour'] as const
export type BriefTime = (typeof BRIEF_TIMES)[number]

type Person = { id: string; name: string; jobTitle: string; function: JobFunction }
/** Who is who: with those on the other side who are their counterparts. */
export type BriefEmployee = Person & { department: string; role: VisitRole; counterparts: string[] }
export type BriefContact = Person & { counterparts: string[] }
/** A conversation with somebody at the customer. At level `groups` departments stand for people (6.2). */
export type BriefTalk = {
  day: string
  who: string
  contactName: string
  heard: string
  kind: InsightKind | null
}
/** A promise to the customer that is not kept yet. */
export type BriefPromise = {
  text: string
  dueOn: string | null
  who: string
  contactName: string
  late: boolean
}
/** What is worth asking: about something that was heard, in its own words. */
export type BriefQuestion = { kind: InsightKind; heard: string }

/** What somebody should know before a visit. */
export type Brief = {
  visit: Visit
  employees: BriefEmployee[]
  contacts: BriefContact[]
  /** Newest first; those with who comes to the visit before the others. */
  talks: BriefTalk[]
  /** Soonest first, those without a day last. */
  promises: BriefPromise[]
  questions: BriefQuestion[]
}

/** One card to one person about one visit at the time it has; sent at most once. */
export type BriefCard = {
  employeeId: string
  visitId: string
  when: BriefTime
  /** Of the visit: a visit that was moved is told anew. */
  start: string
  state: 'planned' | 'sending' | 'sent' | 'unknown' | 'not sent'
  /** Whoever sends it writes their token here first, and until when in real time (UTC instant) it is theirs. */
  token: string
  claimedUntil: string | null
  /** Sendings that surely did not arrive. */
  attempts: number
  reason: string | null
  /** The message it stands in; null where Teams did not tell, or it did not arrive. */
  activityId: string | null
  conversationId: string | null
  /** What the message shows; null where nothing was sent. */
  shown: BriefShown | null
}
/** `moved` names the start it was moved to. Empty where nobody knows which of two drawings came last. */
export type BriefSays = 'brief' | 'cancelled' | `moved ${string}` | ''
/** `failed`: how often in a row it could surely, or perhaps, not be drawn anew. */
export type BriefShown = { says: BriefSays; failed: number }
export type BriefKey = Pick<BriefCard, 'employeeId' | 'visitId' | 'when' | 'start'>
export type BriefStore = { briefCards: Rows<BriefKey, BriefCard> }

/** Whose card it is, and of when. */
type Told = {
  reference: Reference
  locale: string
  employeeId: string
  /** The clock they live by (IANA). */
  timeZone: string
  when: BriefTime
}
/** Sends somebody what to know before a visit; one POST. */
export type TellBrief = (
  telling: Told & {
    brief: Brief
    faces: Faces
    /** Real time (Unix ms) by which the first byte leaves, or none does. */
    leaveBy: number
  },
) => Promise<Delivery>

/** Draws such a card anew in its message: what to know, or what became since of the visit at `start`; one PUT. */
export type DrawBrief = (
  drawing: Told & {
    activityId: string
    start: string
    drawn: { brief: Brief; faces: Faces } | { became: 'cancelled' | 'moved'; visit: Visit }
  },
) => Promise<Delivery>

/** What the card of a visit that stood at `start` says as the visit is now (3.5). */
export function saysNow({ state, start: now }: Pick<Visit, 'state' | 'start'>, start: string): BriefSays {
  if (state === 'cancelled') return 'cancelled'
  return now === start ? 'brief' : `moved ${now}`
}
