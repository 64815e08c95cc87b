import { latestKept } from './promises.ts'
import { SAID } from './said/all-said.ts'
import type { Says, Thread } from './said/says.ts'
import { PAST_VISITS } from './said/visits.ts'
import { dayAfter } from './working-days.ts'

/** When a talk was, and when it was told: often the same day. */
export type Days = { spokeOn: string; toldOn: string }
/** What has been told of the longer stories of a customer, and what its visits will tell. */
export type Threads = {
  /** Whether this may be told: after the places before it, and before those behind it. */
  allow(says: Says, days: Days): boolean
  /** It is told, or will be in a visit. */
  tell(says: Says, days: Days): void
}
type Told = { place: number; spokeOn: string; readyOn: string }

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
    allow(says, { spokeOn, toldOn }) {
      if (!says.thread) return true
      const [name, place] = says.thread
      const told = toldOf.get(name) ?? []
      const since = dayAfter(spokeOn, -DAYS_A_WEEK * (says.weeks ?? 0))
      const begun = place === 1 || told.some((one) => one.place >= place - 1 && one.spokeOn <= spokeOn)
      const fits = (one: Told) =>
        one.place === place || (one.place < place ? one.readyOn < since : one.spokeOn > readyOn(says, toldOn))
      return begun && told.every(fits)
    },
    tell(says, { spokeOn, toldOn }) {
      if (!says.thread) return
      const [name, place] = says.thread
      toldOf.set(name, [...(toldOf.get(name) ?? []), { place, spokeOn, readyOn: readyOn(says, toldOn) }])
    },
  }
}

/** When what was promised is kept at the latest; without a promise at once. */
const readyOn = ({ promise }: Says, day: string): string =>
  promise ? latestKept(dayAfter(day, promise.days)) : day
