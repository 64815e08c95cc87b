import type { ImportKind } from '../../contract/words.ts'
import { dayIn } from '../checkins/cycle.ts'
import { inChunks, inParallel } from '../in-parallel.ts'
import { putPairBack, returns } from '../pairing/put-pair-back.ts'
import { change, valuesOf } from '../store.ts'
import { type Folded, foldWrites } from './fold-undo.ts'
import { appliedImports, chainOf, isOffered, lastOf } from './forget-imports.ts'
import { claimImports, freeInMs, type HeldClaim, ImportBusy, SILENT_MS } from './import-claim.ts'
import { type ImportJob, runJob } from './import-job.ts'
import { putContactsBack } from './put-contact-back.ts'
import { putCustomerBack } from './put-customer-back.ts'
import { putEmployeeBack } from './put-employee-back.ts'
import { putMemberBack, putSnapshotsBack } from './put-member-back.ts'
import { addressesOf, hangings, type Kept, type UndoNeeds, WIDTH } from './undo-kind.ts'
import type { LoggedKind } from './undo-log.ts'

export type UndoResult =
  | { ok: true; kind: ImportKind; undone: number; kept: Kept[] }
  | { ok: false; reason: 'unknown' | 'not last' | 'too old' }
  /** `freeInMs`: in how many real ms whoever writes counts as cut short; null while they are heard of. */
  | { ok: false; reason: 'still writing'; freeInMs: number | null }
  | { ok: false; reason: 'undone'; kind: ImportKind }
  | { ok: false; reason: 'busy'; byName: string; freeInMs: number | null }

/**
 * The kind of an import that is undone by now. Whoever did so may have been cut short right after, so what follows from
 * it is done also where it was undone before.
 */
export const undoneKind = (result: UndoResult): ImportKind | null => ('kind' in result ? result.kind : null)

/** What hangs on something goes before it; pairs that return come after their people. */
const ORDER: readonly LoggedKind[] = ['pairs', 'members', 'contacts', 'customers', 'employees', 'snapshots']

/**
 * Puts back what the last import wrote, value by value; what somebody changed since stays and is told (1.1). The import
 * before is the last one then. Every step may be done again: undoing once more completes what a crash cut short.
 */
export const undoImport =
  (needs: UndoNeeds) =>
  async ({ job, byId = '' }: { job: string; byId?: string }): Promise<UndoResult> => {
    let claim: HeldClaim | undefined
    try {
      claim = await claimImports(needs, byId)
      return await undoHeld(needs, { name: job, byId }, claim)
    } catch (error) {
      // Also where another took over after a long silence, and goes on with it.
      if (!(error instanceof ImportBusy)) throw error
      return { ok: false, reason: 'busy', byName: error.byName, freeInMs: error.freeInMs }
    } finally {
      await claim?.release().catch(() => undefined)
    }
  }

/** From so many contacts on, all addresses are read at once. */
const MANY = 500
/** So many rows are put back before it is told how far it is: on a slow day each takes a while. */
const CHUNK = 250
/** How long (ms) an undo that somebody else works at, or that just failed, is left alone. */
const AGAIN_MS = 30_000

/** Goes on with an undo that a crash or a failure of storage cut short, from the message about it. Safe to repeat. */
export const finishUndo =
  ({ undoImport }: { undoImport: (input: { job: string; byId: string }) => Promise<UndoResult> }) =>
  async (input: { job: string; byId: string }): Promise<{ laterMs: number | null }> => {
    const result = await undoImport(input)
    const underWay = !result.ok && (result.reason === 'busy' || result.reason === 'still writing')
    return { laterMs: underWay ? AGAIN_MS : null }
  }

