import { type Notes, type NotesRefusal, type NotesStore, whyNoNotes } from './notes.ts'
import type { VisitStore } from './ports.ts'
import { customerOfVisit } from './visit.ts'

type Needs = Pick<VisitStore, 'visits'> & NotesStore
type Answer = { ok: true; notes: Notes | undefined } | { ok: false; reason: NotesRefusal }

/** The notes of a visit as they stand; undefined while there are none (3.6). */
export const getNotes =
  ({ visits, notes }: Needs) =>
  async ({ employeeId, visitId }: { employeeId: string; visitId: string }): Promise<Answer> => {
    const key = { customerId: customerOfVisit(visitId), visitId }
    const [visit, there] = await Promise.all([visits.get(key), notes.get(key)])
    const reason = whyNoNotes(visit?.value, employeeId)
    return reason ? { ok: false, reason } : { ok: true, notes: there?.value }
  }
