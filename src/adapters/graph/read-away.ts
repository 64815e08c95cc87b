import type { ScheduleInformation } from '@microsoft/microsoft-graph-types'
import type { Period } from '../../domain/checkins/ports.ts'

type Asked = { employeeId: string; email: string }

/**
 * When these people are out of office, as an answer of getSchedule tells; what else is in their calendars is left
 * there. `unread` is how many of them Graph could not look up.
 */
export function readAway(
  people: readonly Asked[],
  body: unknown,
): { away: [employeeId: string, periods: Period[]][]; unread: number } {
  const schedules = (body as { value?: ScheduleInformation[] } | undefined)?.value ?? []
  const byEmail = new Map(schedules.map((one) => [(one.scheduleId ?? '').toLowerCase(), one]))
  const away: [string, Period[]][] = []
  let unread = 0
  for (const { employeeId, email } of people) {
    const items = byEmail.get(email.toLowerCase())?.scheduleItems
    if (!items) unread++
    const periods = outOfOffice(items ?? [])
    if (periods.length > 0) away.push([employeeId, periods])
  }
  return { away, unread }
}

/** In order, with what touches made one. */
function outOfOffice(items: NonNullable<ScheduleInformation['scheduleItems']>): Period[] {
  const all = items.flatMap(({ status, start, end }) =>
    status === 'oof' && start?.dateTime && end?.dateTime
      ? [{ from: instant(start.dateTime), to: instant(end.dateTime) }]
      : [],
  )
  const periods: Period[] = []
  for (const { from, to } of all.sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = periods.at(-1)
    if (!last || from > last.to) periods.push({ from, to })
    else if (to > last.to) last.to = to
  }
  return periods
}

/** Graph was asked to answer in UTC, and leaves the Z out. */
const instant = (dateTime: string) => new Date(`${dateTime.slice(0, 19)}Z`).toISOString()
