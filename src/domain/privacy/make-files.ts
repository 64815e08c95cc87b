import type { Hold } from '../checkins/work.ts'
import { inParallel } from '../in-parallel.ts'
import { change, removeOne } from '../store.ts'
import type { ErasureStore } from './erasure.ts'
import { filesToMake } from './files-to-make.ts'
import { lookAlone, SILENT_MS, type StillLooking } from './look-alone.ts'
import { findPerson, type Person, type PersonNeeds, personOf, rememberedHash } from './person.ts'
import { type FileRow, type FileStore, keyOfFile, type PersonFile } from './person-file.ts'
import { saidAbout } from './person-in-row.ts'
import type { EveryRow } from './ports.ts'

type Needs = PersonNeeds &
  FileStore &
  ErasureStore & {
    everyRow: EveryRow
    newToken: () => string
    now: () => string
    realNow: () => number
    report: (event: string, fields: Record<string, string>) => void
  }
/** A file in work: what of it is not stored yet, and how many rows there are by now. */
type Making = { file: PersonFile; person: Person; rows: FileRow[]; count: number; failed: boolean }

/**
 * How many files are made of one look, and of how many rows each is kept in mind: both bound the memory it takes, the
 * first also how long everybody else waits while a row is looked at.
 */
const MOST_AT_ONCE = 10
const KEPT_IN_MIND = 200
const AGAIN_MS = 1000

/**
 * Makes the files that somebody asked for, of one look at all there is (6.4). Safe to repeat. Answers after how many ms
 * to go on. However many ask at once, one message waits: whoever looks sees to what is left when the look is over.
 * Where storage fails they wait for it, with whoever does the work.
 */
export const makeFiles =
  (needs: Needs) =>
  async (hold: Pick<Hold, 'stillMine' | 'redelivered'>): Promise<{ laterMs: number | null }> => {
    const looked = await lookAlone(needs, hold, async (still) =>
      makeOf(needs, (await filesToMake(needs)).slice(0, MOST_AT_ONCE), still),
    )
    // Only whoever died with this very message does not see to it; their claim has run out by then.
    if (!looked.ok && looked.reason === 'busy') return { laterMs: hold.redelivered ? SILENT_MS : null }
    return { laterMs: (await filesToMake(needs)).length > 0 ? AGAIN_MS : null }
  }

async function makeOf(needs: Needs, files: readonly PersonFile[], still: StillLooking): Promise<void> {
  const known = { ...needs, hash: rememberedHash(needs.hash) }
  const all = (await inParallel(files, (file) => begin(known, file))).flatMap((one) => one ?? [])
  if (all.length === 0) return
  let unread = 0
  for await (const row of needs.everyRow.read({ unread: () => unread++ })) {
    for (const one of all) {
      still()
      gather(needs, one, row)
      if (one.rows.length >= KEPT_IN_MIND) await store(needs, one)
    }
  }
  await inParallel(all, async (one) => {
    still()
    await finish(needs, one, unread)
  })
}

/** Undefined where nobody is known by that id any more. */
async function begin(needs: Needs, file: PersonFile): Promise<Making | undefined> {
  // What one that was cut short has left.
  await needs.fileParts.forget(file.id)
  const kept = await findPerson(needs)(file.personId)
  if (!kept) await removeOne(needs.personFiles, keyOfFile(file))
  return kept && { file, person: personOf(needs, kept), rows: [], count: 0, failed: false }
}

/** A row that cannot be told of one is the trouble of that file alone. */
function gather({ report }: Needs, one: Making, row: Parameters<typeof saidAbout>[0]): void {
  if (one.failed) return
  try {
    const said = saidAbout(row, one.person, { self: one.file.self })
    if (!said) return
    one.rows.push({ kind: row.kind, row: said })
    one.count++
  } catch (error) {
    one.failed = true
    const reason = error instanceof Error ? error.name : 'unknown'
    report('file.failed', { fileId: one.file.id, kind: row.kind, reason })
  }
}

async function store({ fileParts }: Needs, { file, rows }: Making): Promise<void> {
  if (rows.length > 0) await fileParts.add(file.id, rows.splice(0))
}

async function finish(needs: Needs, one: Making, unread: number): Promise<void> {
  const { file, failed, count } = one
  if (!failed) await store(needs, one)
  const written = await note(needs, file, failed ? { failed } : { readyAt: needs.now(), rows: count, unread })
  if (failed || !written) await needs.fileParts.forget(file.id)
}

/** Writes its row where it is still the one that is wanted; whether it is. */
async function note(
  { personFiles }: FileStore,
  file: PersonFile,
  news: Partial<PersonFile>,
): Promise<boolean> {
  const there = await change(personFiles, keyOfFile(file), (now) =>
    now?.id === file.id ? { ...now, ...news } : undefined,
  )
  return there?.id === file.id
}
