import { valuesOf } from '../store.ts'
import type { Checkin } from './checkin.ts'
import { type AskCalendar, askedIn, monthOf } from './cycle.ts'
import type { CheckinStore } from './ports.ts'

type Needs = Pick<CheckinStore, 'checkins'> & { calendar: AskCalendar }

/**
 * The check-ins of somebody that the card of a cycle asks about: of its month, of a half, of a quarter. Years of others
 * are not read; both lists are asked for in one breath.
 */
export async function checkinsOfCard(
  { checkins, calendar }: Needs,
  { employeeId, cycleId }: { employeeId: string; cycleId: string },
): Promise<Checkin[]> {
  const month = monthOf(cycleId)
  const begins = [month, `${month.slice(0, 4)}-Q`]
  const lists = begins.map((beginning) => valuesOf(checkins.list({ employeeId, cycleId: beginning })))
  const near = (await Promise.all(lists)).flat()
  return near.filter((checkin) => askedIn(checkin.cycleId, calendar) === cycleId)
}
