import type { MailOutcome } from '../people/ports.ts'
import type { Poll } from './poll.ts'
import type { VisitRefusal } from './visit-refusal.ts'

type MailTrouble = Extract<MailOutcome, { outcome: 'refused' }>['why']

/** Why contacts were not asked, or a question not changed, as a code with its data; or why a visit was not booked. */
export type PollRefusal =
  | VisitRefusal
  | { code: 'poll unknown' }
  | { code: 'poll over' }
  | { code: 'nothing agreed' }
  | { code: 'time not asked' }
  | { code: 'wrong deadline'; before: 'first' | 'last' }
  | { code: 'links missing'; name: string }
  | { code: 'mail on its way'; name: string }
  | { code: 'not sent'; why: MailTrouble }

export type PollDone = { ok: true; poll: Poll } | { ok: false; refusal: PollRefusal }
export const refusedPoll = (refusal: PollRefusal): PollDone & { ok: false } => ({ ok: false, refusal })
