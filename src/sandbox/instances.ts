import { createInstance, type Exit, type Instance, type InstanceOptions } from './instance-process.ts'
import type { Stepped } from './stepper.ts'

/** The service processes of the sandbox. One that ends is started again within a second. */
export type Instances = Stepped & {
  /** Process ids, by number; undefined while one is being started again. */
  pids(): (number | undefined)[]
  /** The ports they listen on, by number; undefined while one is not ready. */
  ports(): (number | undefined)[]
  /** How those ended that are no more. */
  exits(): Exit[]
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
  /** How one of them is made; a process of its own unless a test says otherwise. */
  make?: MakeInstance
}
export type MakeInstance = (options: InstanceOptions) => Instance

/** How long a frozen process may hold up the clock. */
const PATIENCE_MS = { offset: 5000, idle: 5000, tick: 60_000 }
const AGAIN_MS = 100
const POLL_MS = 25

/** Starts `count` service processes. */
export function startInstances({ count, make = createInstance, ...options }: InstancesOptions): Instances {
  const all = Array.from({ length: count }, (_, i) => make({ ...options, number: i + 1 }))
  let stopped = false
  let turn = 0

  return {
    pids: () => all.map((instance) => instance.pid()),
    ports: () => all.map((instance) => instance.port()),
    exits: () => all.flatMap((instance) => instance.exits()),
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
      let failed = false
      while (!stopped) {
        // One planner is enough: what several hand out at once, all of them would take and wait for each other.
        for (const instance of all) {
          if (instance.port() === undefined) continue
          const pass = await instance.ask({ ask: 'tick' }, PATIENCE_MS.tick).catch(() => undefined)
          // One that ended in the middle may have handed out work all the same.
          if (typeof pass === 'object') return { ...pass, gave: pass.gave || failed }
          failed = true
        }
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
      }
      return { nextDueAt: null, gave: false }
    },
    async waiting() {
      const ready = all.filter((instance) => instance.port() !== undefined)
      const asked = await Promise.allSettled(
        ready.map((instance) => instance.ask({ ask: 'idle' }, PATIENCE_MS.idle)),
      )
      const counts = asked.flatMap((each) => (each.status === 'fulfilled' ? [Number(each.value)] : []))
      if (counts.length === 0) throw new Error('No service process answers.')
      return Math.max(...counts)
    },
    async stop() {
      stopped = true
      await Promise.all(all.map((instance) => instance.stop()))
    },
  }
}
