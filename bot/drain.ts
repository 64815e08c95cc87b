import { setTimeout as wait } from 'node:timers/promises'
import type { Server } from 'restify'
import { type Log, sayError } from './log.ts'
import type { startPlanner } from './planner.ts'
import type { SendRate } from './send-rate.ts'
import type { startWorkLoop } from './work-loop.ts'

/** Longer than a request to Teams and the write of what became of it. All together are under 20 s. */
const WORK_MS = 12_000
const HTTP_MS = 2000
const RATE_MS = 3000
const POLL_MS = 50

type Parts = {
  log: Log
  planner: ReturnType<typeof startPlanner>
  loop: ReturnType<typeof startWorkLoop>
  server: Server
  rate: SendRate
}

/**
 * Ends a service so that nothing is in doubt afterwards: no card begins to leave, those on their way are waited for, what
 * is claimed and not sent is let go, messages are given back, then requests in hand are answered and new connections
 * refused, then the leases are free. What takes too long is left as a crash would leave it.
 */
export async function drainService({ log, planner, loop, server, rate }: Parts): Promise<void> {
  log.info({ event: 'service.stopping' })
  rate.close()
  const end = async (part: string, ms: number, ending: Promise<unknown>) => {
    const late = wait(ms, 'late', { ref: false })
    const ended = ending.catch((error) =>
      log.error({ event: 'service.stopping', part, error: sayError(error) }),
    )
    if ((await Promise.race([ended, late])) === 'late') log.warn({ event: 'service.late', part })
  }
  await Promise.all([end('planner', WORK_MS, planner.stop()), loop.stop(WORK_MS)])
  await end('http', HTTP_MS, closeServer(server))
  await end('rate', RATE_MS, rate.stop())
  log.info({ event: 'service.stopped' })
}

/** Takes no more connections, and lets each go as soon as its request is answered. */
async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  const timer = setInterval(() => server.server.closeIdleConnections(), POLL_MS)
  await closed
  clearInterval(timer)
}
