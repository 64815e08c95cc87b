import { connect, createServer, type Server, type Socket } from 'node:net'

/** How long a caller waits for a service process that is starting again. */
const PATIENCE_MS = 20_000

/**
 * Forwards connections to the service processes that are alive, in turn. `target` answers with the port of the next
 * one, waiting for it when none is ready.
 */
export function createForward(target: (patienceMs: number) => Promise<number>): Server & { cut(): void } {
  const open = new Set<Socket>()
  const keep = (socket: Socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  }
  const server = createServer(
    { allowHalfOpen: true, pauseOnConnect: true, noDelay: true },
    async (caller) => {
      keep(caller)
      caller.on('error', () => caller.destroy())
      const port = await target(PATIENCE_MS).catch(() => undefined)
      if (port === undefined || caller.destroyed) return void caller.destroy()
      const service = connect({ port, host: '127.0.0.1', allowHalfOpen: true, noDelay: true })
      keep(service)
      service.on('error', () => caller.destroy())
      service.on('close', () => caller.destroy())
      caller.on('close', () => service.destroy())
      caller.pipe(service)
      service.pipe(caller)
    },
  )
  return Object.assign(server, {
    cut: () => {
      for (const socket of open) socket.destroy()
    },
  })
}
