import type { Checkin } from './checkin.ts'
import { type AskCalendar, type Cycle, dayIn } from './cycle.ts'
import type { CheckinStore } from './ports.ts'
import type { PromptKey } from './prompt.ts'
import { lastMorningOf, workingDays } from './reminder-days.ts'
import { type PersonCalendar, workingDaysAfter } from './working-days.ts'

type Needs = Pick<CheckinStore, 'prompts'> & { calendar: Pick<AskCalendar, 'zone'>; now: () => string }
type About = { open: readonly Checkin[]; cycles: readonly Cycle[]; person: PersonCalendar }

/**
 * Whether a reminder would come within days of one that somebody chose: then the card of that day, which asks about all
 * that is open, stands in its place (2.5). A day on which nothing surely arrived takes no reminder's place.
 */
export async function isNearChosenDay(
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
