import { Temporal } from 'temporal-polyfill'
import type { DeferReason } from '../../contract/words.ts'
import { dayIn } from './cycle.ts'
import type { Period } from './ports.ts'
import {
  comingMorning,
  dayOff,
  mayArriveNow,
  morningToGoOn,
  nextWorkingMorning,
  type PersonCalendar,
} from './working-days.ts'

/** A prompt later than this was held up by more than traffic, and then keeps to people's hours. Ms. */
const PUNCTUAL_MS = 2 * 3_600_000
/** Whoever is out of office until then is taken to be away for the rest of the working day. */
const DAY_ENDS = { hour: 17 }

export type When =
  | { send: 'now' }
  | { send: 'later'; at: string; reason: DeferReason }
  /** Away until it is too late to be asked. */
  | { send: 'never' }
type Asked = {
  now: string
  askAt: string
  person: PersonCalendar
  /** When they are out of office, in order; what is not known is none. */
  away: readonly Period[]
  /** What asks about a visit that is just over comes on any day. */
  anyDay: boolean
  /** What asks once more and comes late, waits for a morning (2.5). */
  again?: boolean
  /** Its moment is one of the clock by which its person lived before. */
  moved?: boolean
  /** Nobody who is away is first asked after this instant. */
  last: string
}

/** When a card that is due may leave (2.1): on a working day, in people's hours, and when they are there. */
export function whenToSend(asked: Asked): When {
  const { now, askAt, person, away, anyDay, again, moved, last } = asked
  const today = dayIn(now, person.zone)
  const off = dayOff(today, person)
  const isLate = Date.parse(now) - Date.parse(askAt) >= PUNCTUAL_MS
  const punctual = !moved && !isLate
  const isTime = mayArriveNow(now, person) && (!again || !isLate || morningToGoOn(now, person) === now)
  const isAllowed = isTime || (punctual && (anyDay || !off))
  const next = isAllowed ? now : comingMorning(now, person)
  const here = morningBack(next, person, away, last)
  if (here === undefined) return { send: 'never' }
  if (here === now) return { send: 'now' }
  const reason = here === next ? (off ?? 'out of hours') : 'out of office'
  return { send: 'later', at: here, reason }
}

/** The first of `moment` and the mornings after it at which they are there; undefined when that is after `last`. */
function morningBack(
  moment: string,
  person: PersonCalendar,
  away: readonly Period[],
  last: string,
): string | undefined {
  let at = moment
  while (isAway(at, person, away)) {
    at = nextWorkingMorning(at, person)
    if (at > last) return undefined
  }
  return at
}

/** Out of office from this moment to the end of the working day. */
function isAway(at: string, person: PersonCalendar, away: readonly Period[]): boolean {
  const end = Temporal.Instant.from(at).toZonedDateTimeISO(person.zone).withPlainTime(DAY_ENDS)
  const until = end.epochMilliseconds
  return away.some(({ from, to }) => from <= at && to > at && Date.parse(to) >= until)
}
