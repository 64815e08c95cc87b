import { createInstance, type Instance } from './instance-process.ts'
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
const PATIENCE_MS = { offset: 5000, waiting: 5000, tick: 60_000 }
const POLL_MS = 25

/** Starts `count` service processes. */
export function startInstances({ count, ...options }: InstancesOptions): Instances {
  const all = Array.from({ length: count }, (_, i) => createInstance({ ...options, number: i + 1 }))
  let stopped = false
  let turn = 0

  const living = async (patienceMs: number): Promise<Instance[]> => {
    const until = Date.now() + patienceMs
    for (;;) {
      const ready = all.filter((instance) => instance.port() !== undefined)
      if (ready.length > 0) return ready
      if (stopped || Date.now() > until) throw new Error('No service process is running.')
      await new Promise((resolve) => setTimeout(resolve, POLL_MS))
    }
  }
  const answers = async (ask: 'tick' | 'idle', patienceMs: number) => {
    for (;;) {
      const ready = await living(Infinity)
      const settled = await Promise.allSettled(ready.map((instance) => instance.ask({ ask }, patienceMs)))
      const values = settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
      if (values.length > 0) return values
      if (stopped) throw new Error('The sandbox is stopping.')
      await new Promise((resolve) => setTimeout(resolve, POLL_MS))
    }
  }
  return {
    pids: () => all.map((instance) => instance.pid()),
    kill: (index) => all[index]?.kill(),
    ready: async () => void (await Promise.all(all.map((instance) => instance.ready))),
    async nextPort(patienceMs) {
      const ready = await living(patienceMs)
      return ready[turn++ % ready.length]?.port() ?? 0
    },
    async setOffset(offset) {
      const told = all.map((instance) => {
        const knows = instance.ask({ ask: 'offset', offset }, PATIENCE_MS.offset).catch(() => undefined)
        return instance.port() === undefined ? undefined : knows
      })
      await Promise.all(told)
    },
    async tick() {
      const due = await answers('tick', PATIENCE_MS.tick)
      return due.filter((each) => typeof each === 'string').sort()[0] ?? null
    },
    async waiting() {
      const counts = await answers('idle', PATIENCE_MS.waiting)
      return Math.max(...counts.map(Number))
    },
    async stop() {
      stopped = true
      await Promise.all(all.map((instance) => instance.stop()))
    },
  }
}
