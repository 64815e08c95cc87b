import type { App } from '../../src/app.ts'
import type { ImportReport, ImportRowView } from '../../src/contract/imports.ts'
import type { ImportKind } from '../../src/contract/words.ts'
import { ImportBusy } from '../../src/domain/people/import-claim.ts'
import type { ImportLine } from '../../src/domain/people/import-lines.ts'
import type { Mistake } from '../../src/domain/people/import-mistakes.ts'
import type { ImportReport as Report } from '../../src/domain/people/import-report.ts'
import type { ImportRow } from '../../src/domain/people/ports.ts'
import type { Texts } from '../../src/text/en.ts'
import { say } from '../../src/text/say.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type CsvBody, type Handlers, refuse } from '../api.ts'

type Needs = { app: App; readCsv: (bytes: CsvBody) => AsyncIterable<ImportRow> }
const APPLIED = { done: 'applied', failed: 'failed', undoing: 'undoing', undone: 'undone' } as const

/** Imports, how far they are, the last ones, and their undoing (1.1). */
export function importApi({
  app,
  readCsv,
}: Needs): Pick<Handlers, 'importFile' | 'importProgress' | 'listImports' | 'undoImport'> {
  const texts = textsFor('en')
  const { undoRefusals, busyRefusals, kept } = texts.imports
  return {
    async importFile({ actor, params: { kind }, query, body }) {
      const { apply, source, gone, job = null, rows } = query
      if (job && (await app.importProgress(job))) return refuse(409, 'job taken', undoRefusals['job taken'])
      const asked = { kind, source, gone, job, byId: actor.employeeId, lines: rows === 'true' }
      const report = await app
        .importFile({ ...asked, apply: apply === 'true', rows: readCsv(body) })
        .catch(busy)
      return report instanceof ImportBusy
        ? refuse(409, report.why, busyRefusals[report.why](report.byName, secondsOf(report.freeInMs)))
        : inWords(texts, kind, report)
    },
    async importProgress({ params: { job } }) {
      const known = await app.importProgress(job)
      if (!known) return refuse(404, 'not found', texts.problems['not found'])
      const { kind, state, read, written, of } = known
      return { job, kind, state, read, written, of }
    },
    async listImports() {
      const imports = await app.listImports()
      return {
        imports: imports.map(({ job, kind, source, at, byName, added, changed, left, state, ...more }) => ({
          ...{ job, kind, source, at, byName, added, changed, left, mayUndo: more.mayUndo },
          takenUpIn: secondsOf(more.freeInMs),
          state: state in APPLIED ? APPLIED[state as keyof typeof APPLIED] : ('writing' as const),
        })),
      }
    },
    async undoImport({ actor, params: { job } }) {
      const result = await app.undoImport({ job, byId: actor.employeeId })
      if (!result.ok && result.reason === 'busy')
        return refuse(409, 'busy', busyRefusals.busy(result.byName, secondsOf(result.freeInMs)))
      if (!result.ok && result.reason === 'still writing')
        return refuse(409, result.reason, undoRefusals['still writing'](secondsOf(result.freeInMs)))
      if (!result.ok)
        return refuse(result.reason === 'unknown' ? 404 : 409, result.reason, undoRefusals[result.reason])
      return {
        undone: result.undone,
        kept: result.kept.map(({ name, reason }) => ({ name, reason: say(kept, reason) })),
      }
    },
  }
}

const secondsOf = (ms: number | null) => (ms === null ? null : Math.ceil(ms / 1000))

function busy(error: unknown): ImportBusy {
  if (error instanceof ImportBusy) return error
  throw error
}

function inWords(texts: Texts, kind: ImportKind, report: Report): ImportReport {
  const { job, recognised, added, changed, same, gone, unresolved, refused, lines } = report
  return {
    ...{ job, added, changed, same },
    recognised: recognised ? texts.imports.recognised(recognised.system, recognised.kind) : '',
    rows: lines.map((line) => lineInWords(texts, kind, line)),
    gone: gone.length,
    unresolved: unresolved.length,
    refused: refused.map(({ line, mistakes }) => ({
      line,
      reason: mistakes.map((mistake) => sayMistake(texts, mistake)).join(' '),
    })),
    goneRows: gone.map((fields) => texts.imports.gone[kind](fields)),
    unresolvedRows: unresolved,
  }
}

function lineInWords(texts: Texts, kind: ImportKind, each: ImportLine): ImportRowView {
  const { line, state, fields, changes, notes, mistakes } = each
  const { imports } = texts
  const says = [
    ...mistakes.map((mistake) => sayMistake(texts, mistake)),
    ...changes.map(imports.changes),
    ...notes.map((note) => say(imports.notes, note)),
  ]
  if (state === 'unresolved') says.push(imports.unresolved(fields.email ?? ''))
  if (state === 'gone') says.push(imports.goneLine)
  return { line, state, name: imports.names[kind](fields), says }
}

function sayMistake({ imports, pairing }: Texts, mistake: Mistake): string {
  return mistake.code === 'pair refused'
    ? say(pairing.refusals, mistake.refusal)
    : say(imports.mistakes, mistake)
}
