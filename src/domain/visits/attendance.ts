import type { Rows } from '../store.ts'
import type { Visit } from './visit.ts'

/** Somebody whom the meeting's report names; guests from outside have no id of ours. */
export type InMeeting = { employeeId: string; seconds: number }

/**
 * Reads the attendance report that Teams writes when a meeting ends. Throws CalendarError; `permission` where it is not
 * granted, or not for this organiser.
 */
export type ReadReport = (meeting: {
  organiserId: string
  joinUrl: string
  /** UTC instants: what was held under this link at another time does not count. */
  from: string
  to: string
}) => Promise<InMeeting[] | null>

/** What a report said of our people, read once; of guests, and of how long anybody stayed, nothing is kept (6.1, 6.4). */
export type AttendanceReport = {
  visitId: string
  customerId: string
  /** Employees who were in the meeting. */
  here: { employeeId: string; name: string; department: string }[]
  /**
   * Expected, silent and not in the meeting: the visit does not count for them, and they are named nowhere (2.5). With
   * the check-ins as they were then, so that what they say afterwards stays.
   */
  away: { employeeId: string; noted: { cycleId: string; pairId: string; revision: number }[] }[]
  /** Product time. */
  readAt: string
}
export type AttendanceRows = {
  attendance: Rows<{ customerId: string; visitId: string }, AttendanceReport>
}

/** Who only looked in by mistake was not there. */
const LEAST_SECONDS = 60
const MINUTE_MS = 60_000
/** How long after a visit its report is looked for: soon at first, then seldom, and then no more. */
const LOOKS = [15, 60, 4 * 60, 12 * 60, 24 * 60]
/** People come early and stay longer. */
const AROUND_MS = 30 * MINUTE_MS

/** When the report of a visit is looked for next, after `now`; null when that is given up. */
export function nextLook({ end }: Pick<Visit, 'end'>, now: string): string | null {
  const looks = LOOKS.map((minutes) => new Date(Date.parse(end) + minutes * MINUTE_MS).toISOString())
  return looks.find((at) => at > now) ?? null
}

/** Whether Teams may know who was in the meeting of a visit: one of its own, which nobody pasted. */
export const hasReport = ({ joinUrl, meetingLink }: Pick<Visit, 'joinUrl' | 'meetingLink'>): boolean =>
  joinUrl !== null && meetingLink === null

/** Between which instants a report is that of this visit. */
export const reportWindow = ({ start, end }: Pick<Visit, 'start' | 'end'>) => ({
  from: new Date(Date.parse(start) - AROUND_MS).toISOString(),
  to: new Date(Date.parse(end) + AROUND_MS).toISOString(),
})

/** The ids of those who were there; who came back counts with all their time. */
export function whoStayed(seen: readonly InMeeting[]): Set<string> {
  const seconds = new Map<string, number>()
  for (const one of seen) seconds.set(one.employeeId, (seconds.get(one.employeeId) ?? 0) + one.seconds)
  return new Set([...seconds].flatMap(([id, stayed]) => (stayed >= LEAST_SECONDS ? [id] : [])))
}

type Somebody = { employeeId: string; department: string }
/**
 * In whose place each unexpected colleague was there: somebody of their own department who was not, else the only one
 * left where one stands in for one. Nobody is guessed among several.
 */
export function standInsOf<A extends Somebody, J extends Somebody>(
  absent: readonly A[],
  joined: readonly J[],
): { out: A; into: J }[] {
  const pairs: { out: A; into: J }[] = []
  const left = () => ({
    out: absent.filter((one) => !pairs.some(({ out }) => out === one)),
    into: joined.filter((one) => !pairs.some(({ into }) => into === one)),
  })
  for (const department of new Set(joined.map((one) => one.department))) {
    const [out, second] = absent.filter((one) => one.department === department)
    const [into, other] = joined.filter((one) => one.department === department)
    if (out && into && !second && !other) pairs.push({ out, into })
  }
  const rest = left()
  const [out, into] = [rest.out[0], rest.into[0]]
  if (out && into && rest.out.length === 1 && rest.into.length === 1) pairs.push({ out, into })
  return pairs
}
