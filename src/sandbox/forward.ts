import { connect, createServer, type Server, type Socket } from 'node:net'

/** How long a caller waits for a service process that is starting again. */
const PATIENCE_MS = 20_000
const PAUSE_MS = 25

/**
 * Forwards connections to the service processes that are alive, in turn. `target` answers with the port of the next
 * one, waiting for it when none is ready. `cut` ends all connections.
 */
export function createForward(target: (patienceMs: number) => Promise<number>): Server & { cut(): void } {
  const open = new Set<Socket>()
  const keep = (socket: Socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  }
  const options = { allowHalfOpen: true, pauseOnConnect: true, noDelay: true }
  const server = createServer(options, async (caller) => {
    keep(caller)
    caller.on('error', () => caller.destroy())
    const service = await reach(target, Date.now() + PATIENCE_MS)
    if (!service || caller.destroyed) {
      service?.destroy()
      return void caller.destroy()
    }
    keep(service)
    service.on('error', () => caller.destroy())
    service.on('close', () => caller.destroy())
    caller.on('close', () => service.destroy())
    caller.pipe(service)
    service.pipe(caller)
  })
  const cut = () => {
    for (const socket of open) socket.destroy()
  }
  return Object.assign(server, { cut })
}

/** A connection to a living process. One that was killed a moment ago refuses, and the next one is tried. */
async function reach(target: (ms: number) => Promise<number>, until: number): Promise<Socket | undefined> {
  while (Date.now() < until) {
    const port = await target(until - Date.now()).catch(() => undefined)
    if (port === undefined) return undefined
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true, noDelay: true })
    const connected = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true))
      socket.once('error', () => resolve(false))
    })
    if (connected) return socket
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  return undefined
}
