import {
  Agent,
  request as ask,
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Fault, Faults } from './faults.ts'
import { readBody } from './http-body.ts'

/**
 * Stands before one of Azurite's services and lets faults happen. Everything else passes as it came: the signature
 * covers path and headers, not the port.
 */
export function createStorageProxy(upstream: string, faults: Faults): Server {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 })
  const { hostname, port } = new URL(upstream)
  const forward = (
    { request, body }: Asked,
    answered: (answer: IncomingMessage) => void,
    lost: () => void,
  ) => {
    const { method, url, rawHeaders } = request
    const onward = ask(
      { hostname, port, method, path: url, headers: rawHeaders, agent, setHost: false },
      answered,
    )
    onward.on('error', lost)
    request.on('error', () => onward.destroy())
    if (body) onward.end(body)
    else request.pipe(onward)
  }
  const pass = (asked: Asked, response: ServerResponse, holdMs = 0) =>
    forward(
      asked,
      async (answer) => {
        if (holdMs > 0) await pause(holdMs, undefined, { ref: false })
        if (response.destroyed) return void answer.resume()
        response.writeHead(answer.statusCode ?? 502, answer.statusMessage, answer.rawHeaders)
        answer.pipe(response)
      },
      () => void asked.request.socket.destroy(),
    )
  const server = createServer(async (request, response) => {
    const body = faults.readsBody('storage')
      ? await readBody(request, MOST_BODY).catch(() => undefined)
      : undefined
    const call = { path: request.url ?? '/', method: request.method, body: body?.toString('utf8') }
    const fault = faults.meet('storage', call)
    if (!fault) return pass({ request, body }, response)
    void suffer(fault, { request, body }, response, pass, forward)
  })
  server.keepAliveTimeout = 60_000
  server.on('close', () => agent.destroy())
  return server
}

/** Tables and queues take at most 4 MiB. */
const MOST_BODY = 8 * 1024 * 1024
/** A call, with its body where a fault had to look at it. */
type Asked = { request: IncomingMessage; body: Buffer | undefined }
type Pass = (asked: Asked, response: ServerResponse, holdMs?: number) => void
type Forward = (asked: Asked, answered: (answer: IncomingMessage) => void, lost: () => void) => void

/** Late, refused, or held back or cut before or after the work was done. */
async function suffer(
  fault: Fault,
  asked: Asked,
  response: ServerResponse,
  pass: Pass,
  forward: Forward,
): Promise<void> {
  const { request } = asked
  if (fault.delayMs) await pause(fault.delayMs, undefined, { ref: false })
  // Who asked is gone: storage never hears of it.
  if (request.socket.destroyed) return
  const finish = () => (fault.status ? refuse(response, fault) : void request.socket.destroy())
  if (fault.drop === 'after')
    return forward(
      asked,
      (answer) => answer.resume().on('end', finish),
      () => request.socket.destroy(),
    )
  if (!fault.status && !fault.drop) return pass(asked, response, fault.holdMs)
  request.resume()
  if (fault.drop === 'before' && !fault.status) return void request.socket.destroy()
  refuse(response, fault)
}

function refuse(response: ServerResponse, { status = 503, retryAfter }: Fault): void {
  const code = status === 503 ? 'ServerBusy' : 'InternalError'
  const body = JSON.stringify({ 'odata.error': { code, message: { lang: 'en-US', value: 'Asked for.' } } })
  response.writeHead(status, {
    'content-type': 'application/json',
    'x-ms-error-code': code,
    ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
  })
  response.end(body)
}
