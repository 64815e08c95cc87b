import { ok } from 'node:assert/strict'
import type { Delivery } from '../../src/domain/checkins/ports.ts'
import type { AskingWorld } from './asking-world.ts'

export const [NOVEMBER, DECEMBER] = ['2026-11', '2026-12']
export const REFUSED: Delivery = { outcome: 'refused', state: 'failed', reason: 'status 400' }
export const ARRIVED: Delivery = { outcome: 'delivered', activityId: '2' }
/** The mornings of the first card and of both reminders, a little later. */
export const [ASKED, REMINDED, LAST] = ['10', '17', '24'].map((day) => `2026-11-${day}T09:05:00.000Z`) as [
  string,
  string,
  string,
]

/** What an administrator sees of the cards of a cycle. */
export async function seenOf({ app }: AskingWorld, cycleId = NOVEMBER) {
  const found = await app.listPrompts(cycleId)
  ok(found)
  const { counts, later, problems } = found
  return {
    counts,
    later: later.map(({ state, reason, count }) => [state, reason, count]),
    problems: problems.map(({ name, card, state, reason }) => [name, card, state, reason]),
  }
}

/** Sends again to whom it failed; to how many. */
export async function resendIn({ app, tick }: AskingWorld, cycleId = NOVEMBER) {
  const done = await app.resendPrompts({ cycleId, byId: 'admin' })
  ok(done.ok)
  await tick()
  return done.touched
}

/** How somebody is named whose card did not arrive. */
export const failedTo = (name: string, card: string) => [[name, card, 'failed', 'status 400']]
