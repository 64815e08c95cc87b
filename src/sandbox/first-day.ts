import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { IMPORT_KINDS } from '../contract/words.ts'
import type { AskCalendar } from '../domain/checkins/cycle.ts'
import { latestAskDay } from './ask-days.ts'
import type { File } from './history/office.ts'
import { playHistory } from './history/play-history.ts'
import { writeHistory } from './history/write-history.ts'
import { calendarOf } from './service-settings.ts'
import type { Place, Sandbox } from './start-sandbox.ts'

type Report = { refused: { line: number; reason: string }[] }
const MOST_SHOWN = 5

/** The files of the sample organisation. */
export function sampleFiles(): File[] {
  const folder = join(import.meta.dirname, 'sample')
  return IMPORT_KINDS.map((kind) => ({ kind, file: join(folder, `${kind}.csv`) })).filter(({ file }) =>
    existsSync(file),
  )
}

/** The moment at which the history of the sample organisation ends: before anybody is asked in the open cycle. */
export const endOfHistory = (calendar: AskCalendar, today: Date): Date =>
  new Date(`${latestAskDay(today, calendar).cycle.askDay}T00:00:00.000Z`)

/** Fills an empty sandbox with the sample organisation and what it lived through so far. */
export async function fillSample({ folder, config, ...tables }: Place, today: Date): Promise<void> {
  const { cycle: present } = latestAskDay(today, calendarOf(config))
  const history = await playHistory({ config, files: sampleFiles(), present, folder })
  await writeHistory(history, tables)
}

/** Imports files through the product. `warn` is told of refused rows; a file that is refused as a whole throws. */
export async function loadFiles(
  { runImport }: Pick<Sandbox, 'runImport'>,
  files: readonly File[],
  warn: (sentence: string) => void,
): Promise<void> {
  for (const { kind, file } of files) {
    const { status, body } = await runImport(kind, readFileSync(file), 'apply=true')
    const answer = JSON.parse(String(body)) as Partial<Report> & { detail?: string }
    if (status !== 200) throw new Error(`${file} was not imported: ${answer.detail ?? `status ${status}`}`)
    const refused = answer.refused ?? []
    for (const { line, reason } of refused.slice(0, MOST_SHOWN)) warn(`${file}, line ${line}: ${reason}`)
    if (refused.length > MOST_SHOWN) warn(`${file}: ${refused.length} rows were refused in all.`)
  }
}

/** Lets the ask day pass, so that everybody has a card waiting in the evening. */
export async function passAskDay(
  { stepper, calendar }: Pick<Sandbox, 'stepper' | 'calendar'>,
  today: Date,
): Promise<void> {
  const { evening } = latestAskDay(today, calendar)
  const moved = await stepper.move(evening)
  if (moved.settled) return
  while (!(await stepper.view()).settled) await pause(250)
}
