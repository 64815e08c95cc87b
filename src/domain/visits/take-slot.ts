import { change } from '../store.ts'
import type { Taken, VisitStore } from './ports.ts'
import { daysOf, overlap, type Slot, sameSlot } from './slot.ts'
import { customerOfVisit, type Visit } from './visit.ts'
import type { VisitRefusal } from './visit-refusal.ts'

export type SlotNeeds = Pick<VisitStore, 'visits' | 'takenOfContact' | 'takenOfEmployee'>
type Entry = Taken['by'][number]
type Person = {
  side: 'contact' | 'employee'
  name: string
  change: (day: string, edit: (there: Taken | undefined) => Promise<Taken | undefined>) => Promise<unknown>
}

/**
 * Takes a slot for everybody in a visit, contacts first and always in the same order, so that of two bookings one
 * gets through (3.4). Whoever is in the way is the refusal; what was taken by then is for the caller to give back.
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
          inTheWay = held.find((holder) => holder !== undefined)
          const mine = there?.by.some((entry) => isSame(entry, own))
          if (inTheWay || (mine && rivals.length === 0)) return undefined
          return { by: [...(there?.by ?? []).filter((entry) => !rivals.includes(entry)), own] }
        })
        if (inTheWay) return takenBy(person, inTheWay)
      }
    return undefined
  }

/** Gives back what a visit has taken of a slot. Safe to repeat. */
export const giveBack =
  (needs: SlotNeeds) =>
  async (visit: Visit, slot: Slot): Promise<void> => {
    const own: Entry = { visitId: visit.id, start: slot.start, end: slot.end }
    for (const person of peopleOf(needs, visit))
      for (const day of daysOf(slot))
        await person.change(day, async (there) =>
          there?.by.some((entry) => isSame(entry, own))
            ? { by: there.by.filter((entry) => !isSame(entry, own)) }
            : undefined,
        )
  }

/** The visit that rightly holds an entry; none when it is gone, failed, cancelled or was moved away since. */
async function holderOf({ visits }: SlotNeeds, entry: Entry): Promise<Visit | undefined> {
  const { visitId } = entry
  const visit = (await visits.get({ customerId: customerOfVisit(visitId), visitId }))?.value
  if (visit?.state !== 'booked' && visit?.state !== 'booking') return undefined
  const moving = visit.unfinished?.step === 'move' && sameSlot(visit.unfinished, entry)
  return moving || sameSlot(visit, entry) ? visit : undefined
}

function peopleOf(needs: SlotNeeds, { customerId, contacts, employees }: Visit): Person[] {
  const byId = (a: string, b: string) => (a < b ? -1 : 1)
  return [
    ...contacts
      .toSorted((a, b) => byId(a.contactId, b.contactId))
      .map(
        ({ contactId, name }): Person => ({
          ...{ side: 'contact', name },
          change: (day, edit) => change(needs.takenOfContact, { customerId, contactId, day }, edit),
        }),
      ),
    ...employees
      .toSorted((a, b) => byId(a.employeeId, b.employeeId))
      .map(
        ({ employeeId, name }): Person => ({
          ...{ side: 'employee', name },
          change: (day, edit) => change(needs.takenOfEmployee, { employeeId, day }, edit),
        }),
      ),
  ]
}

const isSame = (one: Entry, other: Entry) => one.visitId === other.visitId && sameSlot(one, other)

const takenBy = ({ side, name }: Person, inTheWay: Visit): VisitRefusal => ({
  code: `${side} taken`,
  name,
  organiser: inTheWay.organiserName,
})
