import type { ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from './faults.ts'
import { sendReply } from './http-body.ts'
import type { Reply } from './routing.ts'

const BYTE_MS = 1000

/** Sends a good reply as a server in trouble would: a byte a second, half of it and then nothing, or without the id. */
export async function sendOddly(
  response: ServerResponse,
  reply: Reply,
  how: NonNullable<Fault['answer']>,
): Promise<void> {
  if (how === 'no id') return sendReply(response, { ...reply, body: {} })
  const content = Buffer.from(JSON.stringify(reply.body ?? {}))
  response.writeHead(reply.status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': content.length,
    ...reply.headers,
  })
  if (how === 'half')
    return void response.write(content.subarray(0, content.length / 2), () => response.destroy())
  for (const byte of content) {
    if (response.destroyed) return
    response.write(Buffer.of(byte))
    await pause(BYTE_MS, undefined, { ref: false })
  }
  response.end()
}
