import type { Employee } from '../people/employee.ts'
import { type FoundTimes, findTimes, horizonOf, type TimeRules, windowOf } from './find-times.ts'
import { type Lane, laneOf } from './lanes.ts'
import type { Quorum } from './quorum.ts'
import {
  readPeople,
  readVisitors,
  type TimesRefusal,
  type VisitorNeeds,
  type VisitorsAsked,
} from './read-visitors.ts'

type Needs = VisitorNeeds & TimeRules
type Asked = VisitorsAsked & {
  minutes: number
  from?: string
  days: number
  /** How many optional people of a department must be free; of a visit to be moved, what it was booked with. */
  quorum?: readonly Quorum[] | undefined
  /** Answers who is free when, too. */
  lanes?: boolean | undefined
}
export type SuggestedTimesAnswer = FoundTimes & {
  reader: Employee | undefined
  timeZone: string
  unreadable: { id: string; name: string; required: boolean }[]
  /** Days of the reader's calendar between which there can be times. */
  first: string
  last: string
  people: Lane[]
}
type Answer = { ok: true; found: SuggestedTimesAnswer } | { ok: false; refusal: TimesRefusal }

/**
 * Times for a visit: free or busy and working hours of our people, the zones of the contacts, and what visits have
 * taken already (3.2). Refuses when calendars cannot be asked at all.
 */
export const suggestTimes =
  (needs: Needs) =>
  async (asked: Asked): Promise<Answer> => {
    const people = await readPeople(needs, asked)
    if ('refusal' in people) return { ok: false, refusal: people.refusal }
    const { reader } = people
    const timeZone = reader?.timeZone ?? needs.calendar.zone
    const { visitBuffer, visitNotice } = needs
    const seen = { name: reader?.name ?? '', timeZone }
    const when = { ...asked, visitBuffer, visitNotice, now: needs.now(), reader: seen }
    const window = windowOf(when)
    // Days that are too far ahead hold no time, so no calendar is asked.
    const day = window.from < window.to ? window.day : window.to
    const read = await readVisitors(needs, asked, people, { day, to: window.to })
    if ('refusal' in read) return { ok: false, refusal: read.refusal }
    const { visitors, moved } = read
    const shown = { from: window.day, to: window.to }
    const unreadable = visitors.filter(({ readable }) => !readable)
    const found = findTimes({ ...when, visitors, quorum: asked.quorum ?? moved?.quorum ?? [] })
    const lanes = asked.lanes
      ? { people: visitors.map((one) => laneOf(one, shown)) }
      : { people: [], possible: [] }
    return { ok: true, found: { ...found, ...lanes, ...horizonOf(when), reader, timeZone, unreadable } }
  }
