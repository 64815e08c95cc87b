import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Reply } from './routing.ts'

/** Reads a body; undefined when it is longer than `most` bytes. */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer | undefined> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    if (length <= most) parts.push(part)
  }
  return length <= most ? Buffer.concat(parts) : undefined
}

/** Sends a reply: bytes as they are, text as text, anything else as JSON. */
export function sendReply(response: ServerResponse, reply: Reply): void {
  const { status, body, headers } = reply
  if (body === undefined) {
    // Not in one line: restify, where it runs in the same process, makes writeHead answer nothing.
    response.writeHead(status, headers)
    response.end()
    return
  }
  const raw = typeof body === 'string' || Buffer.isBuffer(body)
  const content = raw ? body : JSON.stringify(body)
  const type = raw ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8'
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(content),
    ...headers,
  })
  response.end(content)
}

/** Parses JSON; undefined when it is none. */
export function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
