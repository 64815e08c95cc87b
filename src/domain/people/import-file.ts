import { sourceOf } from '../../contract/import-sources.ts'
import type { ImportKind } from '../../contract/words.ts'
import { openPairs } from '../pairing/import-pairs.ts'
import { valuesOf } from '../store.ts'
import { type Comparison, compareImport } from './compare-import.ts'
import { forgetOldImports, isHalfUndone } from './forget-imports.ts'
import { claimImports, type HeldClaim, ImportBusy } from './import-claim.ts'
import { openContacts } from './import-contacts.ts'
import { openCustomers } from './import-customers.ts'
import { type ImportJob, type ImportStore, type RunningJob, runJob } from './import-job.ts'
import type { ImportNeeds, KindOfFile, Prepared } from './import-kind.ts'
import { linesOf } from './import-lines.ts'
import { DirectoryError } from './import-mistakes.ts'
import { openPeople } from './import-people.ts'
import { countStates, type ImportReport, refuseAll, reportOf } from './import-report.ts'
import { openTeams } from './import-teams.ts'
import type { ImportInput, Snapshot } from './ports.ts'
import { holdGone, keyRows, readRows } from './read-rows.ts'
import { refuseErased } from './refuse-erased.ts'
import { rememberRows } from './remember-rows.ts'
import { keepTogether, withLog } from './undo-log.ts'

export type ImportFileNeeds = ImportNeeds & ImportStore & { newToken: () => string }

const KINDS: Record<ImportKind, (needs: ImportNeeds) => KindOfFile | Promise<KindOfFile>> = {
  people: openPeople,
  customers: openCustomers,
  contacts: openContacts,
  teams: openTeams,
  pairs: openPairs,
}
/** The source of a file of which nobody says where it is from: whose headers it has, or this. */
export const PLAIN_SOURCE = 'csv'

/**
 * Imports a file, or tells what applying it would do (1.1). Refused rows never stop the others; a file that is no text,
 * too large or without the columns it needs is refused whole, with one line. What was applied is remembered row by row,
 * last of all, so that the same file completes what a crash cut short. With `gone: 'left'`, what is missing from the
 * file is marked as left; while a line cannot be read nothing is missing, as it may stand there. Everything written is
 * kept in the undo log first.
 */
export const importFile =
  (needs: ImportFileNeeds) =>
  async (input: ImportInput): Promise<ImportReport> => {
    let claim: HeldClaim | undefined
    const kept = () => input.job != null || job.now.wrote
    const job = runJob(needs, firstOf(needs, input), kept, async () => claim?.hold())
    const take = async () => {
      claim = await claimImports(needs, input.byId ?? '')
      if (isHalfUndone(await valuesOf(needs.imports.list({ kind: 'import' }))))
        throw new ImportBusy('undo first')
    }
    try {
      const report = await run(needs, input, job, take)
      await job.put({ state: 'done' })
      return report
    } catch (error) {
      await job.put({ state: 'failed' }).catch(() => undefined)
      throw error
    } finally {
      await claim?.release().catch(() => undefined)
    }
  }

function firstOf(
  { now, realNow, newToken }: ImportFileNeeds,
  { kind, source, job, byId }: ImportInput,
): ImportJob {
  return {
    ...{ job: job ?? newToken(), kind, source, byId: byId ?? '', at: now(), heardAt: realNow() },
    ...{ state: 'reading', read: 0, written: 0, of: null, added: 0, changed: 0, left: 0 },
    ...{ wrote: false, completes: null },
  }
}

