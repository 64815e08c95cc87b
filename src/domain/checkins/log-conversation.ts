import type { PastDay } from '../../contract/said-period.ts'
import type { Guess } from '../../contract/words.ts'
import { customerOf, isActive, isOpen } from '../pairing/pair-ground.ts'
import type { Contact } from '../people/customer.ts'
import { type Employee, scopesOf } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import { insertOrChange, valuesOf } from '../store.ts'
import { type ChangeNeeds, changeCheckin } from './change-checkin.ts'
import type { Checkin, FollowUp, Heard } from './checkin.ts'
import { type Cycle, dayIn, noonOf, phaseOf } from './cycle.ts'
import { cycleWith } from './pair-cycle.ts'
import { dayOfPast, type WrittenDay } from './past-day.ts'
import { openCheckin } from './plan-employee.ts'

type Needs = ChangeNeeds & Pick<PeopleStore, 'contacts' | 'customerList'>
/** A conversation that nobody asked about; `once` names this telling, so that sending it twice stores it once. */
export type Talk = Omit<Heard, 'followUp' | 'spokeOn'> & {
  employeeId: string
  /** The day, or what is said of it, as seen from the day that it is for them; null for today. */
  spokeOn: string | PastDay | WrittenDay | null
  contactId: string
  guess: Guess
  followUp: Pick<FollowUp, 'text' | 'dueOn'> | null
  once: string
  /**
   * Given for what Teams may deliver again: of what was taken back a moment ago only the button that says so, at this
   * revision, stores it anew. Whoever presses Save means it.
   */
  repeats?: { seen: number | null }
}
export type TalkRefusal = {
  ok: false
  reason: 'not yours' | 'contact unknown' | 'future day' | 'closed' | 'follow-up before today'
}
export type Talked = { ok: true; checkin: Checkin; cycle: Cycle; contact: Contact }
/** Nothing is stored: it may be the same that was just taken back. */
export type TakenBack = { ok: false; reason: 'taken back'; checkin: Checkin }

/** By then Teams has delivered again what it did not hear of, and who says the same once more wants it stored. */
const REPEATED_MS = 60_000

/** Marks a conversation that answers no pair's check-in. */
const TALK = 'talk:'
export const isTalk = (pairId: string) => pairId.startsWith(TALK)

/**
 * Stores a conversation at any time (2.7). With a counterpart of whom nothing is told in its cycle yet it answers that
 * check-in; any further one, and one with somebody else, stands beside it. It counts in the cycle of its day. What was
 * taken back is stored anew by whoever tells it anew, and never because it was delivered again (2.4).
 */
export const logConversation =
  (needs: Needs) =>
  async (talk: Talk): Promise<Talked | TalkRefusal | TakenBack> => {
    const { employeeId, contactId } = talk
    const customerId = customerOf(contactId)
    const [profile, contact, customer, copies] = await Promise.all([
      needs.employees.get({ employeeId }),
      needs.contacts.get({ customerId, contactId }),
      needs.customerList.get({ kind: 'customer', customerId }),
      valuesOf(needs.pairCopies.list({ employeeId })),
    ])
    if (!profile || profile.value.leftOn) return { ok: false, reason: 'not yours' }
    if (!contact || !customer) return { ok: false, reason: 'contact unknown' }
    const day = await dayOf(needs, talk, profile.value)
    if ('reason' in day) return day
    const { cycle, spokeOn } = day
    const said = saidIn(talk, spokeOn, needs.now())
    const wasTakenBack = (there: Checkin) => isJustTakenBack(there, talk.repeats, needs.now())
    // Who says nothing of it would note anew what was taken back, as that is kept beneath (2.3).
    const isThisTakenBack = (there: Checkin) =>
      wasTakenBack(there) && (said.heard === '' || there.heard === said.heard)
    const about = copies.find((pair) => pair.contactId === contactId && isOpen(pair))
    if (about) {
      const told = await changeCheckin(needs, { employeeId, cycleId: cycle.id, pairId: about.id }, (there) =>
        there.status === 'spoke' || isThisTakenBack(there)
          ? undefined
          : { ...there, ...said, ...keptOf(there, said) },
      )
      if (told.ok && isThisTakenBack(told.checkin))
        return { ok: false, reason: 'taken back', checkin: told.checkin }
      // Sent again on a later day, it is still about the day it was told on.
      const same = { ...said, spokeOn: talk.spokeOn ? spokeOn : told.ok ? told.checkin.spokeOn : null }
      if (told.ok && isSame(told.checkin, same)) return { ...told, contact: contact.value }
    }
    const { name: contactName, jobTitle: contactTitle } = contact.value
    const own: Checkin = {
      ...openCheckin(
        profile.value,
        {
          ...{ id: TALK + talk.once, customerId, customerName: customer.value.name },
          ...{ contactId, contactName, contactTitle },
        },
        cycle.id,
      ),
      ...said,
      guessAt: said.answeredAt,
      // Without any pair they are not due, and count in no number.
      scopes: copies.some(isActive) ? scopesOf(profile.value) : [],
      wanted: false,
      late: phaseOf(cycle, needs.now()) === 'late',
    }
    const key = { employeeId, cycleId: cycle.id, pairId: own.pairId }
    const tellAnew = (there: Checkin) => ({
      ...{ ...there, ...said, ...keptOf(there, said), guessAt: said.answeredAt },
      ...{ late: there.late || own.late, revision: there.revision + 1 },
    })
    const stored = await needs.facts.record({ kind: 'checkin', ...key }, () =>
      insertOrChange(needs.checkins, key, (there) => {
        if (!there) return own
        return there.status === 'spoke' || wasTakenBack(there) ? undefined : tellAnew(there)
      }),
    )
    const checkin = stored ?? own
    if (checkin.status !== 'spoke') return { ok: false, reason: 'taken back', checkin }
    return { ok: true, checkin, cycle, contact: contact.value }
  }

