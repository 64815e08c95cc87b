import { randomUUID } from 'node:crypto'
import { doWork } from '../../bot/checkins/worker.ts'
import { restoreRows, saveRows } from '../../src/adapters/tables/backup.ts'
import { TABLES } from '../../src/adapters/tables/open-tables.ts'
import { createApp } from '../../src/app.ts'
import type { Work } from '../../src/domain/checkins/work.ts'
import { eraseRestored } from '../../src/domain/privacy/erase-restored.ts'
import { valuesOf } from '../../src/domain/store.ts'
import { holdApp } from '../../src/sandbox/history/held-app.ts'
import { config } from '../sandbox/played.ts'
import { type ErasingWorld, HOLD } from './erasing-world.ts'

export const [RESTORED, LATER] = ['2026-11-11T08:00:00.000Z', '2026-11-11T08:01:00.000Z']
/** What imports wrote is bytes, which only real storage gives as text. */
const NAMES = TABLES.filter((name) => name !== 'undo')
const unused = async () => {
  throw new Error('nobody books a visit here')
}

export type Here = ErasingWorld['here']
/** Everything that is stored, as `save` writes it. */
export async function backupOf(here: Here): Promise<string[]> {
  const lines: string[] = []
  for await (const line of saveRows(NAMES.map((name) => ({ name, rows: here.table(name) })))) lines.push(line)
  return lines
}
async function* given(lines: readonly string[]) {
  yield* lines
}

/** A service of its own over what a backup holds, in which everybody is erased whom the first knows as erased. */
export async function restored(here: Here, lines: readonly string[]) {
  const held = holdApp({
    config,
    start: RESTORED,
    calendarsAt: () => ({
      ...{ schedules: unused, create: unused, look: unused, move: unused, invite: unused, cancel: unused },
    }),
  })
  const state = { now: RESTORED }
  const work: Work[] = []
  const ports = {
    ...held.ports,
    queue: { put: async (one: Work) => void work.push(one) },
    newToken: randomUUID,
    now: () => state.now,
    realNow: () => Date.parse(state.now),
  }
  const app = createApp(ports)
  await restoreRows(
    NAMES.map((name) => ({ name, rows: held.table(name) })),
    given(lines),
  )
  const erasedSince = {
    tombstones: await valuesOf(here.ports.erased.list({ kind: 'erased' })),
    erasures: await valuesOf(here.ports.erasures.list({ kind: 'erasure' })),
  }
  return {
    ...{ app, ports },
    people: await eraseRestored(ports)(erasedSince),
    again: () => eraseRestored(ports)(erasedSince),
    /** Starts, and goes on to a moment. */
    async startAt(now: string) {
      state.now = now
      await app.planDue(now)
      for (let one = work.shift(); one; one = work.shift()) await doWork(app, one, HOLD)
    },
    async stored() {
      const rows: string[] = []
      for await (const row of ports.everyRow.read()) rows.push(JSON.stringify(row))
      return rows.join('\n')
    },
  }
}
