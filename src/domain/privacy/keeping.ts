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
}

/** What has had its time at an instant of product time. */
export function limitsAt(at: string, times: KeepingTimes, { zone }: Pick<AskCalendar, 'zone'>): Limits {
  const now = Temporal.Instant.from(at).toZonedDateTimeISO(zone)
  const before = (ago: { months: number } | { days: number }) =>
    now.subtract(ago).toInstant().toString(MILLIS)
  const dayBefore = (months: number) => dayIn(before({ months }), zone)
  return {
    answers: before({ months: times.answersMonths }),
    visits: before({ months: times.visitsMonths }),
    delivery: before({ days: times.deliveryDays }),
    pairsDay: dayBefore(Math.max(times.answersMonths, times.repeatMonths)),
    visitsDay: dayBefore(times.visitsMonths),
    contactsDay: dayBefore(times.contactsMonths),
    auditDay: dayBefore(times.auditMonths),
  }
}

/** Whether a cycle was over by `limit`. */
export function wasOver(cycleId: string, limit: string, calendar: AskCalendar): boolean {
  const cycle = cycleById(cycleId, calendar)
  return cycle !== undefined && cycle.end <= limit
}
