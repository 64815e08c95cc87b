import { inParallel } from '../in-parallel.ts'
import type { PeopleStore } from '../people/ports.ts'
import type { Away, Period } from './ports.ts'

type Needs = Pick<PeopleStore, 'employeeList'> & { away: Away; now: () => string }

/** Of so many people addresses are read one by one; of more, with the whole shard. */
const FEW = 8
/** Longer than a working day lasts from the ask hour on, so that a look at it finds whoever may be away all of it. */
const DAY_MS = 9 * 3_600_000
/** How far ahead Graph is asked at most. */
const FAR_MS = 31 * 86_400_000

/**
 * When these people of one shard are out of office, from now on (2.1). Two looks: at today for all of them, and further
 * ahead for the few who are away today.
 */
export const whoIsAway =
  ({ employeeList, away, now }: Needs) =>
  async (shard: string, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, readonly Period[]>> => {
    if (ids.size === 0) return new Map()
    const lines =
      ids.size > FEW
        ? await employeeList.list({ shard })
        : await inParallel([...ids], (employeeId) => employeeList.get({ shard, employeeId }))
    const people = lines.flatMap((line) =>
      line && ids.has(line.value.id) ? [{ employeeId: line.value.id, email: line.value.email }] : [],
    )
    const from = now()
    const until = (ms: number) => ({ from, to: new Date(Date.parse(from) + ms).toISOString() })
    const today = people.length > 0 ? await away(people, until(DAY_MS)) : new Map()
    const gone = people.filter(({ employeeId }) => today.has(employeeId))
    return gone.length > 0 ? away(gone, until(FAR_MS)) : today
  }
