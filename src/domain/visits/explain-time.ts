import { FREE, HOLIDAY, OFF, OUTSIDE, type Visitor } from './judge-times.ts'
import { countedBy, type Quorum } from './quorum.ts'
import { localText, minuteOfDay, type WallClock } from './working-time.ts'

/** A person with what each start is for them; `hoursClock` is the clock their working hours are told by. */
export type Judged = { visitor: Visitor; verdicts: Uint8Array; hoursClock: WallClock }

/** Why a time is good, or what is wrong with it, as a code with its data. */
export type TimeReason =
  | { code: 'everyone free' }
  | { code: 'readable free' }
  | { code: 'missing'; names: string[] }
  | { code: 'holiday'; names: string[] }
  | { code: 'quorum'; department: string; free: number; of: number }
  | { code: 'fair' }
  | { code: 'within hours' }
  | { code: 'outside'; names: string[]; time: string; zone: string }
  | { code: 'soonest' }
export type Field = {
  now: string
  starts: readonly number[]
  minutes: number
  reader: { name: string; timeZone: string }
  visitors: readonly Visitor[]
  quorum: readonly Quorum[]
  judged: readonly Judged[]
  /** Places in `starts` that are possible. */
  possible: readonly number[]
  clockOf: (zone: string) => WallClock
}

/** Nobody further than this from the middle of their day is fair. */
const FAIR = 150

/** Why a time is good, or what is wrong with it (3.2). */
export const reasonsFor = (field: Field, place: number): TimeReason[] => [
  ...whoIsFree(field, place),
  ...howMany(field, place),
  ...howFair(field, place),
]

/** Those who are not free then, or do not work. */
export const awayAt = ({ judged }: Pick<Field, 'judged'>, place: number): Judged[] =>
  judged.filter(({ verdicts }) => (verdicts[place] as number) >= OFF)

function whoIsFree(field: Field, place: number): TimeReason[] {
  const away = awayAt(field, place)
  const every = field.visitors.every(({ readable }) => readable)
  if (away.length === 0) return [{ code: every ? 'everyone free' : 'readable free' }]
  const [holiday, missing] = [true, false].map((is) =>
    away.filter(({ verdicts }) => (verdicts[place] === HOLIDAY) === is).map(({ visitor: { name } }) => name),
  ) as [string[], string[]]
  return [
    ...(missing.length > 0 ? [{ code: 'missing', names: missing } as const] : []),
    ...(holiday.length > 0 ? [{ code: 'holiday', names: holiday } as const] : []),
  ]
}

/** How many of those come of whom a quorum asks for some; said where not all do. */
function howMany({ quorum, judged }: Field, place: number): TimeReason[] {
  const people = judged.map(({ visitor, verdicts }) => ({
    ...visitor,
    free: verdicts[place] === FREE && visitor.readable,
  }))
  return quorum.flatMap((one) => {
    const all = countedBy(one, people)
    const free = all.filter((each) => each.free).length
    return free < all.length
      ? [{ code: 'quorum', department: one.department, free, of: all.length } as const]
      : []
  })
}

/** What the time is on the clocks of those who take part. */
function howFair({ judged, starts, minutes }: Field, place: number): TimeReason[] {
  const start = starts[place] as number
  const there = judged.filter(({ verdicts }) => (verdicts[place] as number) <= OUTSIDE)
  const outside = there.filter(({ verdicts }) => verdicts[place] !== FREE)
  if (outside.length > 0) {
    const byZone = Map.groupBy(outside, ({ visitor }) => visitor.timeZone)
    return [...byZone].map(([zone, people]) => ({
      code: 'outside',
      names: people.map(({ visitor }) => visitor.name),
      time: localText(people[0]?.hoursClock(start) ?? start).slice(11),
      zone,
    }))
  }
  const offsets = new Set(there.map(({ hoursClock }) => hoursClock(start)))
  if (offsets.size < 2) return []
  const worst = Math.max(
    ...there.map(({ visitor, hoursClock }) => fromMiddle(visitor, minuteOfDay(hoursClock(start)), minutes)),
  )
  return [worst <= FAIR ? { code: 'fair' } : { code: 'within hours' }]
}

/** Minutes between the middle of the visit and the middle of this person's working day. */
export function fromMiddle({ hours }: Visitor, begin: number, minutes: number): number {
  return Math.abs(begin + minutes / 2 - (hours.from + hours.to) / 2)
}
