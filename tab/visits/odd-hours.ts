import { wallClock } from '../parts/times.ts'
import type { Zone } from './zones.ts'

type Span = { start: string; end: string }
/** Whose day is a weekend then, and for whom it is early or late; `timeZone` is one clock that shows it. */
export type OddHours = { weekend: Zone[]; night: string[] }

/** Between these hours nobody wonders at an invitation; on the clock of each. */
const DAYTIME = { from: '07:00', to: '20:00' }

/** What a time that somebody names themselves would ask of those who take part. */
export function oddHours(span: Span, zones: readonly Zone[]): OddHours {
  const byDay = new Map<string, Zone>()
  for (const { timeZone, people } of zones) {
    const { day } = wallClock(span.start, timeZone)
    if (!isWeekend(day)) continue
    const before = byDay.get(day)
    byDay.set(day, { timeZone: before?.timeZone ?? timeZone, people: [...(before?.people ?? []), ...people] })
  }
  const night = zones.filter(({ timeZone }) => isNight(span, timeZone)).flatMap(({ people }) => people)
  return { weekend: [...byDay.values()], night }
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}

function isNight({ start, end }: Span, timeZone: string): boolean {
  const [from, to] = [wallClock(start, timeZone), wallClock(end, timeZone)]
  return from.time < DAYTIME.from || to.time > DAYTIME.to || from.day !== to.day
}
