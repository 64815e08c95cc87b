import type { Conversation } from '../checkins/ports.ts'
import { visitsAmong } from '../pairing/going-over.ts'
import type { Handover } from '../pairing/handover.ts'
import { isFollowed, lineAmong } from '../pairing/line-of.ts'
import type { TakenOver } from '../pairing/news.ts'
import type { Pair } from '../pairing/pair.ts'
import type { Contact } from '../people/customer.ts'
import type { Employee } from '../people/employee.ts'
import type { Visit } from '../visits/visit.ts'

/** A pair of somebody who has left, with what nobody took over yet (1.5). */
export type LeftBehind = { pair: Pair; side: Handover['side']; employeeName: string; goes: TakenOver }

type Seen = {
  /** All pairs of the customer, those that ended included. */
  pairs: readonly Pair[]
  conversations: readonly Pick<Conversation, 'employeeId' | 'contactId' | 'followUp' | 'withdrawn'>[]
  visits: readonly Visit[]
  employees: ReadonlyMap<string, Pick<Employee, 'name' | 'leftOn'>>
  contacts: ReadonlyMap<string, Pick<Contact, 'leftOn' | 'objectedOn'>>
  now: string
}

/** Pairs that ended because one side left, and in which nobody followed. */
export const notFollowed = (pairs: readonly Pair[]): Pair[] =>
  pairs.filter(
    (pair) =>
      (pair.endReason === 'employee left' || pair.endReason === 'contact left') && !isFollowed(pair, pairs),
  )

/**
 * What people who left have left behind at a customer: conversations, promises and visits that a successor would take
 * over, while somebody of the pair is still there; the latest first (1.5).
 */
export function leftBehind({ pairs, conversations, visits, employees, contacts, now }: Seen): LeftBehind[] {
  const byId = new Map(pairs.map((pair) => [pair.id, pair]))
  return notFollowed(pairs)
    .flatMap((pair): LeftBehind[] => {
      const employee = employees.get(pair.employeeId)
      const contact = contacts.get(pair.contactId)
      if (!employee || !contact || contact.objectedOn) return []
      if ((employee.leftOn === null) === (contact.leftOn === null)) return []
      const side = employee.leftOn ? 'employee' : 'contact'
      const line = lineAmong(pair, byId)
      const theirs = conversations.filter(
        (one) =>
          !one.withdrawn &&
          line.some(
            ({ employeeId, contactId }) => employeeId === one.employeeId && contactId === one.contactId,
          ),
      )
      const goes = {
        conversations: theirs.length,
        followUps: theirs.filter(({ followUp }) => followUp && !followUp.doneOn).length,
        visits: visitsAmong(pair, { visits, pairs, side, run: null, left: true, now }).length,
      }
      const isNothing = goes.conversations + goes.visits === 0
      return isNothing ? [] : [{ pair, side, employeeName: employee.name, goes }]
    })
    .sort((a, b) => (b.pair.endedOn ?? '').localeCompare(a.pair.endedOn ?? ''))
}
