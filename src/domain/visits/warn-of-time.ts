import type { FreeDay } from './free-days.ts'
import type { Visitor } from './judge-times.ts'
import { notReached, type Quorum } from './quorum.ts'
import type { Slot } from './slot.ts'
import { dayNumber, dayText, localText, minuteOfDay, minutesOf, wallClock, weekday } from './working-time.ts'

/** What speaks against a time that somebody chose themselves, as a code with its data (3.2). */
export type TimeWarning =
  | { code: 'taken'; names: string[] }
  | { code: 'taken optional'; names: string[] }
  | { code: 'unknown'; names: string[] }
  | { code: 'quorum'; department: string; atLeast: number; free: number }
  | { code: 'notice'; hours: number }
  | { code: 'far'; days: number }
  | { code: 'tight'; names: string[]; minutes: number }
  | { code: 'holiday'; names: string[]; holiday: string }
  | { code: 'day off'; names: string[] }
  | { code: 'outside'; names: string[]; time: string; zone: string }
/** Against these the service books nothing; of all others people decide. */
const BLOCKING: readonly TimeWarning['code'][] = ['taken', 'unknown', 'quorum']
export const blocks = ({ code }: TimeWarning): boolean => BLOCKING.includes(code)

/** What a holiday of somebody is called on a day of theirs; `why` says whose it is. */
export type NameHoliday = (visitor: Visitor, free: FreeDay) => string
type Rules = { buffer: number; quorum: readonly Quorum[]; nameHoliday: NameHoliday }

/** What speaks against a time for the people in it, the gravest first. */
export function warnOfTime(visitors: readonly Visitor[], slot: Slot, rules: Rules): TimeWarning[] {
  const taken = visitors.filter((one) => isTaken(one, slot, 0))
  const hidden = visitors.filter(({ required, readable }) => required && !readable)
  const tight = visitors.filter((one) => !taken.includes(one) && isTaken(one, slot, rules.buffer))
  return [
    ...named(
      'taken',
      taken.filter(({ required }) => required),
    ),
    ...named('unknown', hidden),
    ...shortOf(visitors, taken, rules.quorum),
    ...named(
      'taken optional',
      taken.filter(({ required }) => !required),
    ),
    ...daysOff(visitors, slot, rules.nameHoliday),
    ...(tight.length > 0 ? [{ code: 'tight', names: namesOf(tight), minutes: rules.buffer } as const] : []),
  ]
}

const namesOf = (people: readonly Visitor[]) => people.map(({ name }) => name)
const named = <C extends 'taken' | 'taken optional' | 'unknown' | 'day off'>(
  code: C,
  people: readonly Visitor[],
): { code: C; names: string[] }[] => (people.length > 0 ? [{ code, names: namesOf(people) }] : [])

function isTaken({ busy }: Visitor, { start, end }: Slot, buffer: number): boolean {
  const [from, to] = [minutesOf(start) - buffer, minutesOf(end) + buffer]
  return busy.some((one) => minutesOf(one.start) < to && minutesOf(one.end) > from)
}

function shortOf(
  visitors: readonly Visitor[],
  taken: readonly Visitor[],
  quorum: readonly Quorum[],
): TimeWarning[] {
  const free = (one: Visitor) => one.side === 'employee' && one.readable && !taken.includes(one)
  const short = quorum.length > 0 ? notReached(quorum, visitors, free) : undefined
  return short ? [{ code: 'quorum', ...short }] : []
}

type Day = { visitor: Visitor; free: FreeDay | undefined; works: boolean; within: boolean; start: number }

/** Holidays by their names, then days on which people do not work, then hours. */
function daysOff(visitors: readonly Visitor[], slot: Slot, nameHoliday: NameHoliday): TimeWarning[] {
  const days = visitors.map((visitor) => dayOf(visitor, slot))
  const off = days.flatMap(({ visitor, free }) =>
    free ? [{ visitor, holiday: nameHoliday(visitor, free) }] : [],
  )
  const idle = days.filter(({ free, works }) => !free && !works).map(({ visitor }) => visitor)
  const odd = days.filter(({ free, works, within }) => !free && works && !within)
  return [
    ...[...Map.groupBy(off, ({ holiday }) => holiday)].map(([holiday, all]) => ({
      ...{ code: 'holiday' as const, holiday, names: all.map(({ visitor }) => visitor.name) },
    })),
    ...named('day off', idle),
    ...[...Map.groupBy(odd, ({ visitor }) => visitor.hours.timeZone)].map(([zone, all]) => ({
      ...{ code: 'outside' as const, zone, names: all.map(({ visitor }) => visitor.name) },
      time: localText(all[0]?.start ?? 0).slice(11),
    })),
  ]
}

/** What the day of a slot is for somebody, on the clock they work by. */
function dayOf(visitor: Visitor, slot: Slot): Day {
  const { hours, freeDays } = visitor
  const [from, to] = [minutesOf(slot.start), minutesOf(slot.end)]
  const clock = wallClock(hours.timeZone, from, to)
  const start = clock(from)
  const day = dayText(dayNumber(start))
  const begin = minuteOfDay(start)
  return {
    ...{ visitor, start, free: freeDays.find((one) => one.day === day) },
    works: hours.days.includes(weekday(start)),
    within: begin >= hours.from && begin + (to - from) <= hours.to,
  }
}
