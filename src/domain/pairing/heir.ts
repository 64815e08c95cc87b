import type { Contact } from '../people/customer.ts'
import type { Handover } from './handover.ts'
import type { Handing } from './judge-handover.ts'
import { NEW_PAIR, type Pair } from './pair.ts'
import { daysAfter } from './pair-day.ts'

/** The pair that takes the place of another. */
export function heirOf(
  { pair, ground }: Handing,
  {
    employeeId,
    contact,
    reasons,
    since,
    id,
  }: Pick<Pair, 'employeeId' | 'reasons' | 'since' | 'id'> & { contact: Contact },
): Pair {
  const { customerId, customerName } = pair
  return {
    ...{ id, customerId, customerName, employeeId, reasons, since },
    ...{ contactId: contact.id, contactName: contact.name, contactTitle: contact.jobTitle },
    ...NEW_PAIR,
    ...(contact.id === pair.contactId ? lifeOf(pair) : { status: 'suggested' }),
    heirOf: pair.id,
    revision: (ground.pairs.get(id)?.revision ?? 0) + 1,
  }
}

/** For a contact who stays a pause goes on, and so does an introduction; whoever is new has not heard of us (1.5). */
function lifeOf({ status, until, introducedOn, linkNonce, introduction }: Pair): Partial<Pair> {
  if (status === 'paused') return { status, until }
  if (status === 'suggested') return { status }
  if (status !== 'introduced') return {}
  // Whoever was at its mail reports to the pair that ends.
  const mail = introduction?.mail === 'sending' ? 'unknown' : introduction?.mail
  return {
    ...{ status, until, introducedOn, linkNonce },
    introduction: introduction && mail ? { ...introduction, mail } : null,
  }
}

type Introduction = { nonce: string; byId: string; on: string; introductionDays: number; token: string }

/** The heir whose new contact is introduced by the mail of the handover: it begins by itself, never within a pause (1.5). */
export function introducedHeir(heir: Pair, from: Pair, by: Introduction): Pair {
  const { nonce, byId, on, introductionDays, token } = by
  const begins = daysAfter(on, introductionDays)
  const pause = from.status === 'paused' ? from.until : null
  const until = pause !== null && pause > begins ? pause : begins
  return {
    ...heir,
    ...{ status: 'introduced', until },
    ...{ introducedOn: on, linkNonce: nonce },
    introduction: { byId, mail: 'unknown', until: '', token },
  }
}

/** The heir with what is known by now of the mail that introduced it. */
export function heirAfterMail({ heir, side, mailState }: Handover): Pair {
  const { introduction } = heir
  const isSent = side === 'contact' && mailState === 'sent'
  return introduction && isSent ? { ...heir, introduction: { ...introduction, mail: 'sent' } } : heir
}

/** What a pair that somebody else made meanwhile takes over; its own introduction counts, where there is one. */
export function madeHeir(there: Pair, heir: Pair): Pair {
  const waits = there.status === 'suggested' && heir.status === 'introduced'
  const { status, until, introducedOn, linkNonce, introduction } = heir
  return {
    ...there,
    ...(waits ? { status, until } : {}),
    ...(there.linkNonce ? {} : { introducedOn, linkNonce, introduction }),
    ...{ heirOf: heir.heirOf, reasons: heir.reasons, revision: there.revision + 1 },
  }
}
