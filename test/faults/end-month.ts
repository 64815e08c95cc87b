import type { World } from '../world.ts'
import { mailOf } from './crowd.ts'

/** Cancels a month that was looked at: its reminders would only take time. */
export async function endMonth(here: World, cycleId: string): Promise<void> {
  const { status } = await here.post(mailOf(1), `/api/cycles/${cycleId}/cancel`)
  if (status !== 200) throw new Error(`${cycleId} was not cancelled: ${status}`)
}
