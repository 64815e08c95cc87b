import type { Employee } from '../people/employee.ts'
import type { Checkin } from './checkin.ts'
import { type AskCalendar, cycleById, dayIn } from './cycle.ts'
import type { CalendarFor } from './person-calendar.ts'
import type { CheckinStore } from './ports.ts'
import { debriefCard, type PromptKey, readCard } from './prompt.ts'
import type { Due } from './work.ts'
import { askHourOf, workingDaysAfter } from './working-days.ts'

export type LatelyNeeds = Pick<CheckinStore, 'prompts'> & {
  due: Pick<Due, 'add'>
  calendar: AskCalendar
  calendarFor: CalendarFor
  now: () => string
}
/** So many working days after the card that asked a question it is asked once more (2.5). */
const WORKING_DAYS = 5

/**
 * What a reminder asks: of a visit nothing that its own card has asked only just now. That is asked once more when its
 * working days have passed, while the cycle lasts (2.5). May be repeated.
 */
export async function notAskedLately(
  { prompts, due, calendar, calendarFor, now }: LatelyNeeds,
  { employeeId, cycleId, shard }: PromptKey,
  checkins: readonly Checkin[],
  profile: Employee,
): Promise<readonly Checkin[]> {
  if (!checkins.some(({ visitId }) => visitId)) return checkins
  const person = await calendarFor(profile)
  const lately = new Set<string>()
  for (const { value } of await prompts.list({ cycleId, shard, employeeId })) {
    const { visitId, againOn } = readCard(value.card)
    if (!visitId || againOn || value.delivered !== 'sent' || !value.sentAt) continue
    const day = workingDaysAfter(dayIn(value.sentAt, person.zone), WORKING_DAYS, person)
    const dueAt = askHourOf(day, person)
    if (dueAt <= now() || !checkins.some((one) => one.visitId === visitId)) continue
    lately.add(visitId)
    const work = { kind: 'again', employeeId, cycleId, shard, card: debriefCard(visitId, day) } as const
    if (dueAt < (cycleById(cycleId, calendar)?.end ?? '')) await due.add({ dueAt, work })
  }
  return checkins.filter(({ visitId }) => !visitId || !lately.has(visitId))
}
