import { join } from 'node:path'
import { type Clock, createClock } from './clock.ts'
import type { Events } from './events.ts'
import { saveLater } from './saving.ts'
import { readJson, writeJson } from './stored-json.ts'

type Options = {
  /** Where the offset is kept; nowhere without it. */
  folder: string | undefined
  events: Events
  /** Product time when nothing is kept yet. */
  initial: () => Date
}

/** The clock as it stood when the sandbox was stopped, or at its beginning; every move is told and kept. */
export function openClock({ folder, events, initial }: Options): Clock & { flush(): void } {
  const file = folder && join(folder, 'clock.json')
  const stored = file ? readJson<{ offset?: number }>(file, {}).offset : undefined
  const saving = saveLater(() => file && writeJson(file, { offset: clock.offset() }))
  const clock = createClock(stored ?? initial().getTime() - Date.now(), () => {
    events.emit('clock', { now: clock.now().toISOString() })
    saving.changed('clock')
  })
  saving.changed('clock')
  return { ...clock, flush: saving.flush }
}
