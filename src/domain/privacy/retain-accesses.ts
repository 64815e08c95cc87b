import type { AskCalendar } from '../checkins/cycle.ts'
import { inParallel } from '../in-parallel.ts'
import { removeAll } from '../store.ts'
import type { AccessStore } from './access.ts'
import { type KeepingTimes, limitsAt } from './keeping.ts'

type Needs = AccessStore & { calendar: AskCalendar; keepingTimes: KeepingTimes }

/** People whose notes are read side by side. */
const AT_ONCE = 4

/** Removes the notes of who looked at these people that have had their time (6.4). Safe to repeat. */
export const retainAccesses =
  ({ accesses, keepingTimes, calendar }: Needs) =>
  async ({ personIds, at }: { personIds: readonly string[]; at: string }): Promise<void> => {
    const { auditDay } = limitsAt(at, keepingTimes, calendar)
    await inParallel(
      personIds,
      async (personId) => {
        const old = (await accesses.list({ personId })).filter(({ value }) => value.day <= auditDay)
        await removeAll(accesses, old, (access) => access)
      },
      AT_ONCE,
    )
  }
