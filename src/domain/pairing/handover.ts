import type { Contact } from '../people/customer.ts'
import type { Employee } from '../people/employee.ts'
import type { MailOutcome, OutgoingMail } from '../people/ports.ts'
import type { TakenOver } from './news.ts'
import type { Pair, PairRefusal } from './pair.ts'

/**
 * A pair on its way from somebody who leaves to their successor (1.5). Written before anything else is done, and carried
 * out from this row, so that a crash in the middle is made good by whoever finds the message about it.
 */
export type Handover = {
  /** That of the pair that is handed over: one handover of it at a time. */
  id: string
  customerId: string
  /** The pair that is handed over, and the one that takes its place, as it will begin. */
  fromPairId: string
  toPairId: string
  heir: Pair
  /** When the places of the heir were taken (real ms); given back where nothing comes of it. */
  placeAt: number | null
  /** The side that changes. */
  side: 'employee' | 'contact'
  byId: string
  at: string
  /** Tells it from an earlier one of the same pair. */
  run: string
  /** What goes over, as it was when it began. */
  takenOver: TakenOver
  /** What the contact is told by mail; null when they are told in another way, and when all is over. */
  mail: { to: { name: string; email: string }; subject: string; text: string } | null
  /** `sending` with nobody at work any more may have been sent, and is never sent again by itself. */
  mailState: 'none' | 'to send' | 'sending' | 'sent' | 'unknown' | 'refused'
  /** Why it surely was not sent. */
  mailWhy: MailTrouble | 'interrupted' | null
  /** `refused`: nothing was changed and nobody was told. */
  state: 'begun' | 'done' | 'refused'
  /** Until when in real time (UTC instant) whoever has the person's token is at the mail; after that nobody is. */
  claimedUntil: string | null
  /** Whether a visit was left for later because it was still being booked. */
  visitsLeft: boolean
}
export type HandoverKey = { customerId: string; handoverId: string }

/** What a handover is carried out with; `from` and `left` as they were when it began, however often it is done. */
export type Carrying = {
  handover: Handover
  from: Pair
  to: Pair
  employee: Employee
  contact: Contact
  left: boolean
}

type MailTrouble = Extract<MailOutcome, { outcome: 'refused' }>['why']
export type HandoverMail = Pick<OutgoingMail, 'subject' | 'text'>

/** Why a pair was not handed over, as a code with its data; nothing was changed then. */
export type HandoverRefusal =
  | Exclude<PairRefusal, { code: 'not allowed' }>
  | { code: 'pair unknown' }
  | { code: 'over' }
  | { code: 'same person'; name: string }
  /** They were counterparts until less than so many months ago, and somebody ended it (1.4). */
  | { code: 'ended lately'; employee: string; contact: string; months: number }
  | { code: 'being handed over' }
  | { code: 'handed over already' }
  | { code: 'nobody to write to'; name: string }
  /** Of the two links by which a new contact answers. */
  | { code: 'links missing' }
  | { code: 'mail'; why: MailTrouble | 'interrupted' }
