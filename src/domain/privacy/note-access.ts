import type { AccessKind } from '../../contract/words.ts'
import { type AskCalendar, dayIn } from '../checkins/cycle.ts'
import type { AccessWork, WorkQueue } from '../checkins/work.ts'
import { inParallel } from '../in-parallel.ts'
import type { PeopleStore } from '../people/ports.ts'
import { readErased } from '../people/tombstone.ts'
import type { Access, AccessStore } from './access.ts'

type Needs = { queue: WorkQueue; calendar: Pick<AskCalendar, 'zone'>; now: () => string }
/** What somebody did, and with whose data. */
export type Noting = Pick<AccessWork, 'byId' | 'asAdministrator'> & {
  what: AccessKind
  personIds: readonly string[]
}

export type NoteAccess = (noting: Noting) => Promise<void>

/** People that one message names. */
export const AT_ONCE = 100
/** So many notes of a day are remembered; beyond them the store alone tells what was noted already. */
const MOST_KNOWN = 50_000

/**
 * Notes for people that somebody looked at their data, or changed it (6.4): by one message to the queue, so that whoever
 * reads waits for nothing else, and by none where the same was noted that day. What people do with their own leaves none.
 */
export function noteAccess(needs: Needs): NoteAccess {
  let known = { day: '', notes: new Set<string>() }
  return async ({ personIds, what, byId, asAdministrator }) => {
    const at = needs.now()
    const day = dayIn(at, needs.calendar.zone)
    if (known.day !== day || known.notes.size > MOST_KNOWN) known = { day, notes: new Set() }
    const { notes } = known
    const nameOf = (personId: string) => [personId, what, byId].join('|')
    const fresh = [...new Set(personIds)].filter((id) => id !== byId && !notes.has(nameOf(id)))
    for (let from = 0; from < fresh.length; from += AT_ONCE) {
      const some = fresh.slice(from, from + AT_ONCE)
      await needs.queue.put({ kind: 'access', ...{ day, at, what, byId, asAdministrator }, personIds: some })
      for (const id of some) notes.add(nameOf(id))
    }
  }
}

/** Writes the notes of one message, each once. Safe to repeat. */
export const writeAccess =
  (needs: AccessStore & Pick<PeopleStore, 'erased'> & { hash: (text: string) => string }) =>
  async ({ kind: _, personIds, ...access }: AccessWork): Promise<void> => {
    const { accesses } = needs
    const erasedAt = await readErased(needs)
    if (erasedAt(access.byId)) return
    const left = personIds.filter((personId) => erasedAt(personId) === undefined)
    await inParallel(left, async (personId) => {
      const note: Access = { ...access, personId }
      await accesses.insert(note, note)
    })
  }
