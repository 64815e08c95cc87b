import { dayIn } from '../checkins/cycle.ts'
import type { FileRow } from './compare-import.ts'
import type { Fields } from './import-columns.ts'
import type { ImportNeeds } from './import-kind.ts'
import type { Refusal } from './import-mistakes.ts'
import { readErased, recordName } from './tombstone.ts'

const OWN = ['email', 'employee email', 'contact email'] as const
const OTHERS = ['manager email', 'owner email'] as const

/**
 * Refuses the rows of who was erased, by any address of theirs or the record they had in the same source; where others
 * are said to report to them or to be theirs, that is left out (6.4).
 */
export async function refuseErased(
  needs: ImportNeeds,
  source: string,
  rows: readonly FileRow[],
): Promise<{ rows: FileRow[]; refused: Refusal[] }> {
  const erasedAt = await readErased(needs)
  const refused: Refusal[] = []
  const kept = rows.flatMap((row): FileRow[] => {
    const { line, fields } = row
    const record = fields['record id']
    const names = [...OWN.map((column) => fields[column] ?? ''), record ? recordName(source, record) : '']
    const at = names.flatMap((name) => erasedAt(name) ?? [])[0]
    if (at === undefined) return [{ ...row, fields: withoutErased(fields, erasedAt) }]
    const on = dayIn(at, needs.calendar.zone)
    refused.push({ line, mistakes: [{ code: 'erased', on }], fields })
    return []
  })
  return { rows: kept, refused }
}

function withoutErased(fields: Fields, erasedAt: (name: string) => string | undefined): Fields {
  const gone = OTHERS.filter((column) => erasedAt(fields[column] ?? '') !== undefined)
  return gone.length === 0 ? fields : { ...fields, ...Object.fromEntries(gone.map((column) => [column, ''])) }
}
