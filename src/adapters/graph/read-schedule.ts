import type { ScheduleInformation, ScheduleItem, WorkingHours } from '@microsoft/microsoft-graph-types'
import type { WorkingHours as Hours, Schedule } from '../../domain/visits/ports.ts'
import { ianaZone, outlookHours } from './outlook-hours.ts'

/** Everything else is taken; what Outlook does not know is not free. */
const FREE = ['free', 'workingElsewhere']

/** One mailbox as Graph shows it, without what the meetings are about and where: nobody needs to know. */
export function readSchedule(email: string, found: ScheduleInformation | undefined): Schedule {
  if (!found || found.error || !found.scheduleItems) return { email, readable: false }
  const busy = found.scheduleItems.flatMap(busyOf)
  return { email, readable: true, busy, hours: hoursOf(found.workingHours) }
}

function busyOf({ status, start, end }: ScheduleItem): { start: string; end: string }[] {
  if (FREE.includes(status ?? '') || !start?.dateTime || !end?.dateTime) return []
  return [{ start: instant(start.dateTime), end: instant(end.dateTime) }]
}

/** Graph was asked to answer in UTC, and leaves the Z out. */
const instant = (dateTime: string) => new Date(`${dateTime.slice(0, 19)}Z`).toISOString()

/** Null when the zone is one that only Outlook knows, or the hours say nothing. */
function hoursOf(told: WorkingHours | null | undefined): Hours | null {
  const hours = outlookHours(told)
  const timeZone = hours && ianaZone(hours.zone)
  return timeZone ? { days: hours.days, from: hours.from, to: hours.to, timeZone } : null
}
