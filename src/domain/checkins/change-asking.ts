import { startOfDay } from '../pairing/pair-day.ts'
import type { Facts } from '../pairing/ports.ts'
import type { PeopleStore } from '../people/ports.ts'
import { change } from '../store.ts'
import { dayIn } from './cycle.ts'
import type { CheckinStore } from './ports.ts'
import { NO_PREFERENCES, type Preferences } from './preferences.ts'
import { type PauseSaid, type PauseWords, saidPause } from './said-pause.ts'
import type { Due } from './work.ts'

type ReadNeeds = Pick<CheckinStore, 'preferences'> & Pick<PeopleStore, 'employees'> & { now: () => string }
export type AskingNeeds = ReadNeeds & { facts: Facts; due: Due }
export type AskingChanged =
  | { ok: true; preferences: Preferences }
  | { ok: false; reason: 'not yours' | 'day not after today' | 'day too far' }
/** `passed` is the next day of that name, which is hardly meant. */
type NotPaused = { ok: false; reason: 'no day' } | { ok: false; reason: 'day has passed'; passed: string }

/** Nobody pauses for longer; who wants that opts out. Days. */
const LONGEST_PAUSE = 366

/** What somebody set about being asked, for themselves alone; a pause that is over is none (2.6). */
export const getAsking =
  ({ preferences, employees, now }: ReadNeeds) =>
  async (employeeId: string): Promise<Preferences> => {
    const [stored, profile] = await Promise.all([
      preferences.get({ employeeId }),
      employees.get({ employeeId }),
    ])
    const set = stored?.value ?? { ...NO_PREFERENCES, employeeId }
    const isOver = (set.pausedUntil ?? '') <= dayIn(now(), profile?.value.timeZone ?? 'UTC')
    return isOver ? { ...set, pausedUntil: null } : set
  }

/**
 * Asks somebody nothing until a day, on which they are asked again by themselves; null resumes (2.6). What waits for
 * them is cancelled, and what they have not answered counts in no number. The day is one of their own zone.
 */
export const pauseMe =
  (needs: AskingNeeds) =>
  async ({ employeeId, until }: { employeeId: string; until: string | null }): Promise<AskingChanged> => {
    const profile = (await needs.employees.get({ employeeId }))?.value
    if (!profile) return { ok: false, reason: 'not yours' }
    const now = needs.now()
    if (until !== null && until <= dayIn(now, profile.timeZone))
      return { ok: false, reason: 'day not after today' }
    if (until !== null && Date.parse(until) - Date.parse(now) > LONGEST_PAUSE * 86_400_000)
      return { ok: false, reason: 'day too far' }
    // Put before the pause says so, which a crash forgives.
    if (until !== null)
      await needs.due.add({
        dueAt: startOfDay(until, profile.timeZone),
        work: { kind: 'person-day', employeeId },
      })
    return store(needs, employeeId, { pausedUntil: until })
  }

/** The same as somebody says it in words, counted from the day that it is in their own zone (2.6). */
export const pauseAsSaid =
  (needs: AskingNeeds) =>
  async (input: {
    employeeId: string
    said: PauseSaid
    words: PauseWords
  }): Promise<AskingChanged | NotPaused> => {
    const { employeeId, said, words } = input
    const profile = (await needs.employees.get({ employeeId }))?.value
    if (!profile) return { ok: false, reason: 'not yours' }
    const pause = saidPause(said, words, dayIn(needs.now(), profile.timeZone))
    if (!pause) return { ok: false, reason: 'no day' }
    if ('passed' in pause) return { ok: false, reason: 'day has passed', ...pause }
    return pauseMe(needs)({ employeeId, ...pause })
  }

/** Asks somebody nothing any more, or again; why is for them alone (2.6). */
export const optOut =
  (needs: AskingNeeds) =>
  async (input: { employeeId: string; optedOut: boolean; reason?: string }): Promise<AskingChanged> => {
    const { employeeId, optedOut, reason = '' } = input
    if (!(await needs.employees.get({ employeeId }))) return { ok: false, reason: 'not yours' }
    return store(needs, employeeId, { optedOut, optOutReason: optedOut ? reason : '' })
  }

/**
 * The language in which somebody is addressed in chat (BCP 47); null for what Teams and the directory tell. When they are
 * asked does not follow from it, so nothing is planned anew.
 */
export const chooseLanguage =
  (needs: ReadNeeds) =>
  async ({ employeeId, locale }: { employeeId: string; locale: string | null }): Promise<AskingChanged> => {
    if (!(await needs.employees.get({ employeeId }))) return { ok: false, reason: 'not yours' }
    return answered(await write(needs, employeeId, { locale }))
  }

async function store(
  needs: AskingNeeds,
  employeeId: string,
  asked: Partial<Preferences>,
): Promise<AskingChanged> {
  const work = { kind: 'person-day', employeeId } as const
  return answered(await needs.facts.record(work, () => write(needs, employeeId, asked)))
}

const write = ({ preferences }: ReadNeeds, employeeId: string, asked: Partial<Preferences>) =>
  change(preferences, { employeeId }, (there = { ...NO_PREFERENCES, employeeId }) => ({
    ...there,
    ...asked,
    revision: there.revision + 1,
  }))

const answered = (preferences: Preferences | undefined): AskingChanged =>
  preferences ? { ok: true, preferences } : { ok: false, reason: 'not yours' }
