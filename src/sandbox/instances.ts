import { createInstance } from './instance-process.ts'
import type { Stepped } from './stepper.ts'

/** The service processes of the sandbox. One that ends is started again within a second. */
export type Instances = Stepped & {
  /** Process ids, by number; undefined while one is being started again. */
  pids(): (number | undefined)[]
  /** SIGKILL for one of them. */
  kill(index: number): void
  /** The port of the next one that is ready, waiting for it when none is. */
  nextPort(patienceMs: number): Promise<number>
  /** Ends when all are ready; throws one sentence when one cannot start. */
  ready(): Promise<void>
  /** SIGTERM for all; SIGKILL for those that are still there after 25 seconds. */
  stop(): Promise<void>
}
export type InstancesOptions = {
  count: number
  env: Record<string, string | undefined>
  offset: () => number
  /** Folder for what the processes print. */
  logs: string
}

/** How long a frozen process may hold up the clock. */
const PATIENCE_MS = { offset: 5000, idle: 5000, tick: 60_000 }
const AGAIN_MS = 100
const POLL_MS = 25

/** Starts `count` service processes. */
export function startInstances({ count, ...options }: InstancesOptions): Instances {
  const all = Array.from({ length: count }, (_, i) => createInstance({ ...options, number: i + 1 }))
  let stopped = false
  let turn = 0

  /** What those that are ready answer; rejects when none does. */
  const answers = async (ask: 'tick' | 'idle') => {
    const ready = all.filter((instance) => instance.port() !== undefined)
    const asked = await Promise.allSettled(ready.map((instance) => instance.ask({ ask }, PATIENCE_MS[ask])))
    const values = asked.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
    if (values.length > 0) return values
    throw new Error('No service process answers.')
  }
  return {
    pids: () => all.map((instance) => instance.pid()),
    kill: (index) => all[index]?.kill(),
    ready: async () => void (await Promise.all(all.map((instance) => instance.ready))),
    async nextPort(patienceMs) {
      for (const until = Date.now() + patienceMs; !stopped && Date.now() < until; ) {
        const ports = all.flatMap((instance) => instance.port() ?? [])
        const port = ports[turn++ % ports.length]
        if (port !== undefined) return port
        await new Promise((resolve) => setTimeout(resolve, POLL_MS))
      }
      throw new Error('No service process is running.')
    },
    async setOffset(offset) {
      const told = all.map((instance) => {
        const knows = instance.ask({ ask: 'offset', offset }, PATIENCE_MS.offset).catch(() => undefined)
        return instance.port() === undefined ? undefined : knows
      })
      await Promise.all(told)
    },
    async tick() {
      while (!stopped) {
        const due = await answers('tick').catch(() => undefined)
        const passes = due?.filter((each) => typeof each === 'object')
        if (passes)
          return {
            nextDueAt: passes.flatMap(({ nextDueAt }) => nextDueAt ?? []).sort()[0] ?? null,
            gave: passes.some(({ gave }) => gave),
          }
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
      }
      return { nextDueAt: null, gave: false }
    },
    async waiting() {
      const counts = await answers('idle')
      return Math.max(...counts.map(Number))
    },
    async stop() {
      stopped = true
      await Promise.all(all.map((instance) => instance.stop()))
    },
  }
}
