import type { Pass } from '../domain/checkins/plan-due.ts'
import type { Clock } from './clock.ts'

/** The service processes, as far as the clock is concerned. */
export type Stepped = {
  /** Tells all of them the new offset and waits until they know. */
  setOffset(offset: number): Promise<void>
  /** One planner pass in one of them. */
  tick(): Promise<Pass>
  /** How many pieces of work wait or run; rejects when nobody answers. */
  waiting(): Promise<number>
}
/** What the clock says: whether all work that fell due is done, and if not, how much waits. */
export type ClockView = { now: string; settled: true } | { now: string; settled: false; waiting: number }
export type Stepper = {
  /** Moves product time; answers when all is done, or after a minute while the work goes on. */
  move(target: Date): Promise<ClockView>
  view(): Promise<ClockView>
  /** Where the clock will stand when it has stopped moving. */
  goal(): Date
  stop(): void
}

const PATIENCE_MS = 60_000
/** How often a pass may leave the same row waiting before the clock goes on without it. */
const PASSES = 3
const SKIP_MS = 3_600_000
const POLL_MS = { least: 5, most: 100 }

/**
 * Moves the clock in steps: to each instant at which something falls due, so that everybody is asked at their own
 * hour during a jump of a month, as they would be if time had passed.
 */
export function createStepper(clock: Clock, instances: Stepped, patienceMs = PATIENCE_MS): Stepper {
  let goal: Date | undefined
  let moving: Promise<void> | undefined
  let stopped = false

  const set = async (instant: Date) => {
    clock.set(instant)
    await instances.setOffset(clock.offset())
  }

  /** While nobody answers something may wait. */
  const waits = () => instances.waiting().catch(() => 1)

  const settle = async () => {
    for (let pause = POLL_MS.least; !stopped; pause = Math.min(POLL_MS.most, pause * 2)) {
      if ((await waits()) === 0) return
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }

  const run = async () => {
    let stuck = { on: '', passes: 0 }
    while (!stopped) {
      await settle()
      const { nextDueAt: next, gave } = await instances.tick()
      const now = clock.now()
      if (next !== null && new Date(next) <= now) {
        stuck = { on: next, passes: stuck.on === next ? stuck.passes + 1 : 1 }
        if (stuck.passes < PASSES) continue
        // What was handed out may let something wait that comes before `next`: the clock stands until all is done, also
        // what another pass handed out since we looked, of the planner or of a process that died before it said so.
      } else if (gave || (await waits()) > 0) continue
      if (!goal || now >= goal) return arrived()
      const due = next === null ? goal : new Date(next)
      const step = due > now ? due : new Date(now.getTime() + SKIP_MS)
      await set(step < goal ? step : goal)
    }
  }

  /** Called in the same instant in which the goal was looked at, so that no new goal can slip in between. */
  const arrived = () => {
    goal = undefined
    moving = undefined
  }

  const view = async (): Promise<ClockView> => {
    const waiting = await waits()
    const now = clock.now().toISOString()
    if (waiting === 0 && !moving) return { now, settled: true }
    return { now, settled: false, waiting: Math.max(1, waiting) }
  }

  return {
    view,
    goal: () => goal ?? clock.now(),
    stop: () => {
      stopped = true
    },
    async move(target) {
      goal = target
      if (target < clock.now()) await set(target)
      moving ??= run()
      const patience = Promise.withResolvers<void>()
      const timer = setTimeout(patience.resolve, patienceMs)
      await Promise.race([moving, patience.promise])
      clearTimeout(timer)
      return view()
    },
  }
}
