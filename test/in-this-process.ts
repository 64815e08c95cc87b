import { start } from '../bot/start.ts'
import { readConfig } from '../src/config.ts'
import type { Instance, InstanceOptions } from '../src/sandbox/instance-process.ts'

/**
 * The service in the process of the test, over the same HTTP and the same storage: it is there at once, and warm.
 * It prints nothing and cannot be killed.
 */
export function inThisProcess({ env, offset }: InstanceOptions): Instance {
  let moved = offset()
  let port: number | undefined
  const config = readConfig({ ...env, LOG_LEVEL: 'silent' })
  const starting = start(config, { now: () => new Date(Date.now() + moved) })
  const ready = starting.then((running) => {
    port = running.port
  })
  ready.catch(() => undefined)
  return {
    ready,
    pid: () => process.pid,
    port: () => port,
    exits: () => [],
    kill() {
      throw new Error('The service runs in the process of this test: ask the world for processes.')
    },
    async ask(question) {
      if (question.ask === 'offset') {
        moved = question.offset
        return moved
      }
      const running = await starting
      return question.ask === 'idle' ? running.idle() : running.tick()
    },
    async stop() {
      port = undefined
      await (await starting.catch(() => undefined))?.stop()
    },
  }
}
