import { doWork } from '../../bot/checkins/worker.ts'
import type { Work } from '../../src/domain/checkins/work.ts'
import { askingWorld } from '../checkins/asking-world.ts'
import { HOLD } from './erasing-world.ts'

export const NINE = '2026-11-03T09:00:00.000Z'
export const STOPPING = { ...HOLD, stillMine: () => false }
export const LOOK = { kind: 'look' } as const
export const WAITS = { ok: true, made: null } as const

/** Ada, Bo and Cy, who ask for their files, with a queue that does nothing by itself. */
export async function fileWorld() {
  const here = await askingWorld({ start: NINE, people: ['Ada', 'Bo', 'Cy'].map((name) => ({ name })) })
  const { app, ports, state } = here
  const todo: Work[] = []
  ports.queue.put = async (work) => void todo.push(work)
  const file = (name: string, self = true) => app.exportPerson(here.idOf(name), { self })
  return {
    ...{ here, app, ports, state, todo, file },
    make: (hold = HOLD) => doWork(app, { kind: 'make-files' }, hold),
    /** Does what stands in the queue, and what that brings. */
    async workOff(): Promise<void> {
      for (let work = todo.shift(); work; work = todo.shift())
        if ((await doWork(app, work, HOLD)).laterMs !== null) todo.push(work)
    },
    /** The kinds of what is in a file; none where it is not made. */
    async kindsOf(name: string, self = true): Promise<string[]> {
      const asked = await file(name, self)
      return (asked.ok && asked.made?.kinds.map(({ kind }) => kind)) || []
    },
    async rowOf(name: string) {
      const personId = here.idOf(name)
      return (await ports.personFiles.get({ kind: 'file', personId, self: true }))?.value
    },
    /** Has something happen after the first row of every look, and more once the second is taken. */
    inLook(first: () => Promise<void>, second = async () => {}): void {
      const { read } = ports.everyRow
      ports.everyRow.read = async function* () {
        let rows = 0
        for await (const row of read()) {
          yield row
          if (++rows === 1) await first()
          if (rows === 2) await second()
        }
      }
    },
  }
}
export type FileWorld = Awaited<ReturnType<typeof fileWorld>>
