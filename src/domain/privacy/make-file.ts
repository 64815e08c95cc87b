import type { Hold } from '../checkins/send-shard.ts'
import { change, valuesOf } from '../store.ts'
import { lookAlone } from './look-alone.ts'
import { findPerson, type PersonNeeds, personOf } from './person.ts'
import type { FileRow, FileStore, PersonFile } from './person-file.ts'
import { saidAbout } from './person-in-row.ts'
import type { EveryRow } from './ports.ts'

type Needs = PersonNeeds &
  FileStore & { everyRow: EveryRow; newToken: () => string; now: () => string; realNow: () => number }

/** How soon an instance that stops lets another go on. */
const STOPPED_MS = 1000

/**
 * Makes the file that somebody asked for, of all there is (6.4). Safe to repeat; one that nobody wants any more is not
 * made. Answers after how many ms to go on.
 */
export const makeFile =
  (needs: Needs) =>
  async (
    { fileId }: { fileId: string },
    { stillMine }: Pick<Hold, 'stillMine'>,
  ): Promise<{ laterMs: number | null }> => {
    const file = await findFile(needs, fileId)
    const kept = file && !file.readyAt && (await findPerson(needs)(file.personId))
    if (!kept) return { laterMs: null }
    const person = personOf(needs, kept)
    const heard = () => note(needs, file, (there) => ({ ...there, heardAt: needs.realNow() }))
    return lookAlone(
      needs,
      async (still) => {
        const rows: FileRow[] = []
        for await (const row of needs.everyRow.read()) {
          if (!stillMine()) return { laterMs: STOPPED_MS }
          still()
          const said = saidAbout(row, person, { self: file.self })
          if (said) rows.push({ kind: row.kind, row: said })
        }
        // What one that was cut short has left.
        await needs.fileParts.forget(fileId)
        await needs.fileParts.add(fileId, rows)
        const written = await note(needs, file, (there) => ({ ...there, readyAt: needs.now() }))
        if (!written) await needs.fileParts.forget(fileId)
        return { laterMs: null }
      },
      heard,
    )
  }

/** Lets go of a file whose time is over. */
export const forgetFile =
  (needs: FileStore) =>
  async ({ fileId }: { fileId: string }): Promise<void> => {
    const file = await findFile(needs, fileId)
    const stored = file && (await needs.personFiles.get(keyOf(file)))
    if (stored?.value.id === fileId) await needs.personFiles.remove(keyOf(file as PersonFile), stored)
    await needs.fileParts.forget(fileId)
  }

const keyOf = ({ personId, self }: PersonFile) => ({ kind: 'file', personId, self }) as const

/** There are only those of the last hour. */
async function findFile({ personFiles }: FileStore, fileId: string): Promise<PersonFile | undefined> {
  return (await valuesOf(personFiles.list({ kind: 'file' }))).find(({ id }) => id === fileId)
}

/** Writes its row where it is still the one that is wanted; whether it is. */
async function note(
  { personFiles }: FileStore,
  file: PersonFile,
  next: (there: PersonFile) => PersonFile,
): Promise<boolean> {
  const there = await change(personFiles, keyOf(file), (now) => (now?.id === file.id ? next(now) : undefined))
  return there?.id === file.id
}
