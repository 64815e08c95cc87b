import type { ImportReport } from '../people/import-report.ts'
import type { ImportInput } from '../people/ports.ts'
import { type UndoResult, undoneKind } from '../people/undo-import.ts'
import { type AskCalendar, cycleAt, cycleBefore } from './cycle.ts'
import { openCards } from './open-cards.ts'
import type { CheckinStore } from './ports.ts'
import type { Late, WorkQueue } from './work.ts'

type Planning = Pick<CheckinStore, 'cycles'> & {
  queue: WorkQueue
  shards: readonly string[]
  calendar: AskCalendar
  now: () => string
}
type Needs = Planning & { importFile: (input: ImportInput) => Promise<ImportReport> }

/**
 * Lets what is planned for the open cycles follow people's zones and teams, or the settings, as far as nobody was asked
 * or answered yet (2.1). `late` says what becomes of those whose moment has passed and who were not asked. May be
 * repeated.
 */
export const planOpenCycles =
  (needs: Planning) =>
  async (late: Late): Promise<void> => {
    for (const { id: cycleId } of await openCards(needs, needs.now()))
      for (const shard of needs.shards) await needs.queue.put({ kind: 'plan-shard', cycleId, shard, late })
  }

/**
 * Lets everything that was held up be sent that may be sent by now: of the open cycles, and of the month before, about
 * whose visits people are still asked (2.6). May be repeated.
 */
export const sendOpenCycles = (needs: Planning) => async (): Promise<void> => {
  const { calendar, now, shards, queue } = needs
  const before = cycleBefore(cycleAt(now(), calendar), calendar)
  for (const { id: cycleId } of [...(await openCards(needs, now())), before])
    for (const shard of shards) await queue.put({ kind: 'send-shard', cycleId, shard })
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
    if (moved) await planOpenCycles(needs)('next cycle')
    return report
  }

/** Undoes an import; when it was one of people, what is planned follows as after an import. May be repeated. */
export const undoAndPlan =
  (needs: Planning & { undoImport: (input: { job: string; byId?: string }) => Promise<UndoResult> }) =>
  async (input: { job: string; byId?: string }): Promise<UndoResult> => {
    const result = await needs.undoImport(input)
    if (undoneKind(result) === 'people') await planOpenCycles(needs)('next cycle')
    return result
  }
