import { type AskCalendar, askedIn, type Cycle, cycleAt } from './cycle.ts'
import type { CheckinStore } from './ports.ts'

/** The cycles whose cards are open at `now`: the month's, and that of a half where it was opened. */
export async function openCards(
  { cycles, calendar }: Pick<CheckinStore, 'cycles'> & { calendar: AskCalendar },
  now: string,
): Promise<Cycle[]> {
  const month = cycleAt(now, calendar)
  const half = cycleAt(now, calendar, 'two weeks')
  const isApart = askedIn(half.id, calendar) === half.id
  return isApart && (await cycles.get({ cycleId: half.id })) ? [month, half] : [month]
}
