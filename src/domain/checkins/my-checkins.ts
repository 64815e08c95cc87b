import { CADENCES } from '../../contract/words.ts'
import { inParallel } from '../in-parallel.ts'
import { lastConversations } from '../pairing/last-conversations.ts'
import type { Pair } from '../pairing/pair.ts'
import { isActive, isOpen } from '../pairing/pair-ground.ts'
import type { PairStore } from '../pairing/ports.ts'
import type { Employee } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import { valuesOf } from '../store.ts'
import { byContact, type Checkin, isTheirs } from './checkin.ts'
import {
  type AskCalendar,
  askedIn,
  type Cycle,
  cadenceOf,
  cycleAt,
  cycleById,
  dayIn,
  phaseOf,
} from './cycle.ts'
import { myFollowUps, type Promised, promisesTo } from './my-follow-ups.ts'
import { type CadenceAt, cycleWith } from './pair-cycle.ts'
import { openCheckin } from './plan-employee.ts'
import type { CheckinStore, PromisesTo } from './ports.ts'

type Needs = Pick<CheckinStore, 'checkins' | 'handedFollowUps' | 'conversations'> &
  Pick<PeopleStore, 'employees'> &
  Pick<PairStore, 'pairCopies' | 'pairs'> & { calendar: AskCalendar; cadenceAt: CadenceAt; now: () => string }

/** `pairId` is a pair that they want to tell about, asked about or only introduced (1.5). */
type Wanted = { employeeId: string; cycleId?: string; pairId?: string }

/**
 * What one employee can say in a cycle (the present one where none is named): a check-in for every pair and for every
 * visit, answered or not.
 */
export const myCheckins =
  (needs: Needs) =>
  async ({ employeeId, cycleId, pairId }: Wanted): Promise<MyCheckins> => {
    const { calendar } = needs
    const cycle = cycleId ? cycleById(cycleId, calendar) : cycleAt(needs.now(), calendar)
    const [profile, pairs, all, handed] = await Promise.all([
      needs.employees.get({ employeeId }),
      needs.pairCopies.list({ employeeId }),
      needs.checkins.list({ employeeId }),
      valuesOf(needs.handedFollowUps.list({ employeeId })),
    ])
    if (!profile || !cycle) return { known: false }
    const stored = all.map((row) => row.value)
    const present = CADENCES.map((cadence) => cycleAt(needs.now(), calendar, cadence).id)
    // A pair made later has no part in a month that is over.
    const isPresent = present.includes(cycle.id)
    const card = askedIn(cycle.id, calendar)
    const isOfThese = (id: string) => (isPresent ? present.includes(id) : askedIn(id, calendar) === card)
    const mine = stored.filter((one) => isOfThese(one.cycleId) && isTheirs(one))
    const active = pairs.map((pair) => pair.value).filter((pair) => pair.status === 'active')
    const openPairs = pairs.map((pair) => pair.value).filter(isOpen)
    const isEarly = ({ id, status }: Pair) => id === pairId && status === 'introduced'
    // A month has one rhythm; only a quarter may stand beside what is asked in it now.
    const isTold = ({ id }: Pair) =>
      mine.some((one) => one.pairId === id && cadenceOf(one.cycleId) !== 'quarter')
    const untold = isPresent
      ? openPairs.filter((pair) => (isActive(pair) || isEarly(pair)) && !isTold(pair))
      : []
    const open = await inParallel(untold, async (pair) => {
      const { id } = await cycleWith(needs, pair.customerId, needs.now())
      if (mine.some((one) => one.pairId === pair.id && one.cycleId === id)) return []
      return [{ ...openCheckin(profile.value, pair, id), wanted: isActive(pair) }]
    })
    const checkins = [...mine, ...open.flat()].sort(byContact)
    const contactOf = new Map(pairs.map(({ value }) => [value.id, value.contactId]))
    const lastSpoke = async () => {
      const before = await lastConversations(needs)(active.filter((pair) => pair.heirOf !== null))
      return (pairId: string) => later(lastDay(stored, contactOf.get(pairId)), before.get(pairId) ?? null)
    }
    const today = dayIn(needs.now(), needs.calendar.zone)
    const followUps = myFollowUps(stored, handed, today)
    const promises = promisesTo(stored, handed)
    return {
      known: true,
      employee: profile.value,
      cycle,
      isClosed: phaseOf(cycle, needs.now()) === 'closed',
      pairs: active,
      openPairs,
      checkins,
      lastSpoke,
      followUps,
      promises,
      today,
    }
  }
export type MyCheckins =
  | { known: false }
  | {
      known: true
      employee: Employee
      cycle: Cycle
      /** Whether nothing of it is answered or changed any more (2.4). */
      isClosed: boolean
      /** Those that are asked about. */
      pairs: Pair[]
      /** Those, and the ones that have not begun or are paused. */
      openPairs: Pair[]
      checkins: Checkin[]
      /** Promises of all months that are open or were kept lately. */
      followUps: Promised[]
      /** What is promised and open, for each pair. */
      promises: PromisesTo
      /** The organisation's day. */
      today: string
      /**
       * Reads the day of the latest conversation of a pair, or of one it follows, on a visit or not; null when there was
       * none.
       */
      lastSpoke: () => Promise<(pairId: string) => string | null>
    }

function lastDay(checkins: readonly Checkin[], contactId: string | undefined): string | null {
  const spoke = checkins.filter((one) => one.contactId === contactId && one.status === 'spoke')
  const days = spoke.map((one) => one.spokeOn ?? '')
  return days.sort().at(-1) || null
}

const later = (one: string | null, other: string | null) => ((one ?? '') > (other ?? '') ? one : other)
