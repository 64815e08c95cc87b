import { change, type Rows } from '../store.ts'
import type { Taken, VisitStore } from './ports.ts'
import { daysOf, overlap, type Slot, sameSlot } from './slot.ts'
import { mayStandAt } from './unfinished.ts'
import { customerOfVisit, isNeeded, type Visit } from './visit.ts'
import type { VisitRefusal } from './visit-refusal.ts'

export type SlotNeeds = Pick<VisitStore, 'visits' | 'takenOfContact' | 'takenOfEmployee'>
type Entry = Taken['by'][number]
type Person = {
  side: 'contact' | 'employee'
  name: string
  /** Nobody waits for whom is not needed: their time is taken where it is free. */
  needed: boolean
  /** Whether they take part in a visit: who was replaced in it holds nothing of its slot. */
  isIn: (visit: Visit) => boolean
  change: (day: string, edit: (there: Taken | undefined) => Promise<Taken | undefined>) => Promise<void>
}

/**
 * Takes a slot for everybody in a visit, contacts first and always in the same order, so that of two bookings one
 * gets through (3.4). Whoever is in the way is the refusal, unless they are not required (3.2); what was taken by then is for the caller to give back.
 * Safe to repeat.
 */
export const takeSlot =
  (needs: SlotNeeds) =>
  async (visit: Visit, slot: Slot): Promise<VisitRefusal | undefined> => {
    const own: Entry = { visitId: visit.id, start: slot.start, end: slot.end }
    for (const person of peopleOf(needs, visit))
      for (const day of daysOf(slot)) {
        let inTheWay: Visit | undefined
        await person.change(day, async (there) => {
          const rivals =
            there?.by.filter((entry) => entry.visitId !== own.visitId && overlap(entry, own)) ?? []
          const held = await Promise.all(rivals.map((entry) => holderOf(needs, entry)))
          inTheWay = held.find((holder) => holder !== undefined && person.isIn(holder))
          if (inTheWay) return undefined
          // Written also where it is there already: whoever judged it meanwhile is told that it changed.
          const others = (there?.by ?? []).filter((entry) => !rivals.includes(entry) && !isSame(entry, own))
          return { by: [...others, own] }
        })
        if (inTheWay && person.needed) return takenBy(person, inTheWay)
      }
    return undefined
  }

/**
 * Gives back what a visit has taken of a slot for each of these people, unless it has come to hold it with them in it
 * again. Safe to repeat.
 */
export const giveBack =
  (needs: SlotNeeds) =>
  async (visit: Visit, slot: Slot): Promise<void> => {
    const own: Entry = { visitId: visit.id, start: slot.start, end: slot.end }
    for (const person of peopleOf(needs, visit))
      for (const day of daysOf(slot))
        await person.change(day, async (there) => {
          if (!there?.by.some((entry) => isSame(entry, own))) return undefined
          const holder = await holderOf(needs, own)
          if (holder && person.isIn(holder)) return undefined
          return { by: there.by.filter((entry) => !isSame(entry, own)) }
        })
  }

/** The visit that rightly holds an entry; none when it is gone, failed, cancelled or was moved away since. */
export async function holderOf(
  { visits }: Pick<SlotNeeds, 'visits'>,
  entry: Entry,
): Promise<Visit | undefined> {
  const { visitId } = entry
  const visit = (await visits.get({ customerId: customerOfVisit(visitId), visitId }))?.value
  if (visit?.state !== 'booked' && visit?.state !== 'booking') return undefined
  return mayStandAt(visit, entry) ? visit : undefined
}

function peopleOf(needs: SlotNeeds, { customerId, contacts, employees }: Visit): Person[] {
  const byId = (a: string, b: string) => (a < b ? -1 : 1)
  return [
    ...contacts
      .toSorted((a, b) => byId(a.contactId, b.contactId))
      .map(
        ({ contactId, name, required }): Person => ({
          ...{ side: 'contact', name, needed: isNeeded({ required }) },
          isIn: (visit) => visit.contacts.some((one) => one.contactId === contactId),
          change: (day, edit) => changeTaken(needs.takenOfContact, { customerId, contactId, day }, edit),
        }),
      ),
    ...employees
      .toSorted((a, b) => byId(a.employeeId, b.employeeId))
      .map(
        ({ employeeId, name, required }): Person => ({
          ...{ side: 'employee', name, needed: required },
          isIn: (visit) => visit.employees.some((one) => one.employeeId === employeeId),
          change: (day, edit) => changeTaken(needs.takenOfEmployee, { employeeId, day }, edit),
        }),
      ),
  ]
}

/** A day on which nothing is taken any more has no row. */
async function changeTaken<K extends object>(
  rows: Rows<K, Taken>,
  key: K,
  edit: (there: Taken | undefined) => Promise<Taken | undefined>,
) {
  const after = await change(rows, key, edit)
  if (after?.by.length !== 0) return
  const stored = await rows.get(key)
  if (stored?.value.by.length === 0) await rows.remove(key, stored)
}

const isSame = (one: Entry, other: Entry) => one.visitId === other.visitId && sameSlot(one, other)

const takenBy = ({ side, name }: Person, inTheWay: Visit): VisitRefusal => ({
  code: `${side} taken`,
  name,
  organiser: inTheWay.organiserName,
})
