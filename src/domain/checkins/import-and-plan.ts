import type { ImportReport } from '../people/import-file.ts'
import type { ImportInput } from '../people/ports.ts'
import { type AskCalendar, cycleAt } from './cycle.ts'
import type { WorkQueue } from './ports.ts'

type Needs = {
  importFile: (input: ImportInput) => Promise<ImportReport>
  queue: WorkQueue
  shards: readonly string[]
  calendar: AskCalendar
  now: () => string
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
    const { id: cycleId } = cycleAt(needs.now(), needs.calendar)
    if (moved) for (const shard of needs.shards) await needs.queue.put({ kind: 'plan-shard', cycleId, shard })
    return report
  }
