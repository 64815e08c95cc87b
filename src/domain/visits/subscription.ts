import type { Rows } from '../store.ts'

/** That somebody's calendar tells us of changes to their events (3.5). */
export type Subscription = {
  employeeId: string
  state: 'beginning' | 'live' | 'refused'
  /** As the calendar names it; empty while it begins, and where it was refused. */
  subscriptionId: string
  /** What every notification of it must bring along; begins with the employee's id. */
  secret: string
  /** Until when the calendar tells us; product time. */
  expiresAt: string
  /** Until when, in real time, whoever begins it may take. */
  claimedUntil: string
}
export type SubscriptionRows = Rows<{ employeeId: string }, Subscription>

/** Subscriptions to the events of people, as the app itself (6.5). Everything throws CalendarError. */
export type Subscriptions = {
  /** Begins one: every notification will carry `secret`. */
  begin(
    employeeId: string,
    asked: { secret: string; until: string },
  ): Promise<{ subscriptionId: string; expiresAt: string }>
  /** Puts its end off, and says again that we may; `gone` where there is none any more. */
  extend(employeeId: string, subscriptionId: string, until: string): Promise<{ expiresAt: string }>
  /** Ends it; one that is gone counts as ended. */
  end(employeeId: string, subscriptionId: string): Promise<void>
}

/** Signs texts with the key of the service, and reads what that signed, or the key before it; nothing else. */
export type SecretSigning = { sign(text: string): string; read(signed: string): string | undefined }

/**
 * A secret of 32 random characters or more. It names whose subscription it is of, so that one read finds it, and is
 * signed, so that what a stranger made up is known without any.
 */
export const secretFor = ({ sign }: SecretSigning, employeeId: string, random: string): string =>
  sign(`${employeeId}.${random}`)
export const ownerOfSecret = ({ read }: SecretSigning, secret: string): string | undefined =>
  read(secret)?.split('.')[0]

/** Whether the key in force signed it, and not one that is about to be worth nothing, or is already. */
export function isOfKeyInForce({ sign, read }: SecretSigning, secret: string): boolean {
  const text = read(secret)
  return text !== undefined && sign(text) === secret
}

/** Whether two secrets are the same, in a time that does not tell where they differ. */
export function isSameSecret(one: string, other: string): boolean {
  let differs = one.length ^ other.length
  for (let at = 0; at < one.length; at++) differs |= one.charCodeAt(at) ^ other.charCodeAt(at)
  return differs === 0
}
