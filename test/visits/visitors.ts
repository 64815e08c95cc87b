import { findTimes, type TimesWanted } from '../../src/domain/visits/find-times.ts'
import type { Visitor } from '../../src/domain/visits/judge-times.ts'
import { assumedHours } from '../../src/domain/visits/working-time.ts'

/** A Monday morning. */
const NOW = '2026-11-02T08:00:00.000Z'
export const AMSTERDAM = 'Europe/Amsterdam'
/** One of us, in Logistics and required unless said otherwise. */
export const someone = (name: string, timeZone: string, more: Partial<Visitor> = {}): Visitor => ({
  ...{ id: name.toLowerCase(), name, timeZone, side: 'employee', required: true, readable: true, busy: [] },
  hours: assumedHours(more.hours?.timeZone ?? timeZone),
  ...{ department: 'Logistics', freeDays: [] },
  ...more,
})
export const contact = (name: string, timeZone: string, more: Partial<Visitor> = {}) =>
  someone(name, timeZone, { side: 'contact', ...more })
/** Times in the month from a Monday morning on, for Ada in Amsterdam. */
export const find = (visitors: Visitor[], more: Partial<TimesWanted> = {}) =>
  findTimes({
    ...{ now: NOW, days: 31, minutes: 45, reader: { name: 'Ada', timeZone: AMSTERDAM }, visitors },
    ...{ visitBuffer: 10, visitNotice: 24, quorum: [] },
    ...more,
  })
/** How the times stand on one zone's clock. */
export const onClock = (found: ReturnType<typeof find>, zone: string) =>
  found.times.map(({ clocks }) => clocks.find(({ timeZone }) => timeZone === zone)?.start ?? '')
export const busyAll = (from: string, to: string) => [{ start: `${from}.000Z`, end: `${to}.000Z` }]
