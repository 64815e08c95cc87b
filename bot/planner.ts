import type { Pass } from '../src/domain/checkins/plan-due.ts'
import { type Log, sayError } from './log.ts'

const EVERY_MS = 15_000

/**
 * Runs a pass of the planner now and then in real time, and whenever somebody asks; one after the other. Who asks is
 * told of work that any pass handed out since they asked last.
 */
export function startPlanner({ log, plan }: { log: Log; plan: () => Promise<Pass> }) {
  let last: Promise<unknown> = Promise.resolve()
  let gaveSince = false
  const pass = (): Promise<Pass> => {
    const done = last.then(plan)
    last = done.then(
      ({ gave }) => {
        gaveSince ||= gave
      },
      () => undefined,
    )
    return done
  }
  const quietly = () => pass().catch((error) => log.error({ event: 'planner.error', error: sayError(error) }))
  const timer = setInterval(quietly, EVERY_MS)
  void quietly()
  return {
    async tick(): Promise<Pass> {
      const { nextDueAt } = await pass()
      await last
      const gave = gaveSince
      gaveSince = false
      return { nextDueAt, gave }
    },
    async stop() {
      clearInterval(timer)
      await last
    },
  }
}
