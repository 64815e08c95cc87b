import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { readCsv } from '../../src/adapters/csv/read-csv.ts'
import { queueFacts } from '../../src/adapters/queues/facts.ts'
import { openWorkQueue } from '../../src/adapters/queues/work-queue.ts'
import { dueTable } from '../../src/adapters/tables/due.ts'
import { importTables } from '../../src/adapters/tables/imports.ts'
import { openTables } from '../../src/adapters/tables/open-tables.ts'
import { pairTables } from '../../src/adapters/tables/pairs.ts'
import { peopleTables } from '../../src/adapters/tables/people.ts'
import { visitTables } from '../../src/adapters/tables/visits.ts'
import type { ImportKind } from '../../src/contract/words.ts'
import { copyPair } from '../../src/domain/pairing/copy-pair.ts'
import { allShards, shardOf } from '../../src/domain/people/employee.ts'
import { type ImportFileNeeds, importFile } from '../../src/domain/people/import-file.ts'
import { listImports } from '../../src/domain/people/list-imports.ts'
import type { ImportInput } from '../../src/domain/people/ports.ts'
import { undoImport } from '../../src/domain/people/undo-import.ts'
import type { UndoNeeds } from '../../src/domain/people/undo-kind.ts'
import { say } from '../../src/text/say.ts'
import { textsFor } from '../../src/text/texts.ts'
import { azurite } from '../azurite.ts'

const SHARDS = 4
export const KILLED = 'the process was killed here'
export const NOW = '2026-11-03T09:00:00.000Z'
const idOf = (email: string) => `id-${email.replaceAll(/[^a-z0-9]/g, '-')}`

/**
 * Use cases of people and pairing over storage of their own. The directory knows everybody but addresses that begin
 * with `unknown`; what it was asked is kept. `crashAfter` lets storage fail from the n-th write on; real time is
 * `laterMs` ahead.
 */
export async function importWorld() {
  const place = { prefix: `t${randomBytes(6).toString('hex')}`, connectionString: await azurite() }
  const [tables, queue] = await Promise.all([openTables(place, () => {}), openWorkQueue(place)])
  const stores = { ...peopleTables(tables.open), ...pairTables(tables.open) }
  const asked: string[] = []
  const state = {
    writes: 0,
    crashAfter: Number.POSITIVE_INFINITY,
    aliases: new Map<string, string>(),
    laterMs: 0,
  }
  const counted = Object.fromEntries(
    Object.entries(stores).map(([name, rows]) => [name, countWrites(rows, state)]),
  ) as typeof stores
  const copy = copyPair(counted)
  const needs: ImportFileNeeds & UndoNeeds = {
    ...counted,
    ...importTables(tables.open, tables.client('undo')),
    ...visitTables(tables.open),
    due: dueTable(tables.client('due'), () => {}),
    newToken: randomUUID,
    facts: queueFacts(queue, async (fact) => {
      if (fact.kind === 'pair') await copy(fact.customerId, fact.pairId)
    }),
    directory: {
      async findByEmail(emails) {
        asked.push(...emails)
        const known = emails.filter((email) => !email.startsWith('unknown'))
        return new Map(known.map((email) => [email, state.aliases.get(email) ?? idOf(email)]))
      },
    },
    hash: (text) => createHash('sha256').update(text).digest('hex').slice(0, 20),
    now: () => NOW,
    calendar: { zone: 'Europe/Amsterdam' },
    pairsPerPerson: 2,
    realNow: () => Date.now() + state.laterMs,
    shardOf: (id) => shardOf(id, SHARDS),
    shards: allShards(SHARDS),
  }
  const run = (
    kind: ImportKind,
    file: string | Uint8Array,
    { apply = true, source = 'csv', ...more }: Partial<ImportInput> = {},
  ) => importFile(needs)({ kind, source, apply, ...more, rows: readCsv(inPieces(Buffer.from(file))) })

  return {
    needs,
    /** What suggestions are made from besides. */
    suggestNeeds: {
      ...{ ...needs, ...visitTables(tables.open), repeatMonths: 6, approachesAMonth: 4 },
      customerLines: () => needs.customerList.list({ kind: 'customer' }),
    },
    state,
    asked,
    queue,
    copyPair: copy,
    idOf,
    run,
    listImports: listImports(needs),
    undo: async (job: string | null) => {
      const result = await undoImport(needs)({ job: job ?? '' })
      if (!result.ok) throw new Error(`not undone: ${result.reason}`)
      return result
    },
    /** Applies a file. */
    apply: (kind: ImportKind, file: string | Uint8Array, source?: string) => run(kind, file, { source }),
    dryRun: (kind: ImportKind, file: string | Uint8Array, source?: string) =>
      run(kind, file, { apply: false, source }),
    /** Applies a file and marks as left what is missing from it. */
    applyLeft: (kind: ImportKind, file: string, { apply = true } = {}) =>
      run(kind, file, { apply, gone: 'left' }),
    employee: async (email: string) => (await needs.employees.get({ employeeId: idOf(email) }))?.value,
    customerId: (domain: string) => needs.hash(`domain:${domain}`),
    contactId: (domain: string, email: string) => `${needs.hash(`domain:${domain}`)}.${needs.hash(email)}`,
  }
}
export type ImportWorld = Awaited<ReturnType<typeof importWorld>>
export type Report = Awaited<ReturnType<ImportWorld['apply']>>

/**
 * Does `work` in a process that is killed after so many writes; false where it ended before. How many it takes differs
 * by a write or two: of two that meet at one row, one writes again.
 */
export async function killedAfter(
  { state }: Pick<ImportWorld, 'state'>,
  writes: number,
  work: () => Promise<unknown>,
): Promise<boolean> {
  state.crashAfter = state.writes + writes
  try {
    await work()
    return false
  } catch (error) {
    if (error instanceof Error && error.message.includes(KILLED)) return true
    throw error
  } finally {
    state.crashAfter = Number.POSITIVE_INFINITY
  }
}

/** Refusals as people read them: `line: reason`. */
export function refusalsOf(report: Report): string[] {
  const { imports, pairing } = textsFor('en')
  return report.refused.map(({ line, mistakes }) => {
    const words = mistakes.map((mistake) =>
      mistake.code === 'pair refused'
        ? say(pairing.refusals, mistake.refusal)
        : say(imports.mistakes, mistake),
    )
    return `${line}: ${words.join(' ')}`
  })
}

/** What a report counts, in one line. */
export function countsOf({ added, changed, same, gone, unresolved, refused }: Report): string {
  const named = { added, changed, same, gone: gone.length, unresolved: unresolved.length }
  const parts = Object.entries({ ...named, refused: refused.length }).filter(([, count]) => count > 0)
  return parts.map(([name, count]) => `${count} ${name}`).join(', ')
}

async function* inPieces(bytes: Uint8Array, size = 777): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += size) yield bytes.subarray(at, at + size)
}

/** The same rows, with every write counted and refused once `crashAfter` is passed. */
function countWrites<R extends object>(rows: R, state: { writes: number; crashAfter: number }): R {
  const write =
    (name: 'insert' | 'replace' | 'remove') =>
    async (...input: unknown[]) => {
      if (++state.writes > state.crashAfter) throw new Error(KILLED)
      return (rows as Record<typeof name, (...input: unknown[]) => Promise<unknown>>)[name](...input)
    }
  return { ...rows, insert: write('insert'), replace: write('replace'), remove: write('remove') }
}
