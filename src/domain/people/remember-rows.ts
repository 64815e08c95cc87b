import { dayIn } from '../checkins/cycle.ts'
import { inChunks } from '../in-parallel.ts'
import { changeAll } from '../store.ts'
import { type Candidate, type Comparison, fieldsAfter } from './compare-import.ts'
import type { ImportNeeds, Prepared } from './import-kind.ts'
import type { Snapshot } from './ports.ts'

/** Keeps what a source brought, row by row, and what is gone from it, for its next file to be compared with (1.1). */
export async function rememberRows(
  needs: ImportNeeds,
  source: string,
  prepared: Prepared,
  { gone }: Comparison,
): Promise<void> {
  const put = (key: string, there: Candidate['before'], snapshot: Snapshot) => ({
    key: { source, key },
    there,
    make: () => snapshot,
  })
  const goneOn = dayIn(needs.now(), needs.calendar.zone)
  await inChunks(prepared.rows, async (rows) => {
    const edits = rows.map((row) =>
      put(row.key, row.before, { source, key: row.key, fields: fieldsAfter(row), goneOn: null }),
    )
    await changeAll(needs.snapshots, edits)
  })
  await inChunks(gone, async (rows) => {
    await changeAll(
      needs.snapshots,
      rows.map((row) => put(row.value.key, row, { ...row.value, goneOn })),
    )
  })
}
