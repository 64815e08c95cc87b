import type { Pass } from '../src/domain/checkins/plan-due.ts'
import { RESTORED, type RestoredRows } from '../src/domain/checkins/restored.ts'
import type { Log } from './log.ts'

const SAID_EVERY_MS = 60_000

type Needs = { restored: RestoredRows; isSending: boolean }

/** Rejects where sending is on and what fell due between a backup and its restore is not given up: it would be sent again. */
export async function refuseToResend({ restored, isSending }: Needs): Promise<void> {
  if (isSending && (await restored.get(RESTORED)))
    throw new Error(
      'Counterpart cannot start: its rows come from a backup, and what fell due since would be sent a second time. Set SENDING to off, and to on again once the log says restore.over (infra/README.md, Back up and restore)',
    )
}

/**
 * Notes after a pass of the planner that nothing is left to give up, so that sending may be switched on; until then says
 * once a minute what is waited for: how many pieces of work are left, hidden ones included, or that a pass handed out some.
 */
export function noteGivenUp({
  restored,
  isSending,
  waiting,
  log,
}: Needs & { waiting: () => Promise<number>; log: Log }) {
  let saidAt = Number.NEGATIVE_INFINITY
  return async ({ gave }: Pass): Promise<void> => {
    if (isSending) return
    const there = await restored.get(RESTORED)
    if (!there) return
    const work = await waiting()
    if (!gave && work === 0) {
      await restored.remove(RESTORED, there)
      log.info({ event: 'restore.over' })
    } else if (performance.now() - saidAt >= SAID_EVERY_MS) {
      saidAt = performance.now()
      log.info({ event: 'restore.waits', work, gave })
    }
  }
}
