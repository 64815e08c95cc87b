import type { Due, WorkQueue } from '../checkins/work.ts'
import type { Stored } from '../store.ts'
import { lastLooked } from './look-alone.ts'
import { findPerson, type Person, type PersonNeeds } from './person.ts'
import {
  type FileKey,
  type FileRow,
  type FileStore,
  KEPT_MS,
  keyOfFile,
  type PersonFile,
} from './person-file.ts'
import type { KindName } from './stored.ts'

/** Everything of one kind that is stored about somebody, row by row. */
export type ExportedKind = { kind: KindName; rows: Record<string, unknown>[] }
/** `unread`: how many rows nobody could read, whomever they are about. */
export type PersonExport = { side: Person['side']; name: string; kinds: ExportedKind[]; unread: number }
/** `made` is null while it is being made; `failed` is said once, and who asks after that has it made anew. */
export type Exported = { ok: true; made: PersonExport | null } | { ok: false; reason: 'not found' | 'failed' }
type Needs = PersonNeeds &
  FileStore & {
    queue: WorkQueue
    due: Due
    newToken: () => string
    now: () => string
    realNow: () => number
  }

/** So long a file is given again as it is. Product time. */
const FRESH_MS = 600_000
/** After so long without a word (real ms) the message that has it made may be lost. */
const SILENT_MS = 30_000

/**
 * Everything that is stored about an employee or a contact (6.4), once it is made: by the queue, as it takes a look at
 * all there is. Who asks again meanwhile, or soon after, gets the same. Private notes, and what else only somebody
 * themselves may read, are given to nobody else (6.3). Refused for nobody we know, and where it cannot be made.
 */
export const exportPerson =
  (needs: Needs) =>
  async (personId: string, { self }: { self: boolean }): Promise<Exported> => {
    const person = await findPerson(needs)(personId)
    if (!person) return { ok: false, reason: 'not found' }
    const key = keyOfFile({ personId, self })
    const stored = await needs.personFiles.get(key)
    const file = stored?.value
    if (stored && file?.failed) {
      await needs.personFiles.remove(key, stored)
      return { ok: false, reason: 'failed' }
    }
    if (file?.readyAt && needs.now() < later(file.readyAt, FRESH_MS)) {
      const rows = await needs.fileParts.read(file.id)
      const made = {
        side: person.side,
        name: person.names[0] ?? '',
        kinds: byKind(rows),
        unread: file.unread ?? 0,
      }
      // One of which a part is gone is made anew.
      if (rows.length === file.rows) return { ok: true, made }
    }
    if (!file || file.readyAt || !(await goesOn(needs, file))) await ask(needs, key, stored)
    return { ok: true, made: null }
  }

/** Whether it is heard that it is made; whoever looks at everything sees to all files that wait. */
async function goesOn(needs: Needs, { heardAt }: PersonFile): Promise<boolean> {
  const silent = (at: number) => needs.realNow() - at >= SILENT_MS
  return !silent(heardAt) || !silent(await lastLooked(needs))
}

/** Has it made, under an id of its own, or once more where it waits; who asks at the same moment asks for the same. */
async function ask(needs: Needs, key: FileKey, before: Stored<PersonFile> | undefined): Promise<void> {
  const { personId, self } = key
  const fresh = {
    id: needs.newToken(),
    personId,
    self,
    readyAt: null,
    rows: null,
    unread: null,
    failed: null,
  }
  const waits = before?.value.readyAt === null
  const file = { ...(waits ? before.value : fresh), heardAt: needs.realNow() }
  // Before there is anything, so that nothing is kept for longer whatever a crash cuts short.
  if (!waits)
    await needs.due.add({
      dueAt: later(needs.now(), KEPT_MS),
      work: { kind: 'forget-file', fileId: file.id },
    })
  const written = before
    ? await needs.personFiles.replace(key, before, file)
    : await needs.personFiles.insert(key, file)
  if (typeof written !== 'string') await needs.queue.put({ kind: 'make-files' })
}

const later = (at: string, ms: number) => new Date(Date.parse(at) + ms).toISOString()

const byKind = (rows: readonly FileRow[]): ExportedKind[] =>
  [...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, all]) => ({
    kind: kind as KindName,
    rows: all.map(({ row }) => row),
  }))