/** `take` makes this the one import that writes, from when it compares. */
async function run(
  all: ImportFileNeeds,
  input: ImportInput,
  job: RunningJob,
  take: () => Promise<void>,
): Promise<ImportReport> {
  const { kind: name, apply, lines } = input
  const keep = keepTogether(async (entries) => {
    await job.stay()
    await all.undoLog.add(job.now.job, entries)
  })
  const needs = apply ? withLog(all, keep) : all
  await job.put({})
  const file = await readRows(name, input.rows, (read) => job.tell({ read }))
  if ('whole' in file) return refuseAll(file.whole, input.lines === true)
  if (apply) await take()
  const kind = await KINDS[name](needs)
  const leave = input.gone === 'left' ? kind.leave : keepAll
  if (!leave) return refuseAll({ line: 1, mistakes: [{ code: 'never left' }] }, input.lines === true)
  const { recognised } = file.layout
  const named = sourceOf(input.source)
  const of = recognised && named === PLAIN_SOURCE ? recognised.system : named
  const source = `${name}:${of}`
  await job.put({ state: 'checking', source: of, read: file.checked.length + file.refused.length })
  const past = await needs.snapshots.list({ source })
  if (recognised) await kind.complete?.({ source: of, rows: file.checked, past })
  const fields = file.checked.map((row) => row.fields)
  const keyed = keyRows(
    file,
    kind.keysOf(
      fields,
      past.map(({ value }) => value),
    ),
  )
  const known = await refuseErased(needs, source, keyed.rows)
  const { compared, refused } = holdGone(
    compareImport(known.rows, past, keyed.keys),
    file.refused[0] ?? keyed.unkeyed[0],
    [...keyed.refused, ...known.refused],
  )
  const gone = compared.gone.map(({ value }) => value)
  const staying = gone.length > 0 && kind.staying ? await kind.staying(gone) : new Set<Snapshot>()
  const prepared = await prepare(kind, compared, known.rows)
  if ('code' in prepared) return refuseAll({ line: 1, mistakes: [prepared] }, input.lines === true)
  if (apply && prepared.rows.length + compared.gone.length > 0)
    await noted(all, job.now, async () => {
      await begin(all, job, prepared, input.gone === 'left' ? gone.length - staying.size : 0)
      await prepared.write((rows) => job.tell({ written: job.now.written + rows }))
      await leave(gone)
      await rememberRows(needs, source, prepared, compared)
      await job.put({ written: job.now.of ?? 0 })
      await forgetOldImports(all)
    })
  const report = reportOf(prepared, compared, refused)
  return {
    ...report,
    ...{ recognised, job: job.now.wrote ? job.now.job : null },
    lines: lines
      ? linesOf({ rows: known.rows, layout: file.layout, compared, taken: prepared.rows, staying, report })
      : [],
  }
}

/** Lets everybody be told whose data it changes, also where it is cut short (6.4). */
function noted({ facts }: ImportFileNeeds, { job, byId, at }: ImportJob, write: () => Promise<void>) {
  return byId ? facts.record({ kind: 'note-import', job, byId, at }, write) : write()
}

/** From here on it can be undone; with it what a crash left of the same file, which it completes. */
async function begin(
  { imports }: ImportStore,
  job: RunningJob,
  prepared: Prepared,
  left: number,
): Promise<void> {
  const { kind, source, job: name } = job.now
  const others = await valuesOf(imports.list({ kind: 'import' }))
  const [last] = others
    .filter((each) => each.wrote && each.job !== name && each.state !== 'undone')
    .sort((a, b) => b.heardAt - a.heardAt)
  const isCut = last && (last.state === 'writing' || last.state === 'failed')
  const { added, changed } = countStates(prepared)
  await job.put({
    ...{ state: 'writing', wrote: true, of: prepared.rows.length },
    ...{ added, changed, left },
    completes: isCut && last.kind === kind && last.source === source ? last.job : null,
  })
}

async function prepare(
  kind: KindOfFile,
  { candidates }: Comparison,
  all: Parameters<KindOfFile['prepare']>[1],
) {
  try {
    return await kind.prepare(candidates, all)
  } catch (error) {
    if (error instanceof DirectoryError) return { code: 'directory' as const, why: error.problem }
    throw error
  }
}

const keepAll: KindOfFile['leave'] = async () => {}
