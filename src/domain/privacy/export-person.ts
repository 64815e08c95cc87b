import type { Due, WorkQueue } from '../checkins/work.ts'
import type { Stored } from '../store.ts'
import { findPerson, type Person, type PersonNeeds } from './person.ts'
import type { FileRow, FileStore, PersonFile } from './person-file.ts'
import type { KindName } from './stored.ts'

/** Everything of one kind that is stored about somebody, row by row. */
export type ExportedKind = { kind: KindName; rows: Record<string, unknown>[] }
export type PersonExport = { side: Person['side']; name: string; kinds: ExportedKind[] }
/** `made` is null while it is being made. */
export type Exported = { ok: true; made: PersonExport | null } | { ok: false; reason: 'not found' }
type Needs = PersonNeeds &
  FileStore & {
    queue: WorkQueue
    due: Due
    newToken: () => string
    now: () => string
    realNow: () => number
  }

/** So long a file is given again as it is, and so long it is kept at all. Product time. */
const FRESH_MS = 600_000
const KEPT_MS = 3_600_000
/** After so long without a word (real ms) the message that has it made may be lost. */
const SILENT_MS = 30_000

/**
 * Everything that is stored about an employee or a contact (6.4), once it is made: by the queue, as it takes a look at
 * all there is. Who asks again meanwhile, or soon after, gets the same. Private notes, and what else only somebody
 * themselves may read, are given to nobody else (6.3). Refused for nobody we know.
 */
export const exportPerson =
  (needs: Needs) =>
  async (personId: string, { self }: { self: boolean }): Promise<Exported> => {
    const person = await findPerson(needs)(personId)
    if (!person) return { ok: false, reason: 'not found' }
    const stored = await needs.personFiles.get({ kind: 'file', personId, self })
    const file = stored?.value
    if (file?.readyAt && needs.now() < later(file.readyAt, FRESH_MS)) {
      const rows = await needs.fileParts.read(file.id)
      const made = { side: person.side, name: person.names[0] ?? '', kinds: byKind(rows) }
      // A file is never empty: one whose rows are gone is made anew.
      if (rows.length > 0) return { ok: true, made }
    }
    const goesOn = file && !file.readyAt && needs.realNow() - file.heardAt < SILENT_MS
    if (!goesOn) await begin(needs, { personId, self }, stored)
    return { ok: true, made: null }
  }

/** Has it made, under an id of its own; where somebody else asked at the same moment, theirs is. */
async function begin(
  needs: Needs,
  { personId, self }: Pick<PersonFile, 'personId' | 'self'>,
  before: Stored<PersonFile> | undefined,
): Promise<void> {
  const id = needs.newToken()
  const key = { kind: 'file', personId, self } as const
  const file = { id, personId, self, readyAt: null, heardAt: needs.realNow() }
  // Before there is anything, so that nothing is kept for longer whatever a crash cuts short.
  await needs.due.add({
    dueAt: later(needs.now(), KEPT_MS),
    work: { kind: 'forget-file', fileId: id },
  })
  const written = before
    ? await needs.personFiles.replace(key, before, file)
    : await needs.personFiles.insert(key, file)
  if (typeof written !== 'string') await needs.queue.put({ kind: 'make-file', fileId: id })
}

const later = (at: string, ms: number) => new Date(Date.parse(at) + ms).toISOString()

const byKind = (rows: readonly FileRow[]): ExportedKind[] =>
  [...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, all]) => ({
    kind: kind as KindName,
    rows: all.map(({ row }) => row),
  }))
