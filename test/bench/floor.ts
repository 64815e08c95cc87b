import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createForward } from '../../src/sandbox/forward.ts'
import { listen } from '../../src/sandbox/listen.ts'
import type { FloorAsk, FloorTell } from './floor-messages.ts'
import { openDoor } from './used.ts'

/** Starts the floor process, behind the same kind of forwarder as the service has in the sandbox. */
export async function startFloor(env: Record<string, string | undefined>) {
  const door = openDoor()
  const child = fork(join(import.meta.dirname, 'floor-process.ts'), { env: { ...env, ...door.env } })
  const told = async (): Promise<FloorTell> => {
    const [message] = await Promise.race([once(child, 'message'), once(child, 'exit')])
    if (typeof message !== 'object' || message === null) throw new Error('the floor process ended')
    return message
  }
  const ready = await told()
  const forward = createForward(async () => ('port' in ready ? ready.port : 0))
  const port = await listen(forward, 0, 'the port')
  return {
    url: `http://localhost:${port}`,
    cpu: door.cpu,
    async send(ask: FloorAsk): Promise<void> {
      child.send(ask)
      await told()
    },
    async [Symbol.asyncDispose]() {
      forward.close()
      forward.cut()
      child.disconnect()
      await once(child, 'exit')
    },
  }
}
