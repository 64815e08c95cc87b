/**
 * A pair on its way from somebody who leaves to their successor (1.5). Written before anything else is done, and carried
 * out from this row, so that a crash in the middle is made good by whoever finds the message about it.
 */
export type Handover = {
  /** Begins with the customer's id and a dot. */
  id: string
  customerId: string
  /** The pair that is handed over, and the one that takes its place. */
  fromPairId: string
  toPairId: string
  /** The side that changes. */
  side: 'employee' | 'contact'
  byId: string
  at: string
  /** What the contact is told by mail; null when they are told in another way. */
  mail: { to: { name: string; email: string }; subject: string; text: string } | null
  /** `sending` with nobody at work any more may have been sent, and is never sent again by itself. */
  mailState: 'none' | 'to send' | 'sending' | 'sent' | 'unknown' | 'refused'
  /** `refused`: nothing was changed and nobody was told. */
  state: 'begun' | 'done' | 'refused'
  /** Whoever sends the mail writes their token here first. */
  token: string
}
