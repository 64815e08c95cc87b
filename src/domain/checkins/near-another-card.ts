import type { Checkin } from './checkin.ts'
import { type AskCalendar, type Cycle, dayIn } from './cycle.ts'
import type { CheckinStore } from './ports.ts'
import { FIRST_CARD, type PromptKey, readCard } from './prompt.ts'
import { lastMorningOf, workingDays } from './reminder-days.ts'
import { type PersonCalendar, workingDaysAfter } from './working-days.ts'

type Needs = Pick<CheckinStore, 'prompts'> & { calendar: Pick<AskCalendar, 'zone'>; now: () => string }
type About = { open: readonly Checkin[]; cycles: readonly Cycle[]; person: PersonCalendar }

/** A reminder that could not come on its day is left out where the next one is less than so many working days away. */
const TOO_SOON = 3

/** Whether a reminder would come within days of another card that asks the same, which stands in its place (2.5). */
export async function isNearAnotherCard(needs: Needs, key: PromptKey, about: About): Promise<boolean> {
  return (await isNearChosenDay(needs, key, about)) || (await isLateForNext(needs, key, about))
}

/**
 * One that somebody chose: the card of that day asks about all that is open. A day on which nothing surely arrived takes
 * no reminder's place.
 */
async function isNearChosenDay(
  { prompts, calendar, now }: Needs,
  { cycleId, shard, employeeId }: PromptKey,
  { open, cycles, person }: About,
): Promise<boolean> {
  const regular = dayIn(lastMorningOf(cycles, person, calendar), person.zone)
  const promised = open.flatMap(({ status, againOn }) => (status === 'not yet' && againOn ? [againOn] : []))
  const chosen = promised.filter((day) => day !== regular)
  if (chosen.length === 0) return false
  const today = dayIn(now(), person.zone)
  const daysLater = (day: string) => workingDaysAfter(day, workingDays({ id: cycleId }), person)
  if (chosen.some((day) => today < day && day < daysLater(today))) return true
  const cards = await prompts.list({ cycleId, shard, employeeId })
  return cards.some(({ value: { card, delivered, sentAt } }) => {
    const hasCome = chosen.includes(card) && delivered === 'sent' && sentAt !== null
    return hasCome && today < daysLater(dayIn(sentAt, person.zone))
  })
}

/**
 * Whether the reminder before the card of a chosen day was given up for it, so that the others it would have asked about
 * wait for that card, whatever was told of the one whose day it was (2.5).
 */
export async function standsForReminder(
  { prompts }: Pick<Needs, 'prompts'>,
  { card: day, ...of }: PromptKey,
): Promise<boolean> {
  const cards = (await prompts.list(of)).map(({ value }) => value)
  const before = cards
    .filter(({ card }) => card !== FIRST_CARD && !readCard(card).visitId && card < day)
    .toSorted((a, b) => (a.card < b.card ? -1 : 1))
    .at(-1)
  return before?.state === 'not needed' && before.reason === 'another card near'
}

/** The next reminder, where this one, or what stands for one, was held up until shortly before it. */
async function isLateForNext(
  { prompts, now }: Needs,
  { card, ...of }: PromptKey,
  { person }: About,
): Promise<boolean> {
  const today = dayIn(now(), person.zone)
  const moments = (await prompts.get({ ...of, card: FIRST_CARD }))?.value.remindAt ?? []
  const isOnItsDay = moments.some((at) => dayIn(at, person.zone) === card)
  if (isOnItsDay && today <= card) return false
  const soon = workingDaysAfter(today, Math.min(TOO_SOON, workingDays({ id: of.cycleId })), person)
  return moments.some((at) => at > now() && dayIn(at, person.zone) < soon)
}
