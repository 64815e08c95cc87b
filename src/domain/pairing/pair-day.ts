import { Temporal } from 'temporal-polyfill'
import type { Due } from '../checkins/work.ts'
import { MILLIS } from '../instant.ts'
import type { Pair } from './pair.ts'

/** The instant at which a calendar day begins in a zone. */
export function startOfDay(day: string, zone: string): string {
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant().toString(MILLIS)
}

/** A calendar day so many days later. */
export const daysAfter = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString()

/** A calendar day a year later. */
export const yearAfter = (day: string): string => Temporal.PlainDate.from(day).add({ years: 1 }).toString()

/** Lets a pair be looked at on a day, in the organisation's zone. Put before the pair says so, which a crash forgives. */
export const waitForDay =
  ({ due, calendar }: { due: Due; calendar: { zone: string } }) =>
  ({ customerId, id: pairId }: Pick<Pair, 'customerId' | 'id'>, day: string): Promise<void> =>
    due.add({
      dueAt: startOfDay(day, calendar.zone),
      work: { kind: 'pair-day', customerId, pairId },
    })
