import { dayIn } from '../checkins/cycle.ts'
import { inParallel } from '../in-parallel.ts'
import { type Candidate, isNew } from '../people/compare-import.ts'
import { findEmails, findEmployees } from '../people/find-employees.ts'
import type { ImportNeeds, KindOfFile, Prepared } from '../people/import-kind.ts'
import type { Refusal, RowMistake } from '../people/import-mistakes.ts'
import type { EmailEntry, Snapshot } from '../people/ports.ts'
import { endPair } from './end-pair.ts'
import type { Verdict, WantedPair } from './judge-pairs.ts'
import { judgeAll, pairIdWith, storeAll } from './make-pairs.ts'
import type { PairRefusal } from './pair.ts'
import { customerOf } from './pair-ground.ts'
import { toldOfEnd } from './tell-import.ts'

/** A row whose people are known. */
type Found = { row: Candidate; wanted: WantedPair }

/** Files of pairs: `Employee Email, Contact Email`. They are judged and made as pairs by hand are. */
export const openPairs = (needs: ImportNeeds): KindOfFile => ({
  keysOf: (rows) => rows.map((row) => `${row['employee email']}|${row['contact email']}`),
  leave: (gone) => leavePairs(needs, gone),
  prepare: async (candidates) => {
    const emails = await findEmails(needs, candidates.flatMap(bothEmails))
    const looked = candidates.map((row) => ({ row, wanted: wantedOf(row, emails) }))
    const found = looked.flatMap(({ row, wanted }): Found[] => ('code' in wanted ? [] : [{ row, wanted }]))
    const unknown = looked.flatMap(({ row, wanted }) =>
      'code' in wanted ? [{ line: row.line, mistakes: [wanted], fields: row.fields }] : [],
    )
    const wanted = found.map((each) => each.wanted)
    const verdicts = await judgeAll(needs)({ by: 'import', why: 'imported', wanted })
    for (const [at, { row }] of found.entries()) if (isNew(row) && isThere(verdicts[at])) row.met = []
    const prepared: Prepared = {
      ...sorted(found, verdicts, unknown),
      unresolved: [],
      write: async (wrote) => {
        const stored = await storeAll(needs)(verdicts)
        // What was refused only now came to nothing: it is told, and no next file takes it for known.
        Object.assign(prepared, sorted(found, stored, unknown))
        wrote(found.length)
      },
    }
    return prepared
  },
})

function sorted(
  found: readonly Found[],
  verdicts: readonly Verdict[],
  unknown: readonly Refusal[],
): Pick<Prepared, 'rows' | 'refused'> {
  return {
    rows: found.filter((_, index) => !refused(verdicts[index])).map(({ row }) => row),
    refused: [...unknown, ...refusals(found, verdicts)],
  }
}

const ourEmail = ({ fields }: Pick<Candidate, 'fields'>) => fields['employee email'] ?? ''
const bothEmails = ({ fields }: Pick<Candidate, 'fields'>) => [
  fields['employee email'] ?? '',
  fields['contact email'] ?? '',
]

function wantedOf(
  row: Pick<Candidate, 'fields'>,
  emails: ReadonlyMap<string, EmailEntry>,
): WantedPair | RowMistake {
  const [ours = '', theirs = ''] = bothEmails(row)
  const [employee, contact] = [emails.get(ours), emails.get(theirs)]
  if (employee?.kind !== 'employee') return { code: 'employee unknown', email: ours }
  if (contact?.kind !== 'contact') return { code: 'contact unknown', email: theirs }
  return { employeeId: employee.id, contactId: contact.id }
}

/** A pair that is there already is what the file asks for. */
const isThere = (verdict: Verdict | undefined) =>
  verdict !== undefined && !verdict.ok && verdict.refusal.code === 'already paired'
const refused = (verdict: Verdict | undefined) =>
  verdict && !verdict.ok && !isThere(verdict) ? verdict.refusal : undefined

function refusals(found: readonly Found[], verdicts: readonly Verdict[]): Refusal[] {
  return found.flatMap(({ row }, index) => {
    const refusal = refused(verdicts[index])
    const mistakes = [{ code: 'pair refused' as const, refusal: refusal as PairRefusal }]
    return refusal ? [{ line: row.line, mistakes, fields: row.fields }] : []
  })
}

/** Ends the pairs that are gone (1.5); who has another address by now may stand in the file with that one. */
async function leavePairs(needs: ImportNeeds, gone: readonly Snapshot[]): Promise<void> {
  const on = dayIn(needs.now(), needs.calendar.zone)
  const emails = await findEmails(needs, gone.flatMap(bothEmails))
  const employees = await findEmployees(needs, gone.map(ourEmail))
  await inParallel(gone, async (row) => {
    const people = wantedOf(row, emails)
    if ('code' in people || employees.get(ourEmail(row))?.email !== ourEmail(row)) return
    const pair = { customerId: customerOf(people.contactId), pairId: pairIdWith(needs.hash)(people) }
    const reason = 'gone from its source'
    await endPair(needs)({ ...pair, reason, on, tells: toldOfEnd(reason) })
  })
}
