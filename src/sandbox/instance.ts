import { flushCompileCache } from 'node:module'
import { type Running, start } from '../../bot/start.ts'
import { readConfig } from '../config.ts'
import type { Ask, Tell, Value } from './instance-messages.ts'

/** One service process of the sandbox: the production service, with a clock that the launcher moves. */
let offset = Number(process.env.SANDBOX_OFFSET ?? 0)
const now = () => new Date(Date.now() + offset)
const tell = (message: Tell) => void process.send?.(message)

const starting = start(readConfig(process.env), { now })
process.on('message', (ask: Ask) => void answer(ask))
process.on('SIGTERM', () => void stop())
process.on('disconnect', () => void stop())
starting.then(
  ({ port }) => {
    tell({ tell: 'ready', port })
    // Its successors start sooner by it, also where it is killed.
    flushCompileCache()
  },
  (error: Error) => {
    tell({ tell: 'failed', reason: error.message })
    process.exitCode = 1
    process.disconnect?.()
  },
)

async function answer(ask: Ask): Promise<void> {
  try {
    tell({ tell: 'answer', id: ask.id, value: await done(ask) })
  } catch (error) {
    tell({ tell: 'refused', id: ask.id, reason: error instanceof Error ? error.message : String(error) })
  }
}

async function done(ask: Ask): Promise<Value> {
  if (ask.ask === 'offset') {
    offset = ask.offset
    return offset
  }
  const running: Running = await starting
  return ask.ask === 'idle' ? await running.idle() : await running.tick()
}

async function stop(): Promise<void> {
  const running = await starting.catch(() => undefined)
  await running?.stop()
  process.exit(0)
}
