import type { PromptReason } from '../../contract/words.ts'
import type { Employee } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import { isInWave } from './ask-settings.ts'
import { type LatelyNeeds, notAskedLately } from './asked-lately.ts'
import { byContact, type Checkin, isAnswered, isPromisedOn } from './checkin.ts'
import { type AskCalendar, askedIn, type Cycle, cycleById, dayIn, monthOf, phaseOf } from './cycle.ts'
import type { MayAskNeeds } from './may-ask.ts'
import { promisesTo } from './my-follow-ups.ts'
import { isNearAnotherCard } from './near-another-card.ts'
import type { CheckinStore, PromisesTo, Reference } from './ports.ts'
import { wishOn } from './preferences.ts'
import { type PromptKey, readCard } from './prompt.ts'

type Needs = Pick<CheckinStore, 'checkins' | 'references' | 'handedFollowUps' | 'preferences'> &
  Pick<PeopleStore, 'employees'> &
  LatelyNeeds &
  Pick<MayAskNeeds, 'askSettingsNow'>
export type Unwanted = { state: 'cancelled' | 'not needed' | 'missed'; reason: PromptReason }
/**
 * What a card asks, of whom and where. `cycles` are those of its check-ins, each once; `over` is what it would have asked
 * about in time.
 */
export type Wanted = {
  profile: Employee
  locale: string
  reference: Reference | undefined
  checkins: Checkin[]
  over: Checkin[]
  cycles: Cycle[]
  /** The cycles that are over, not closed, and whose cards ask about what nobody has answered. */
  earlier: string[]
  promises: PromisesTo
}

/** What a card is to ask at this moment, of whom and where; or why it is not wanted any more. */
export async function whatIsWanted(needs: Needs, key: PromptKey): Promise<Unwanted | Wanted> {
  const { employeeId, card } = key
  const [profile, preferences, reference, rows, handed] = await Promise.all([
    needs.employees.get({ employeeId }),
    needs.preferences.get({ employeeId }),
    needs.references.get({ employeeId }),
    needs.checkins.list({ employeeId }),
    needs.handedFollowUps.list({ employeeId }),
  ])
  if (!profile || profile.value.leftOn) return { state: 'cancelled', reason: 'left' }
  const now = needs.now()
  const today = dayIn(now, profile.value.timeZone)
  const wish = wishOn(preferences?.value, today)
  if (wish) return { state: 'cancelled', reason: wish.code }
  const all = values(rows)
  const own = all.filter(isAskedBy(key, needs.calendar))
  const open = own.filter((checkin) => !isAnswered(checkin))
  if (own.length === 0) return { state: 'cancelled', reason: 'nothing to ask' }
  if (open.length === 0) return { state: 'not needed', reason: 'answered already' }

  const { visitId, againOn } = readCard(card)
  const cycleOf = ({ cycleId }: Checkin) => cycleById(cycleId, needs.calendar)
  const isOver = (checkin: Checkin) => visitId === null && (cycleOf(checkin)?.end ?? '') <= now
  const inTime = open.filter((checkin) => !isOver(checkin))
  if (inTime.length === 0) return { state: againOn === null ? 'missed' : 'cancelled', reason: 'cycle over' }
  const meant = inTime.filter((checkin) => againOn === null || isMeantFor(checkin, againOn))
  const cyclesAsked = new Map(inTime.flatMap((checkin) => cycleOf(checkin) ?? []).map((one) => [one.id, one]))
  const cycles = [...cyclesAsked.values()]
  const isReminder = againOn !== null && visitId === null
  // Whose department was taken out again keeps what was asked, and is asked and reminded of nothing (2.10).
  if (visitId === null && !isInWave(await needs.askSettingsNow(), profile.value.department))
    return { state: 'cancelled', reason: 'not in a wave' }
  if (isReminder && !inTime.some((checkin) => isPromisedOn(checkin, againOn))) {
    const person = await needs.calendarFor(profile.value)
    if (await isNearAnotherCard(needs, key, { open: inTime, cycles, person }))
      return { state: 'not needed', reason: 'another card near' }
  }
  const asked = isReminder ? await notAskedLately(needs, key, meant, profile.value) : meant
  if (asked.length === 0) return { state: 'not needed', reason: 'nothing to ask' }
  const isBeside = isAskedBeside(key, needs.calendar)
  const beside = all.filter((checkin) => isBeside(checkin) && isMeantFor(checkin, today) && !isOver(checkin))
  return {
    profile: profile.value,
    locale: preferences?.value.locale ?? profile.value.locale,
    reference: reference?.value,
    checkins: [...asked, ...beside].sort(byContact),
    over: open.filter(isOver),
    cycles,
    earlier: [
      ...new Set(
        all.filter(isEarlier(now, needs.calendar)).map((one) => askedIn(one.cycleId, needs.calendar)),
      ),
    ],
    promises: promisesTo(all, values(handed)),
  }
}

const isEarlier =
  (now: string, calendar: AskCalendar) =>
  (checkin: Checkin): boolean => {
    const cycle = cycleById(checkin.cycleId, calendar)
    return checkin.wanted && !isAnswered(checkin) && cycle !== undefined && phaseOf(cycle, now) === 'late'
  }

const values = <T>(rows: readonly { value: T }[]): T[] => rows.map(({ value }) => value)

const isAskedBy =
  ({ cycleId, card }: PromptKey, calendar: AskCalendar) =>
  (checkin: Checkin): boolean => {
    const { visitId } = readCard(card)
    if (visitId) return checkin.visitId === visitId
    return checkin.wanted && askedIn(checkin.cycleId, calendar) === cycleId
  }

/** Who said `Not yet` is asked again on the day they were promised, and not before (2.3). */
const isMeantFor = ({ status, againOn }: Checkin, day: string): boolean =>
  status !== 'not yet' || againOn === null || againOn <= day

/**
 * The card of a second half asks along what the card of the month has asked and nobody has answered: there is no other
 * card on that day.
 */
function isAskedBeside({ cycleId, card }: PromptKey, calendar: AskCalendar): (checkin: Checkin) => boolean {
  const month = monthOf(cycleId)
  const isLater = (cycleById(cycleId, calendar)?.askDay ?? '') > (cycleById(month, calendar)?.askDay ?? '')
  if (cycleId === month || !isLater || readCard(card).visitId) return () => false
  return (checkin) => checkin.wanted && !isAnswered(checkin) && askedIn(checkin.cycleId, calendar) === month
}
