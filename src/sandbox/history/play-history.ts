import { createReadStream } from 'node:fs'
import { readCsv } from '../../adapters/csv/read-csv.ts'
import type { Config } from '../../config.ts'
import { type Cycle, cycleAfter, cycleBefore } from '../../domain/checkins/cycle.ts'
import type { Person } from '../people.ts'
import { calendarOf } from '../service-settings.ts'
import { createAgenda } from './agenda.ts'
import { fillCalendars } from './busy.ts'
import { followComing } from './coming.ts'
import { readCouples } from './couples.ts'
import { type HeldApp, holdApp } from './held-app.ts'
import { type File, type Office, openOffice } from './office.ts'
import { type MonthNeeds, planBeginning, planMonth } from './play-month.ts'
import { createStories } from './stories.ts'
import { sayWhatTeamsDo } from './team-words.ts'
import { createThreads } from './threads.ts'
import { planVisits } from './visits.ts'
import { mondayOf, workingDays } from './working-days.ts'

export type History = { held: HeldApp; office: Office }
type Input = {
  config: Config
  /** The files of the sample organisation, in the order of an import. */
  files: readonly File[]
  /** The cycle that is open when the history ends. */
  present: Cycle
  /** Where directory, calendars and mail are kept. */
  folder: string | undefined
}

/** How many months lie before the open one. */
export const MONTHS = 11

/**
 * Lets the sample organisation live through eleven months and the beginning of the open one, up to its ask day, by
 * the product's own use cases. The same files and the same present give the same rows.
 */
export async function playHistory({ config, files, present, folder }: Input): Promise<History> {
  const cycles = cyclesUpTo(present, config)
  const office = openOffice({ folder, files, tenantId: config.TENANT_ID })
  const start = cycles[0]?.start ?? present.start
  const held = holdApp({ config, start, calendarsAt: office.calendarsAt })
  const days = cycles.map((cycle) => workingDays(cycle, held.calendar.zone))
  const people = office.people.list()
  await importAll(held, files, people)
  await sayWhatTeamsDo(held)
  const couples = await readCouples(held, new Map(people.map((person) => [person.id, person])))
  const threads = createThreads()
  const needs: MonthNeeds = { held, agenda: createAgenda(), stories: createStories(threads), couples }
  const later = cycleAfter(present, held.calendar)
  const all = [...days.flat(), ...workingDays(later, held.calendar.zone)]
  planVisits({ ...needs, threads, office }, { all, askDays: cycles.map(({ askDay }) => askDay) })
  for (const [at, cycle] of cycles.entries()) {
    const month = { number: at + 1, ofYear: Number(cycle.id.slice(5, 7)), cycle, days: days[at] ?? [] }
    if (at > 0) await needs.agenda.runUntil(cycle.start, held.passTo)
    if (cycle === present) planBeginning(needs, month)
    else planMonth(needs, { ...month, nextDays: days[at + 1] ?? [] })
  }
  await needs.agenda.runUntil(`${present.askDay}T00:00:00.000Z`, held.passTo)
  await followComing(held)
  fillCalendars(office, mondayOf(present.askDay))
  return { held, office }
}

function cyclesUpTo(present: Cycle, config: Config): Cycle[] {
  const cycles = [present]
  while (cycles.length <= MONTHS) cycles.unshift(cycleBefore(cycles[0] ?? present, calendarOf(config)))
  return cycles
}

/** Everybody is imported and has the bot; nobody hears of it. */
async function importAll(held: HeldApp, files: readonly File[], people: readonly Person[]): Promise<void> {
  for (const { kind, file } of files) {
    const rows = readCsv(createReadStream(file))
    // What other settings refuse, such as one pair a person, is left out.
    await held.app.importFile({ kind, source: 'csv', apply: true, rows })
  }
  for (const { id: employeeId } of people)
    await held.app.keepReference({
      employeeId,
      ...{ conversationId: 'history', serviceUrl: 'https://history.example/' },
      ...{ state: 'installed', at: held.now() },
    })
}
