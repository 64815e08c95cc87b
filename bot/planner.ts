import type { Pass } from '../src/domain/checkins/plan-due.ts'
import type { Lease } from '../src/domain/lease.ts'
import { type Log, sayError } from './log.ts'

const EVERY_MS = 15_000
/** How often the planner keeps its lease, and how often the others look whether it lapsed: both well within 15 s. */
const KEEP_MS = 5000
const LOOK_MS = 4000
/** A pass begins only while the lease is ours for at least that long. */
const MARGIN_MS = 2000

type Needs = { log: Log; plan: () => Promise<Pass>; lease: Lease }

/**
 * Runs a pass of the planner now and then in real time, where this instance is the planner: where it holds the lease.
 * When its holder dies another instance takes over within 20 s, and makes a pass at once. Whoever asks gets a pass
 * anywhere, because two planners are harmless: every effect is claimed. One pass runs after the other; who asks is
 * told of work that any pass handed out since they asked last.
 */
export function startPlanner({ log, plan, lease }: Needs) {
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
  const election = startElection({ log, lease, elected: quietly })
  const timer = setInterval(() => election.holds() && quietly(), EVERY_MS)
  return {
    async tick(): Promise<Pass> {
      const { nextDueAt } = await pass()
      await last
      const gave = gaveSince
      gaveSince = false
      return { nextDueAt, gave }
    },
    /** Ends after the pass in hand; another instance may be the planner at once. */
    async stop() {
      clearInterval(timer)
      await last
      await election.stop()
    },
  }
}

/** Takes and keeps the lease until stopped. Its time is counted from before the call, so that a frozen holder knows. */
function startElection({ log, lease, elected }: { log: Log; lease: Lease; elected: () => unknown }) {
  let heldUntil = Number.NEGATIVE_INFINITY
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  const holds = () => performance.now() < heldUntil
  const take = async () => {
    const before = performance.now()
    const was = holds()
    try {
      const ms = await lease.take()
      heldUntil = before + ms - MARGIN_MS
      if (was !== holds()) log.info({ event: holds() ? 'planner.elected' : 'planner.lost' })
      if (holds() && !was && !stopped) elected()
    } catch (error) {
      log.warn({ event: 'planner.lease-error', error: sayError(error) })
    }
  }
  const again = async () => {
    await take()
    if (!stopped) timer = setTimeout(next, holds() ? KEEP_MS : LOOK_MS)
  }
  const next = () => {
    taking = again()
  }
  let taking = again()
  return {
    holds,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await taking
      heldUntil = Number.NEGATIVE_INFINITY
      await lease
        .release()
        .catch((error) => log.warn({ event: 'planner.lease-error', error: sayError(error) }))
    },
  }
}