function isJustTakenBack(
  { status, answeredAt, revision }: Checkin,
  repeats: Talk['repeats'],
  now: string,
): boolean {
  if (!repeats || repeats.seen === revision || status !== 'open') return false
  return Date.parse(now) - Date.parse(answeredAt ?? '') < REPEATED_MS
}

async function dayOf(needs: Needs, { contactId, spokeOn, followUp }: Talk, { timeZone }: Employee) {
  const today = dayIn(needs.now(), timeZone)
  const day = spokeOn === null || typeof spokeOn === 'string' ? (spokeOn ?? today) : dayOfPast(spokeOn, today)
  const refuse = (reason: TalkRefusal['reason']): TalkRefusal => ({ ok: false, reason })
  if (day === undefined || day > today) return refuse('future day')
  if (followUp?.dueOn && followUp.dueOn < today) return refuse('follow-up before today')
  const cycle = await cycleWith(needs, customerOf(contactId), noonOf(day, needs.calendar.zone))
  const phase = phaseOf(cycle, needs.now())
  // Today may be tomorrow where the organisation is, in a cycle that has not begun there.
  return phase === 'closed' || phase === 'future' ? refuse('closed') : { cycle, spokeOn: day }
}

function saidIn(talk: Talk, spokeOn: string, now: string) {
  const { channel, guess, heard, kind, departments, own, note, followUp } = talk
  return {
    ...{ status: 'spoke' as const, skipReason: null, answeredAt: now, spokeOn },
    ...{ channel, guess, heard, kind, departments, own, note },
    ownAt: own ? now : null,
    followUp: followUp && { ...followUp, doneOn: null },
    promisedAt: followUp ? now : null,
  }
}

/** What was written before and not said anew stays, as after Undo (2.3). */
function keptOf(there: Checkin, said: ReturnType<typeof saidIn>) {
  const { kind, own, ownAt, followUp, promisedAt, departments, note, heard } = said
  return {
    ...{ heard: heard || there.heard, note: note || there.note, kind: kind ?? there.kind },
    ...{ own: own ?? there.own, ownAt: ownAt ?? there.ownAt },
    ...{ followUp: followUp ?? there.followUp, promisedAt: promisedAt ?? there.promisedAt },
    departments: departments.length > 0 ? departments : there.departments,
  }
}

/** Whether what stands there is this telling, now or when it came before. */
function isSame(
  there: Checkin,
  said: Pick<Checkin, 'heard' | 'guess' | 'channel' | 'spokeOn' | 'followUp'>,
): boolean {
  const { status, heard, guess, channel, spokeOn, followUp } = there
  return (
    status === 'spoke' &&
    (!said.heard || heard === said.heard) &&
    guess === said.guess &&
    channel === said.channel &&
    spokeOn === said.spokeOn &&
    (!said.followUp || followUp?.text === said.followUp.text)
  )
}
