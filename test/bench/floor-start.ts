import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createReceive } from '../../bot/adapter.ts'
import type { Config } from '../../src/config.ts'

/** The least that a bot loads before it can answer: CloudAdapter here, and restify by the flag that starts this. */
const receive = createReceive(
  process.env as unknown as Config,
  async () => '',
  async () => undefined,
)
const server = createServer((_, response) => response.end(receive.name))
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${JSON.stringify({ port: (server.address() as AddressInfo).port })}\n`)
})
