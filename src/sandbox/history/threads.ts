import { latestKept } from './promises.ts'
import { SAID } from './said/all-said.ts'
import type { Says, Thread } from './said/says.ts'
import { PAST_VISITS } from './said/visits.ts'
import { dayAfter } from './working-days.ts'

/** What has been told of the longer stories of a customer, and what its visits will tell. */
export type Threads = {
  /** Whether this may be told of a talk on a day: after the places before it, and before those behind it. */
  allow(says: Says, day: string): boolean
  /** It was told on this day, or will be in a visit. */
  tell(says: Says, day: string): void
}
type Told = { place: number; day: string; readyOn: string }

const DAYS_A_WEEK = 7
const ALL: readonly Says[] = [
  ...Object.values(SAID).flat(),
  ...PAST_VISITS.flatMap(({ heard }) => Object.values(heard ?? {})),
]

/** Whether more is told of this story later, so that its promise has to be kept. */
export const isFollowed = ({ thread }: Says): boolean =>
  thread !== undefined && ALL.some((other) => isBehind(other.thread, thread))

const isBehind = (other: Thread | undefined, [name, place]: Thread) => other?.[0] === name && other[1] > place

export function createThreads(): Threads {
  const toldOf = new Map<string, Told[]>()
  return {
    allow(says, day) {
      if (!says.thread) return true
      const [name, place] = says.thread
      const told = toldOf.get(name) ?? []
      const since = dayAfter(day, -DAYS_A_WEEK * (says.weeks ?? 0))
      const begun = place === 1 || told.some((one) => one.place >= place - 1 && one.day <= day)
      return (
        begun &&
        told.every((one) => one.place <= place || one.day > readyOn(says, day)) &&
        told.every((one) => one.place >= place || one.day > day || one.readyOn < since)
      )
    },
    tell(says, day) {
      if (!says.thread) return
      const [name, place] = says.thread
      toldOf.set(name, [...(toldOf.get(name) ?? []), { place, day, readyOn: readyOn(says, day) }])
    },
  }
}

/** When what was promised is kept at the latest; without a promise at once. */
const readyOn = ({ promise }: Says, day: string): string =>
  promise ? latestKept(dayAfter(day, promise.days)) : day
