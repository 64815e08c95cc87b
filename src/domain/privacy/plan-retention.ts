import { Temporal } from 'temporal-polyfill'
import type { Due } from '../checkins/work.ts'
import { MILLIS } from '../instant.ts'

/** The hour of the organisation's clock, and the weekday (7 is Sunday): nobody waits for anything then. */
const HOUR = 4
const WEEKDAY = 7

/** The next night from Saturday to Sunday after an instant (UTC), by the organisation's clock. */
export function nextRetention(now: string, zone: string): { day: string; dueAt: string } {
  const local = Temporal.Instant.from(now).toZonedDateTimeISO(zone)
  const days = (WEEKDAY - local.dayOfWeek + 7) % 7
  const at = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone: zone, plainTime: { hour: HOUR } })
  const soonest = at(local.toPlainDate().add({ days }))
  const next =
    Temporal.ZonedDateTime.compare(soonest, local) > 0 ? soonest : at(soonest.toPlainDate().add({ days: 7 }))
  return { day: next.toPlainDate().toString(), dueAt: next.toInstant().toString(MILLIS) }
}

/** Lets what has had its time be looked for once a week; to be called by every pass of a planner, and cheap (6.4). */
export function planRetention({ due, calendar }: { due: Due; calendar: { zone: string } }) {
  let planned = ''
  return async (now: string): Promise<void> => {
    const { day, dueAt } = nextRetention(now, calendar.zone)
    if (planned === dueAt) return
    await due.add({ dueAt, work: { kind: 'retention', day } })
    planned = dueAt
  }
}
