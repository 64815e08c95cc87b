import { almostDue } from '../clock-skew.ts'
import { startOfDay } from '../pairing/pair-day.ts'
import type { Employee } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import { change } from '../store.ts'
import { type AskCalendar, dayIn } from './cycle.ts'
import { openCards } from './open-cards.ts'
import type { CalendarFor } from './person-calendar.ts'
import type { PlanEmployee } from './plan-employee.ts'
import type { CheckinStore } from './ports.ts'
import { mayAsk } from './preferences.ts'
import { promisedAgain } from './promised-again.ts'
import type { Prompt, PromptKey } from './prompt.ts'
import type { Due } from './work.ts'
import { morningToGoOn } from './working-days.ts'

type Needs = Pick<CheckinStore, 'cycles' | 'preferences' | 'prompts' | 'checkins'> &
  Pick<PeopleStore, 'employees'> & {
    due: Due
    calendarFor: CalendarFor
    planEmployee: PlanEmployee
    shardOf: (employeeId: string) => string
    calendar: AskCalendar
    now: () => string
  }

/**
 * Lets what is planned follow what somebody said about being asked, and the day on which their pause ends (2.6). Where
 * our clock is a little behind that of whoever handed this out, somebody must look again after `laterMs`.
 */
export const planPerson =
  (needs: Needs) =>
  async ({ employeeId }: { employeeId: string }): Promise<{ laterMs: number | null }> => {
    const now = needs.now()
    const shard = needs.shardOf(employeeId)
    const cards = await openCards(needs, now)
    for (const cycle of cards) await needs.planEmployee({ cycle, shard, employeeId, late: 'join' })
    const [preferences, profile] = await Promise.all([
      needs.preferences.get({ employeeId }),
      needs.employees.get({ employeeId }),
    ])
    if (profile && mayAsk(preferences?.value, dayIn(now, profile.value.timeZone)))
      for (const { id: cycleId } of cards)
        await keepPromise(needs, { employeeId, cycleId, shard }, profile.value)
    const until = preferences?.value.pausedUntil
    if (!until || !profile) return { laterMs: null }
    return { laterMs: almostDue(startOfDay(until, profile.value.timeZone), now) }
  }

/** A day that somebody was promised and that passed in their pause is asked on the first working morning after it (2.3). */
async function keepPromise(needs: Needs, of: Omit<PromptKey, 'card'>, profile: Employee): Promise<void> {
  const promised = await promisedAgain(needs, of, wasPaused)
  if (!promised) return
  const { cycleId, shard, card } = promised
  const askAt = morningToGoOn(needs.now(), await needs.calendarFor(profile))
  await needs.due.add({ dueAt: askAt, work: { kind: 'send', cycleId, shard } })
  await change(needs.prompts, { ...of, card }, (there) =>
    there && wasPaused(there) ? { ...there, ...WAITING, askAt } : undefined,
  )
}

const wasPaused = ({ state, reason }: Prompt) => state === 'cancelled' && reason === 'paused'
const WAITING = { state: 'planned', reason: null } as const
