import { Temporal } from 'temporal-polyfill'
import type { AskCalendar } from '../checkins/cycle.ts'
import type { Due } from '../checkins/work.ts'
import { MILLIS } from '../instant.ts'

type Needs = { due: Due; now: () => string }
/** Where feelings are stored. */
export type NoteFelt = {
  /** What happens after a feeling was stored where it counts. */
  noteFelt: (of: FeltIn) => Promise<void>
}
/** A month of the team or department in which a feeling counts. */
export type FeltIn = { home: string; cycleId: string }

/** So long after a day ends its feelings are published, and then gathered: what was told late on it is stored by then. */
const PUBLISH_HOURS = 3
const GATHER_HOURS = 4

/**
 * Lets a month of a home be looked at in the night; to be called after a feeling that counts in it was stored. Numbers
 * that followed each answer, or that were made when somebody looks, would tell when people answered and looked (6.1).
 */
export function noteFelt({ due, now, calendar }: Needs & { calendar: Pick<AskCalendar, 'zone'> }) {
  let noted = { until: '', homes: new Set<string>() }
  return async ({ home, cycleId }: FeltIn): Promise<void> => {
    const until = endOfDay(now(), calendar.zone)
    if (noted.until !== until) noted = { until, homes: new Set() }
    // Those of this day: another may have begun once it waits.
    const { homes } = noted
    const name = `${cycleId}|${home}`
    if (homes.has(name)) return
    await due.add({
      dueAt: hoursAfter(until, PUBLISH_HOURS),
      work: { kind: 'publish-feelings', home, cycleId, until },
    })
    homes.add(name)
  }
}

/** Lets what was published be gathered; to be called after it was, so that whoever gathers comes upon it. */
export function noteGather({ due, now }: Needs) {
  let noted = ''
  return async (until: string): Promise<void> => {
    const dueAt = hoursAfter(until, GATHER_HOURS)
    // Once its time has come, whoever gathers may have read before we wrote.
    if (noted === dueAt && now() < dueAt) return
    await due.add({ dueAt, work: { kind: 'gather-feelings', until } })
    noted = dueAt
  }
}

/** When the day of an instant is over, by the organisation's clock. */
function endOfDay(now: string, zone: string): string {
  const day = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate()
  return day.add({ days: 1 }).toZonedDateTime(zone).toInstant().toString(MILLIS)
}

const hoursAfter = (instant: string, hours: number) =>
  Temporal.Instant.from(instant).add({ hours }).toString(MILLIS)
