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

/**
 * Stands before one of Azurite's services and lets faults happen. Everything else passes as it came: the signature
 * covers path and headers, not the port.
 */
export function createStorageProxy(upstream: string, faults: Faults): Server {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 })
  const { hostname, port } = new URL(upstream)
  const forward = (
    request: IncomingMessage,
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
    request.pipe(onward)
  }
  const pass = (request: IncomingMessage, response: ServerResponse) =>
    forward(
      request,
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.statusMessage, answer.rawHeaders)
        answer.pipe(response)
      },
      () => void request.socket.destroy(),
    )
  const server = createServer((request, response) => {
    const fault = faults.meet('storage', request.url ?? '/')
    if (!fault) return pass(request, response)
    void suffer(fault, request, response, pass, forward)
  })
  server.keepAliveTimeout = 60_000
  server.on('close', () => agent.destroy())
  return server
}

type Pass = (request: IncomingMessage, response: ServerResponse) => void
type Forward = (
  request: IncomingMessage,
  answered: (answer: IncomingMessage) => void,
  lost: () => void,
) => void

/** Late, refused, or cut before or after the work was done. */
async function suffer(
  fault: Fault,
  request: IncomingMessage,
  response: ServerResponse,
  pass: Pass,
  forward: Forward,
): Promise<void> {
  if (fault.delayMs) await pause(fault.delayMs, undefined, { ref: false })
  const finish = () => (fault.status ? refuse(response, fault) : void request.socket.destroy())
  if (fault.drop === 'after')
    return forward(
      request,
      (answer) => answer.resume().on('end', finish),
      () => request.socket.destroy(),
    )
  if (!fault.status && !fault.drop) return pass(request, response)
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
