import { takeBackVisit } from '../checkins/attend-visit.ts'
import { type Checkin, saysNoMore } from '../checkins/checkin.ts'
import { valuesOf } from '../store.ts'
import { type AskNeeds, visitCycle } from './ask-how-it-was.ts'
import type { Visit } from './visit.ts'

type ReadNeeds = Pick<AskNeeds, 'checkins' | 'calendar' | 'cadenceAt'>

/** The check-ins in which a visit counts for somebody. */
export async function notedOf(needs: ReadNeeds, visit: Visit, employeeId: string): Promise<Checkin[]> {
  const cycleId = await visitCycle(needs, visit)
  const all = await valuesOf(needs.checkins.list({ employeeId, cycleId }))
  return all.filter(({ visitId }) => visitId === visit.id)
}

/** Whether nothing of a visit was said in a check-in that counts it, not even that they were there. */
export const isSilent = (checkin: Checkin): boolean =>
  checkin.guess === null && checkin.thereAt === null && saysNoMore(checkin)

/** A visit does not count any more for who said nothing of it. */
export async function takeBackSilent(
  needs: ReadNeeds & Parameters<typeof takeBackVisit>[0],
  visit: Visit,
  employeeId: string,
): Promise<void> {
  const noted = await notedOf(needs, visit, employeeId)
  if (!noted.every(isSilent)) return
  for (const { cycleId, pairId, revision } of noted)
    await takeBackVisit(needs)({ employeeId, cycleId, pairId, revision, visitId: visit.id })
}
