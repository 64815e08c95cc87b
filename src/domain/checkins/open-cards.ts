import { type AskCalendar, askedIn, type Cycle, cycleAt, cycleById } from './cycle.ts'
import type { CheckinStore } from './ports.ts'

/**
 * The cycles whose cards ask about something that is open at `now`: the month's, that of a half where it was opened, and
 * that of an earlier month with which a quarter was asked about that goes on.
 */
export async function openCards(
  { cycles, calendar }: Pick<CheckinStore, 'cycles'> & { calendar: AskCalendar },
  now: string,
): Promise<Cycle[]> {
  const month = cycleAt(now, calendar)
  const half = cycleAt(now, calendar, 'two weeks')
  const isApart = askedIn(half.id, calendar) === half.id
  const asked = cycleById(askedIn(cycleAt(now, calendar, 'quarter').id, calendar), calendar)
  return [
    month,
    ...(isApart && (await cycles.get({ cycleId: half.id })) ? [half] : []),
    ...(asked && asked.id < month.id ? [asked] : []),
  ]
}
