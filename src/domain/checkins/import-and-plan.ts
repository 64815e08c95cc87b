import type { ImportReport } from '../people/import-report.ts'
import type { ImportInput } from '../people/ports.ts'
import type { UndoResult } from '../people/undo-import.ts'
import { type AskCalendar, cycleAt } from './cycle.ts'
import type { WorkQueue } from './ports.ts'

type Planning = {
  queue: WorkQueue
  shards: readonly string[]
  calendar: AskCalendar
  now: () => string
}
type Needs = Planning & { importFile: (input: ImportInput) => Promise<ImportReport> }

/**
 * Lets what is planned for the open cycle follow people's zones and teams, as far as nobody was asked or answered yet
 * (2.1). May be repeated.
 */
export const planOpenCycle =
  ({ queue, shards, calendar, now }: Planning) =>
  async (): Promise<void> => {
    const { id: cycleId } = cycleAt(now(), calendar)
    for (const shard of shards) await queue.put({ kind: 'plan-shard', cycleId, shard })
  }

/**
 * Imports a file; when it changed people, what is planned for the open cycle follows their new zone and team, as far
 * as nobody was asked or answered yet (2.1).
 */
export const importAndPlan =
  (needs: Needs) =>
  async (input: ImportInput): Promise<ImportReport> => {
    const report = await needs.importFile(input)
    const moved = input.kind === 'people' && input.apply && report.changed > 0
    if (moved) await planOpenCycle(needs)()
    return report
  }

/** Undoes an import; when it was one of people, what is planned follows as after an import. */
export const undoAndPlan =
  (needs: Planning & { undoImport: (input: { job: string; byId?: string }) => Promise<UndoResult> }) =>
  async (input: { job: string; byId?: string }): Promise<UndoResult> => {
    const result = await needs.undoImport(input)
    if (result.ok && result.kind === 'people') await planOpenCycle(needs)()
    return result
  }
