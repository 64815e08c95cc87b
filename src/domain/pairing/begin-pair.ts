import type { Checkin } from '../checkins/checkin.ts'
import { type AskCalendar, dayIn } from '../checkins/cycle.ts'
import type { Due } from '../checkins/work.ts'
import { lookAgain } from '../clock-skew.ts'
import { type ChangePairNeeds, changePair } from './change-pair.ts'
import type { Pair } from './pair.ts'
import { startOfDay, waitForDay } from './pair-day.ts'
import type { PairStore } from './ports.ts'
import { tellsOf } from './tell-pair.ts'

type Needs = ChangePairNeeds & Pick<PairStore, 'pairCopies'> & { calendar: AskCalendar; now: () => string }

/** What a pair becomes that is asked about from now on, and that its employee hears so, unless they did it. */
export function begun(pair: Pair, told: 'pair begins' | 'pair resumes' | null): Partial<Pair> {
  const next: Pair = { ...pair, status: 'active', until: null, revision: pair.revision + 1 }
  const nobody = { byId: null, byName: '', ownerId: null, employeeName: '' }
  const tells = told ? tellsOf(next, nobody, { toEmployee: told, toOwner: told }) : null
  return { status: 'active', until: null, tells }
}

/** A pair that returns: a day that it waited for has passed, or is waited for anew, as what waited was used up meanwhile. */
export const asOfToday =
  (needs: Parameters<typeof waitForDay>[0]) =>
  async (pair: Pair, today: string): Promise<Pair> => {
    if (!pair.until) return pair
    if (pair.until <= today) return { ...pair, ...begun(pair, null) }
    await waitForDay(needs)(pair, pair.until)
    return pair
  }

/**
 * The day has come on which a paused pair resumes, or an introduced one begins (1.5): both by themselves, in the
 * organisation's zone. What was changed meanwhile wins. Where our clock is a little behind that of whoever handed this
 * out, somebody must look again after `laterMs`.
 */
export const pairDay =
  (needs: Needs & { due: Pick<Due, 'add'> }) =>
  async ({
    customerId,
    pairId,
  }: {
    customerId: string
    pairId: string
  }): Promise<{ laterMs: number | null }> => {
    const { zone } = needs.calendar
    const now = needs.now()
    const pair = (await needs.pairs.get({ customerId, pairId }))?.value
    if (!pair?.until) return { laterMs: null }
    const today = dayIn(now, zone)
    const row = {
      dueAt: startOfDay(pair.until, zone),
      work: { kind: 'pair-day', customerId, pairId },
    } as const
    if (pair.until > today) return lookAgain(needs.due, row, now)
    await changePair(needs)(pair, (there) => {
      if (!there.until || there.until > today) return undefined
      return begun(there, there.status === 'paused' ? 'pair resumes' : 'pair begins')
    })
    return { laterMs: null }
  }

/** Whoever has spoken with their counterpart need not wait for the day: an introduced pair begins (1.5). */
export const beginAfterTalk =
  (needs: Needs) =>
  async ({ employeeId, pairId }: Pick<Checkin, 'employeeId' | 'pairId'>): Promise<void> => {
    const copy = (await needs.pairCopies.get({ employeeId, pairId }))?.value
    if (copy?.status !== 'introduced') return
    await changePair(needs)(copy, (there) => (there.status === 'introduced' ? begun(there, null) : undefined))
  }
