import { type Log, sayError } from './log.ts'

const EVERY_MS = 15_000
type Pass = { nextDueAt: string | null }

/** Runs a pass of the planner now and then in real time, and whenever somebody asks; one after the other. */
export function startPlanner({ log, plan }: { log: Log; plan: () => Promise<Pass> }) {
  let last: Promise<unknown> = Promise.resolve()
  const tick = (): Promise<Pass> => {
    const pass = last.then(plan)
    last = pass.catch(() => undefined)
    return pass
  }
  const quietly = () => tick().catch((error) => log.error({ event: 'planner.error', error: sayError(error) }))
  const timer = setInterval(quietly, EVERY_MS)
  void quietly()
  return {
    tick,
    async stop() {
      clearInterval(timer)
      await last
    },
  }
}
