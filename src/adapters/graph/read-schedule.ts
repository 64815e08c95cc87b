import type { ScheduleInformation, ScheduleItem, WorkingHours } from '@microsoft/microsoft-graph-types'
import { findIana } from 'windows-iana'
import type { WorkingHours as Hours, Schedule } from '../../domain/visits/ports.ts'

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
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
function hoursOf(hours: WorkingHours | null | undefined): Hours | null {
  const timeZone = zoneOf(hours?.timeZone?.name ?? '')
  const days = (hours?.daysOfWeek ?? []).map((day) => DAYS.indexOf(day) + 1).filter((day) => day > 0)
  const [from, to] = [minuteOf(hours?.startTime), minuteOf(hours?.endTime)]
  if (!timeZone || days.length === 0 || from === undefined || to === undefined || from >= to) return null
  return { days: days.sort(), from, to, timeZone }
}

/** The IANA zone of a name that may be one already, or one of Windows. */
function zoneOf(name: string): string | undefined {
  const [iana] = findIana(name)
  if (iana) return iana
  try {
    return name.includes('/') || name === 'UTC'
      ? new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
      : undefined
  } catch {
    return undefined
  }
}

function minuteOf(time: string | null | undefined): number | undefined {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(time ?? '') ?? []
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes)
}