type Asked = { name: string; byId: string }
async function undoHeld(needs: UndoNeeds, { name, byId }: Asked, { hold }: HeldClaim): Promise<UndoResult> {
  const all = await valuesOf(needs.imports.list({ kind: 'import' }))
  const applied = appliedImports(all)
  const job = applied.find((each) => each.job === name)
  if (!job) return { ok: false, reason: 'unknown' }
  if (job.state === 'undone') return { ok: false, reason: 'undone', kind: job.kind }
  if (lastOf(applied)?.job !== name) return { ok: false, reason: 'not last' }
  if (!isOffered(job, needs.now())) return { ok: false, reason: 'too old' }
  if (isWriting(job, needs.realNow()))
    return { ok: false, reason: 'still writing', freeInMs: freeInMs(job.heardAt, needs.realNow()) }
  const chain = chainOf(job, all)
  const running = runJob(needs, { ...job, state: 'undoing', written: 0 }, () => true, hold)
  await running.put({})
  const logs = await inParallel([...chain].reverse(), ({ job: each }) => needs.undoLog.read(each), 1)
  await running.stay()
  const result = await putBack(needs, foldWrites(logs), (written, of) => {
    running.tell({ written, of })
    return running.stay()
  })
  if (byId) await noteUndone(needs, chain, byId)
  for (const { job: each } of chain.slice(1))
    await change(needs.imports, { kind: 'import', job: each }, (there) =>
      there ? { ...there, state: 'undone' as const } : undefined,
    )
  await running.put({ state: 'undone' })
  return { ok: true, kind: job.kind, ...result }
}

/** Lets everybody be told whose data was put back (6.4). */
async function noteUndone({ facts, now }: UndoNeeds, chain: readonly ImportJob[], byId: string) {
  for (const { job } of chain)
    await facts.record({ kind: 'note-import', job, byId, at: now() }, async () => undefined)
}

/** Whether an import writes now; one that has not been heard of for a minute was cut short. */
export const isWriting = ({ state, heardAt }: ImportJob, realNow: number): boolean =>
  state === 'writing' && realNow - heardAt < SILENT_MS

async function putBack(
  needs: UndoNeeds,
  folded: ReadonlyMap<LoggedKind, Folded[]>,
  tell: (written: number, of: number) => Promise<void>,
) {
  const rows = [...folded].flatMap(([kind, each]) => (kind === 'snapshots' ? [] : each)).length
  const kept: Kept[] = []
  const today = dayIn(needs.now(), needs.calendar.zone)
  await tell(0, rows)
  const many = (folded.get('contacts') ?? []).length >= MANY
  const ground = {
    ...needs,
    today,
    hangs: hangings(needs),
    addresses: many ? await addressesOf(needs) : null,
  }
  await tell(0, rows)
  const each = (one: (row: Folded) => Promise<Kept | undefined>) => async (chunk: readonly Folded[]) =>
    (await inParallel(chunk, one, WIDTH)).flatMap((told) => told ?? [])
  const back: Record<LoggedKind, (chunk: readonly Folded[]) => Promise<Kept[]>> = {
    pairs: each(putPairBack(ground)),
    members: each(putMemberBack(ground)),
    contacts: putContactsBack(ground),
    customers: each(putCustomerBack(ground)),
    employees: each(putEmployeeBack(ground)),
    snapshots: putSnapshotsBack(ground),
  }
  let done = 0
  for (const [kind, some] of stepsOf(folded))
    await inChunks(
      sorted(some),
      async (chunk) => {
        kept.push(...(await back[kind](chunk)))
        if (kind !== 'snapshots') done += chunk.length
        await tell(done, rows)
      },
      CHUNK,
    )
  return { undone: rows - kept.length, kept }
}

function stepsOf(folded: ReadonlyMap<LoggedKind, Folded[]>): [LoggedKind, Folded[]][] {
  const pairs = Map.groupBy(folded.get('pairs') ?? [], returns)
  const rows = new Map(folded).set('pairs', pairs.get(false) ?? [])
  const steps = ORDER.map((kind): [LoggedKind, Folded[]] => [kind, rows.get(kind) ?? []])
  return steps.toSpliced(ORDER.indexOf('snapshots'), 0, ['pairs', pairs.get(true) ?? []])
}

/** Customer by customer, so that storage reads and takes many at once. */
const sorted = (rows: readonly Folded[] = []): Folded[] =>
  [...rows].sort((a, b) => ((a.key.customerId ?? '') < (b.key.customerId ?? '') ? -1 : 1))
