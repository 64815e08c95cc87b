import type { SkipReason } from '../../contract/words.ts'
import type { Cycle } from '../../domain/checkins/cycle.ts'
import type { Agenda } from './agenda.ts'
import { chance, pick, wholeFrom } from './chance.ts'
import { isClosed, openDay } from './closures.ts'
import { type Couple, nameIn } from './couples.ts'
import { channelFor } from './heard.ts'
import type { HeldApp } from './held-app.ts'
import { howMany, isLast, isSilent, readiness } from './participation.ts'
import type { Stories } from './stories.ts'
import { notYet, skip, tellOfPair } from './tell.ts'
import { visitsIn } from './visits.ts'
import { momentOf, placeOf } from './working-days.ts'

export type MonthNeeds = { held: HeldApp; agenda: Agenda; stories: Stories; couples: readonly Couple[] }
/** A month of the history: its number, 1 the oldest, that of the calendar, and its working days. */
export type Month = { number: number; ofYear: number; cycle: Cycle; days: string[] }
type WholeMonth = Month & { nextDays: string[] }

/** Working days after the ask day on which people answer; most at once, some when they are asked again. */
const DELAYS = [0, 0, 0, 0, 0, 0, 1, 1, 2, 3, 5, 6]
const REASONS: readonly SkipReason[] = [
  ...(['no occasion', 'no occasion', 'contact away', 'contact away'] as const),
  ...(['too busy', 'too busy', 'too busy', 'other'] as const),
]
/** Those who do not speak: some say so, some mean to and do not, the others stay silent. */
const REST = ['skip', 'skip', 'not yet', 'silent', 'silent', 'silent'] as const
const WAYS = [...Array.from({ length: 12 }, () => 'soon' as const), 'again', 'again', 'late'] as const

/** Puts on the agenda what everybody does in one month. */
export function planMonth(needs: MonthNeeds, month: WholeMonth): void {
  const { stories, couples } = needs
  const last = month.days.at(-1) ?? month.cycle.askDay
  const meeting = new Set(visitsIn(month.number).flatMap(({ employees }) => employees))
  const departments = Map.groupBy(couples, ({ employee }) => employee.department)
  for (const [department, all] of departments) {
    const people = [...Map.groupBy(all, ({ employee }) => employee.email)]
    const free = people.filter(([, own]) => own.some((couple) => isThere(couple, month)))
    const eager = ([email, own]: (typeof people)[number]) =>
      readiness(email, month.cycle.id) +
      (own.some(({ names }) => stories.presses(names, month.number, last)) ? 0.4 : 0) +
      (meeting.has(nameIn(email)) || own.some((couple) => isLast(couple, month.number)) ? 1 : 0)
    const ranked = free.toSorted((a, b) => eager(b) - eager(a))
    const speaking = ranked.slice(0, howMany(department, people.length, month.number, month.ofYear))
    for (const person of people) {
      if (speaking.includes(person)) planSpeaker(needs, month, person[1])
      else planRest(needs, month, person[1])
    }
  }
}

/** Whether a contact can be spoken with in a month. */
const isThere = (couple: Couple, { number, days }: Month) =>
  !isSilent(couple, number) && days.some((day) => !isClosed(couple.customerName, day))

/** Somebody with two pairs speaks with one for sure, and with the other as often as not. */
function planSpeaker(needs: MonthNeeds, month: WholeMonth, own: readonly Couple[]): void {
  const open = own.filter((couple) => isThere(couple, month))
  const first = open[month.number % open.length] ?? open[0]
  for (const couple of own) {
    const both = chance(`${couple.names} ${month.cycle.id} both`) < 0.5
    if (couple === first || (both && open.includes(couple))) planTelling(needs, month, couple)
  }
}

function planTelling(needs: MonthNeeds, month: WholeMonth, couple: Couple): void {
  const { cycle, days, nextDays } = month
  const { timeZone } = couple.employee
  const seed = `${couple.names} ${cycle.id}`
  const way = pick(`${seed} way`, WAYS)
  const askAt = placeOf(cycle.askDay, days)
  const soon = Math.min(days.length - 1, askAt + pick(`${seed} delay`, DELAYS))
  const last = days.length - wholeFrom(`${seed} last`, 1, 3)
  const at = way === 'soon' ? soon : last
  const place = Math.max(0, at - pick(`${seed} ago`, [0, 0, 0, 1, 1, 2, 3]))
  const spokeOn = openDay(couple.customerName, days, { place, seed }) ?? cycle.askDay
  const tellsOn = (way === 'late' ? nextDays[wholeFrom(`${seed} late`, 0, 3)] : days[at]) ?? ''
  const day = [tellsOn, spokeOn].toSorted().at(-1) ?? ''
  if (way === 'again')
    needs.agenda.add(momentOf(cycle.askDay, timeZone, `${seed} not yet`, 10), () =>
      notYet(needs, { couple, cycleId: cycle.id }),
    )
  planTold(needs, month, couple, { day, spokeOn })
}

/** Who speaks in the open month before being asked; each has another pair that is asked about all the same. */
const EARLY = ['whitney noor', 'nadia bastien', 'stefanie sofia']

/** Puts on the agenda what happens in the open month before its ask day. */
export function planBeginning(needs: MonthNeeds, month: Month): void {
  const before = month.days.filter((day) => day < month.cycle.askDay)
  for (const couple of needs.couples.filter(({ names }) => EARLY.includes(names))) {
    const seed = `${couple.names} ${month.cycle.id}`
    const place = wholeFrom(`${seed} early`, 1, before.length - 1)
    const day = openDay(couple.customerName, before, { place, seed })
    if (day) planTold(needs, month, couple, { day, spokeOn: day })
  }
}

function planTold(
  needs: MonthNeeds,
  { number, ofYear, cycle }: Month,
  couple: Couple,
  { day, spokeOn }: { day: string; spokeOn: string },
): void {
  const seed = `${couple.names} ${cycle.id}`
  const { timeZone } = couple.employee
  const telling = () => ({
    ...{ seed, timeZone, spokeOn, channel: channelFor(seed, couple.near) },
    says: needs.stories.next(couple.names, { month: number, ofYear, spokeOn, toldOn: day }),
    // One who only taps on a face says that they spoke that day.
    more: isClosed(couple.customerName, day) || chance(`${seed} more`) < 0.6,
  })
  needs.agenda.add(momentOf(day, timeZone, seed, 10), () =>
    tellOfPair(needs, { couple, cycleId: cycle.id }, telling),
  )
}

function planRest(needs: MonthNeeds, { cycle }: Month, own: readonly Couple[]): void {
  const [first] = own
  if (!first) return
  const { email, timeZone } = first.employee
  const seed = `${email} ${cycle.id} rest`
  const way = pick(seed, REST)
  if (way === 'silent') return
  for (const couple of own) {
    const isAway = isClosed(couple.customerName, cycle.askDay)
    const skipReason = isAway ? 'contact away' : pick(`${seed} reason`, REASONS)
    needs.agenda.add(momentOf(cycle.askDay, timeZone, `${seed} ${couple.names}`, 10), () =>
      way === 'skip'
        ? skip(needs, { couple, cycleId: cycle.id, skipReason })
        : notYet(needs, { couple, cycleId: cycle.id }),
    )
  }
}
