import type { PeopleStore } from '../people/ports.ts'
import { change } from '../store.ts'
import { type MergeTexts, type Notes, type NotesRefusal, type NotesStore, whyNoNotes } from './notes.ts'
import type { VisitStore } from './ports.ts'
import { customerOfVisit } from './visit.ts'

type Needs = Pick<VisitStore, 'visits'> &
  Pick<PeopleStore, 'employees'> &
  NotesStore & { mergeTexts: MergeTexts; longestNotes: number; now: () => string }
type Asked = { employeeId: string; visitId: string; base: string; text: string }
type Answer = { ok: true; notes: Notes } | { ok: false; reason: NotesRefusal }

/**
 * Writes a change into the notes of a visit, given the text it was made in: what others wrote meanwhile stays (3.6).
 * The same change sent twice is written once.
 */
export const changeNotes =
  (needs: Needs) =>
  async ({ employeeId, visitId, base, text }: Asked): Promise<Answer> => {
    const key = { customerId: customerOfVisit(visitId), visitId }
    const [visit, writer] = await Promise.all([needs.visits.get(key), needs.employees.get({ employeeId })])
    const reason = whyNoNotes(visit?.value, employeeId)
    if (reason) return { ok: false, reason }
    const by = { byId: employeeId, byName: writer?.value.name ?? '', changedAt: needs.now() }
    let tooLong = false
    const notes = await change(needs.notes, key, (there): Notes | undefined => {
      const before = there?.text ?? ''
      const after = before === base ? text : needs.mergeTexts({ base, theirs: before, ours: text })
      tooLong = after.length > needs.longestNotes
      if (tooLong || (there && after === before)) return undefined
      return { ...key, text: after, ...by, revision: (there?.revision ?? 0) + 1 }
    })
    return tooLong || !notes ? { ok: false, reason: 'too long' } : { ok: true, notes }
  }
