import type { DeferReason, NotDueReason } from '../../contract/words.ts'
import type { Pair } from '../pairing/pair.ts'
import type { Employee } from '../people/employee.ts'
import { type AskSettings, isInWave } from './ask-settings.ts'
import { type Cycle, type CycleControl, dayIn, lastEnd } from './cycle.ts'
import type { Preferences } from './preferences.ts'
import { lastMorningOf } from './reminder-days.ts'
import type { Late } from './work.ts'
import {
  comingMorning,
  dayOff,
  mayArriveNow,
  morningOf,
  morningToGoOn,
  type PersonCalendar,
} from './working-days.ts'

/** All that is known when it is decided whether somebody is asked; read before, so that the decision itself is pure. */
export type AskGround = {
  /** The cycle whose card asks. */
  card: Cycle
  control: CycleControl | null
  settings: Pick<AskSettings, 'paused' | 'wave'>
  profile: Employee | undefined
  preferences: Preferences | undefined
  pairs: readonly Pair[]
  /** The cycle that the card asks about with this pair; undefined where its cadence does not fall in it. */
  cycleOf: (pair: Pair) => Cycle | undefined
  person: PersonCalendar
  /** The organisation's zone. */
  zone: string
  /** What becomes of them where their moment has passed; `go on` for who was held up by a pause for all. */
  late: Late | 'go on'
  now: string
}
/** A pair that is asked about, and in which cycle. */
export type Asked = { pair: Pair; cycle: Cycle }
export type AskDecision =
  | { due: false; reason: NotDueReason; backAt: string | null }
  | {
      due: true
      about: Asked[]
      /** UTC; null where they count as far as they were planned before, and are not asked anew. */
      askAt: string | null
      /** Why that is later than the ask day. */
      deferred: DeferReason | null
      /** Why they are not asked anew. */
      notAnew: NotDueReason | null
      /** Whether their moment in this cycle has passed. */
      isLate: boolean
    }

/**
 * Whether somebody is asked in a cycle, when and about what; or why not (2.1, 2.6, 2.10). The one decision, taken when
 * people are asked and when it is only rehearsed.
 */
export function decideAsk(ground: AskGround): AskDecision {
  const { now } = ground
  const reason = whyNotDue(ground)
  if (reason) return { due: false, reason, backAt: null }
  const about = whatAbout(ground)
  if (typeof about === 'string') return { due: false, reason: about, backAt: null }
  const first = firstMoment(ground)
  const isLate = first.askAt <= now
  const cycles = about.map(({ cycle }) => cycle)
  const moment = isLate ? lateMoment(ground, first.askAt, cycles) : first
  const { askAt } = moment
  const pausedUntil = ground.preferences?.pausedUntil ?? ''
  // A pause counts on the day on which they would be asked; for who is asked by now, or not anew, from today on.
  if (dayIn(askAt && askAt > now ? askAt : now, ground.person.zone) < pausedUntil)
    return { due: false, reason: 'paused', backAt: morningBack(ground, pausedUntil, cycles) }
  const anew = about.filter(({ cycle }) => askAt !== null && askAt < cycle.end)
  if (askAt === null || anew.length > 0)
    return { due: true, isLate, about: askAt === null ? about : anew, ...moment }
  return { due: true, isLate, about, askAt: null, deferred: null, notAnew: 'no day left' }
}

function whyNotDue({ profile, settings, control, preferences, pairs }: AskGround): NotDueReason | undefined {
  if (!profile || profile.leftOn) return 'left'
  if (!pairs.some(({ status }) => status === 'active'))
    return pairs.some(({ status }) => status === 'paused') ? 'pair paused' : 'no pair'
  if (preferences?.optedOut) return 'opted out'
  if (!isInWave(settings, profile.department)) return 'not in a wave'
  if (control?.state === 'cancelled') return 'cycle cancelled'
  return settings.paused ? 'paused for all' : undefined
}

function whatAbout({ pairs, cycleOf }: AskGround): Asked[] | NotDueReason {
  const active = pairs.filter(({ status }) => status === 'active')
  const about = active.flatMap((pair) => {
    const cycle = cycleOf(pair)
    return cycle ? [{ pair, cycle }] : []
  })
  return about.length > 0 ? about : 'not this cycle'
}

type Moment = { askAt: string | null; deferred: DeferReason | null; notAnew: NotDueReason | null }

/** The ask hour of the ask day, or of the next working day (2.1). */
function firstMoment({ card, person }: AskGround): Moment & { askAt: string } {
  return { askAt: morningOf(card.askDay, person), deferred: dayOff(card.askDay, person), notAnew: null }
}

function lateMoment(ground: AskGround, first: string, cycles: readonly Cycle[]): Moment {
  const { late, person, now } = ground
  const morning = comingMorning(now, person)
  if (late === 'next cycle') return { askAt: null, deferred: null, notAnew: 'not this cycle' }
  if (late === 'go on') {
    const back = morningToGoOn(now, person)
    // Where no morning is left, they are asked at once, or whoever sends says that it is too late.
    return { askAt: back < lastEnd(cycles) ? back : first, deferred: null, notAnew: null }
  }
  if (late === 'catch up') {
    // What nobody can make up for any more is left to whoever sends, who says so.
    if (mayArriveNow(now, person) || morning >= lastEnd(cycles))
      return { askAt: first, deferred: null, notAnew: null }
    return { askAt: morning, deferred: 'out of hours', notAnew: null }
  }
  return morning <= lastMorningOf(cycles, person, ground)
    ? { askAt: person.anyHour ? first : morning, deferred: null, notAnew: null }
    : { askAt: null, deferred: null, notAnew: 'no day left' }
}

/** The morning on which somebody who is paused now is asked after all in this cycle; null where too little is left. */
function morningBack(ground: AskGround, pausedUntil: string, cycles: readonly Cycle[]): string | null {
  const morning = morningOf(pausedUntil, ground.person)
  return morning <= lastMorningOf(cycles, ground.person, ground) ? morning : null
}
