import { Temporal } from 'temporal-polyfill'
import type { Due } from '../checkins/work.ts'
import { MILLIS } from '../instant.ts'

/** When the directory is read next: at this hour of the organisation's clock, after an instant (UTC). */
export function nextNight(now: string, { zone, syncHour }: { zone: string; syncHour: number }) {
  const local = Temporal.Instant.from(now).toZonedDateTimeISO(zone)
  const at = (day: Temporal.PlainDate) =>
    day.toZonedDateTime({ timeZone: zone, plainTime: { hour: syncHour } })
  const today = at(local.toPlainDate())
  const night =
    Temporal.ZonedDateTime.compare(today, local) > 0 ? today : at(local.toPlainDate().add({ days: 1 }))
  return {
    day: night.toPlainDate().toString(),
    dueAt: night.toInstant().toString(MILLIS),
  }
}

/** Lets the next night wait for product time; to be called by every pass of a planner, and cheap (1.2). */
export function planNights(needs: { due: Due; calendar: { zone: string }; syncHour: number | null }) {
  let planned = ''
  return async (now: string): Promise<void> => {
    if (needs.syncHour === null) return
    const { day, dueAt } = nextNight(now, { ...needs.calendar, syncHour: needs.syncHour })
    if (planned === dueAt) return
    await needs.due.add({ dueAt, work: { kind: 'read-directory', day } })
    planned = dueAt
  }
}
