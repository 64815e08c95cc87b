import { Temporal } from 'temporal-polyfill'
import { type AskCalendar, cycleById, dayIn } from '../checkins/cycle.ts'
import { MILLIS } from '../instant.ts'

/** How long is kept what belongs to no more than its time (reliability: personal data): months, and days. */
export type KeepingTimes = {
  answersMonths: number
  visitsMonths: number
  contactsMonths: number
  deliveryDays: number
  auditMonths: number
  leftMonths: number
  /** An ended pair is known for at least so long, as the two are not paired again before (1.4). */
  repeatMonths: number
}

/** What ended or was at these moments, or before, has had its time. Instants are UTC; days the organisation's. */
export type Limits = {
  answers: string
  visits: string
  delivery: string
  pairsDay: string
  visitsDay: string
  contactsDay: string
  auditDay: string
  leftDay: string
}

/** What has had its time at an instant of product time. */
export function limitsAt(at: string, times: KeepingTimes, { zone }: Pick<AskCalendar, 'zone'>): Limits {
  const now = Temporal.Instant.from(at).toZonedDateTimeISO(zone)
  const before = (ago: { months: number } | { days: number }) =>
    now.subtract(ago).toInstant().toString(MILLIS)
  const dayBefore = (months: number) => dayIn(before({ months }), zone)
  const answersDay = now.subtract({ months: times.answersMonths }).toPlainDate()
  return {
    answers: before({ months: times.answersMonths }),
    visits: before({ months: times.visitsMonths }),
    delivery: before({ days: times.deliveryDays }),
    // Not before the check-ins of any cycle in which it ended, so that these name nobody of whom nothing is known.
    pairsDay: [dayBefore(times.repeatMonths), lastDayBeforeQuarterOf(answersDay)].sort()[0] ?? '',
    visitsDay: dayBefore(times.visitsMonths),
    contactsDay: dayBefore(times.contactsMonths),
    auditDay: dayBefore(times.auditMonths),
    leftDay: dayBefore(times.leftMonths),
  }
}

function lastDayBeforeQuarterOf({ year, month }: Temporal.PlainDate): string {
  const first = Temporal.PlainDate.from({ year, month: month - ((month - 1) % 3), day: 1 })
  return first.subtract({ days: 1 }).toString()
}

/** Whether a cycle was over by `limit`. */
export function wasOver(cycleId: string, limit: string, calendar: AskCalendar): boolean {
  const cycle = cycleById(cycleId, calendar)
  return cycle !== undefined && cycle.end <= limit
}
