import type { AddressInfo, Server } from 'node:net'

/** Listens on the loopback address; 0 takes a free port. Throws a sentence that names the setting to change. */
export function listen(server: Server, port: number, setting: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const inUse = `Port ${port} is in use. Stop what uses it, or set ${setting} to a free port.`
      reject(new Error(error.code === 'EADDRINUSE' ? inUse : `Port ${port}: ${error.message}`))
    })
    server.listen(port, '127.0.0.1', () => {
      server.removeAllListeners('error')
      resolve((server.address() as AddressInfo).port)
    })
  })
}
