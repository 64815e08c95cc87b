import type { Server } from 'node:net'
import { type Azurite, startAzurite } from './azurite.ts'
import type { Faults } from './faults.ts'
import { listen } from './listen.ts'
import { createStorageProxy } from './storage-proxy.ts'

/** Storage as the service processes reach it: Azurite with our proxies before it. */
export type Storage = { connectionString: string; stop(): Promise<void> }
type Options = {
  /** What happens to calls on the way; without any, they go straight to it. */
  faults: Faults | undefined
  /** Where Azurite keeps its data, and its key; not needed for one that runs already. */
  own: { folder: string; key: string } | { connectionString: string }
}

/** Starts Azurite, or uses the one that runs, and puts a proxy before each of its services where faults may happen. */
export async function startStorage({ faults, own }: Options): Promise<Storage> {
  const azurite: Azurite =
    'connectionString' in own
      ? { connectionString: own.connectionString, stop: async () => undefined }
      : await startAzurite(own)
  if (!faults) return azurite
  const proxies: Server[] = []
  let connectionString = azurite.connectionString
  for (const [, endpoint = ''] of azurite.connectionString.matchAll(
    /(?:Table|Queue|Blob)Endpoint=([^;]+)/g,
  )) {
    const proxy = createStorageProxy(endpoint, faults)
    const port = await listen(proxy, 0, 'the port')
    const { host } = new URL(endpoint)
    connectionString = connectionString.replace(host, `127.0.0.1:${port}`)
    proxies.push(proxy)
  }
  return {
    connectionString,
    async stop() {
      for (const proxy of proxies) proxy.close()
      await azurite.stop()
    },
  }
}
