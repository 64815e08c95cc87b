import { valuesOf } from '../store.ts'
import type { Checkin } from './checkin.ts'
import { type AskCalendar, askedIn, monthOf } from './cycle.ts'
import type { CheckinStore } from './ports.ts'

type Needs = Pick<CheckinStore, 'checkins'> & { calendar: AskCalendar }
type Of = { employeeId: string; cycleId: string }

/**
 * The check-ins of somebody that the card of a cycle asks about: of its month, of a half, of a quarter. Years of others
 * are not read; both lists are asked for in one breath.
 */
export async function checkinsOfCard(needs: Needs, of: Of): Promise<Checkin[]> {
  return onCard(await checkinsNear(needs, of), of.cycleId, needs.calendar)
}

/** Those that the card of a cycle asks about. */
export function onCard(near: readonly Checkin[], cycleId: string, calendar: AskCalendar): Checkin[] {
  return near.filter((checkin) => askedIn(checkin.cycleId, calendar) === cycleId)
}

/** The check-ins of somebody in the month of a cycle, its halves included, and in the quarters of its year. */
export async function checkinsNear(
  { checkins }: Pick<Needs, 'checkins'>,
  { employeeId, cycleId }: Of,
): Promise<Checkin[]> {
  const month = monthOf(cycleId)
  const begins = [month, `${month.slice(0, 4)}-Q`]
  const lists = begins.map((beginning) => valuesOf(checkins.list({ employeeId, cycleId: beginning })))
  return (await Promise.all(lists)).flat()
}
