import type { CheckinKey } from '../../domain/checkins/change-checkin.ts'
import type { Agenda } from './agenda.ts'
import { pick, wholeFrom } from './chance.ts'
import type { HeldApp } from './held-app.ts'
import { daysLater, momentOf } from './working-days.ts'

type Needs = { held: HeldApp; agenda: Agenda }

/** Most promises are kept in time, some late, and some are late still. */
const FATES = ['in time', 'in time', 'in time', 'late', 'much later', 'much later'] as const
/** What is told of later is kept by then. */
const SOON = ['in time', 'in time', 'in time', 'late'] as const
const LATE = 8

/** The day on which a promise that is told of later is kept at the latest. */
export const latestKept = (dueOn: string): string => daysLater(daysLater(dueOn, 0), LATE)

/**
 * Lets a promise be kept one day, as `my month` would; a day beyond the history leaves it open. A story that goes on
 * (`followed`) does not wait for long.
 */
export function keepLater(
  { held, agenda }: Needs,
  key: CheckinKey,
  { dueOn, timeZone, followed }: { dueOn: string; timeZone: string; followed: boolean },
): void {
  const seed = `${key.pairId} ${key.cycleId} promise`
  const fate = pick(seed, followed ? SOON : FATES)
  const days = { 'in time': 0, late: wholeFrom(seed, 3, LATE), 'much later': wholeFrom(seed, 30, 45) }[fate]
  agenda.add(momentOf(daysLater(dueOn, days), timeZone, seed), async () => {
    const { ok } = await held.app.keepFollowUp({ ...key, kept: true })
    if (!ok) throw new Error(`a promise of the history was not kept: ${seed}`)
  })
}
