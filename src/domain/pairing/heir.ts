import type { Contact } from '../people/customer.ts'
import type { Handover } from './handover.ts'
import type { Handing } from './judge-handover.ts'
import { NEW_PAIR, type Pair } from './pair.ts'
import { daysAfter } from './pair-day.ts'
import { isOpen } from './pair-ground.ts'

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
    ...(contact.id === pair.contactId ? lifeOf(pair, since) : { status: 'suggested' }),
    heirOf: pair.id,
    revision: (ground.pairs.get(id)?.revision ?? 0) + 1,
  }
}

/** What a pair is, or was until somebody left it. */
const stateOf = (pair: Pair): Pick<Pair, 'status' | 'until'> =>
  isOpen(pair) ? pair : (pair.endedFrom ?? NEW_PAIR)

/**
 * For a contact who stays a pause goes on, and so does an introduction; whoever is new has not heard of us (1.5). A day
 * that came while nobody had the pair is over.
 */
function lifeOf(pair: Pair, today: string): Partial<Pair> {
  const { status, until } = stateOf(pair)
  const isOver = until !== null && until <= today
  const life = isOver ? ({ status: 'active', until: null } as const) : { status, until }
  if (status !== 'introduced') return life
  const { introducedOn, linkNonce, introduction } = pair
  // Whoever was at its mail reports to the pair that ends.
  const mail = introduction?.mail === 'sending' ? 'unknown' : introduction?.mail
  return {
    ...{ ...life, introducedOn, linkNonce },
    introduction: introduction && mail ? { ...introduction, mail } : null,
  }
}

type Introduction = { nonce: string; byId: string; on: string; introductionDays: number; token: string }

/** The heir whose new contact is introduced by the mail of the handover: it begins by itself, never within a pause (1.5). */
export function introducedHeir(heir: Pair, from: Pair, by: Introduction): Pair {
  const { nonce, byId, on, introductionDays, token } = by
  const begins = daysAfter(on, introductionDays)
  const was = stateOf(from)
  const pause = was.status === 'paused' ? was.until : null
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
