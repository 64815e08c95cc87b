import { Temporal } from 'temporal-polyfill'
import { type AskCalendar, type Cycle, cycleAfter, cycleAt, cycleBefore } from '../domain/checkins/cycle.ts'

/** At this hour UTC everybody has been asked on the ask day from Asia to California. */
const EVENING = 'T18:00:00.000Z'

/** The latest cycle whose ask day has passed, and the evening of that day: there a fresh sandbox stands. */
export function latestAskDay(now: Date, calendar: AskCalendar): { cycle: Cycle; evening: Date } {
  const current = cycleAt(now.toISOString(), calendar)
  const cycle = evening(current) <= now ? current : cycleBefore(current, calendar)
  return { cycle, evening: evening(cycle) }
}

/** The evening after the next ask day, when all zones have been asked. */
export function afterNextAskDay(now: Date, calendar: AskCalendar): Date {
  const current = cycleAt(now.toISOString(), calendar)
  const next = evening(current) > now ? current : cycleAfter(current, calendar)
  return evening(next, 1)
}

function evening(cycle: Cycle, daysLater = 0): Date {
  const day = Temporal.PlainDate.from(cycle.askDay).add({ days: daysLater })
  return new Date(`${day}${EVENING}`)
}
