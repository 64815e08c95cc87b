import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as open,
  type Server,
  type ServerResponse,
} from 'node:http'
import { isObject } from './activity-check.ts'
import { parseJson, readBody, sendReply } from './http-body.ts'

export type Signing = {
  /** Where the service reaches a Playground that listens on this port of this machine. */
  serviceUrlFor: (port: number) => string
  /** A token as the Bot Connector would show it. */
  token: (serviceUrl: string) => Promise<string>
  tenantId: string
}
const PATIENCE_MS = 20_000
const MOST_BODY = 1024 * 1024
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/**
 * Stands before the service while Microsoft's Agents Playground talks to it. The Playground shows no token; what it
 * says is signed here, so that the service itself never takes anything unsigned. Everything else passes as it is.
 */
export function createPlaygroundFront(
  /** The port of a living service process, waiting for one when none is ready. */
  target: (patienceMs: number) => Promise<number>,
  signing: () => Promise<Signing>,
): Server & { cut(): void } {
  const server = createServer(async (request, response) => {
    try {
      const unsigned = request.url === '/api/messages' && isFromProgram(request.headers)
      const signed = unsigned && request.method === 'POST' ? await sign(request, await signing()) : undefined
      if (signed && 'refused' in signed) return sendReply(response, { status: 401, body: signed.refused })
      const port = await target(PATIENCE_MS)
      pass(request, response, port, signed)
    } catch {
      if (!response.headersSent) sendReply(response, { status: 502, body: 'The service does not answer.' })
    }
  })
  return Object.assign(server, { cut: () => server.closeAllConnections() })
}

/** No token, and nothing that a web page could send from the reader's browser without asking first. */
function isFromProgram({ authorization, origin, 'content-type': type }: IncomingHttpHeaders): boolean {
  return !authorization && !origin && /^application\/json\b/.test(type ?? '')
}

type Signed = { body: string; authorization: string }

/** What the Playground said, as the Bot Connector would have sent it: our tenant, an address we know, and a token. */
async function sign(request: IncomingMessage, needs: Signing): Promise<Signed | { refused: string }> {
  const body = await readBody(request, MOST_BODY)
  const activity = body && parseJson(body)
  const port = isObject(activity) ? portOf(activity.serviceUrl) : undefined
  if (!isObject(activity) || port === undefined)
    return { refused: 'Without a token only an Agents Playground on this machine is answered.' }
  const { tenantId } = needs
  const serviceUrl = needs.serviceUrlFor(port)
  const { conversation, channelData } = activity
  const said = {
    ...activity,
    serviceUrl,
    conversation: { ...(isObject(conversation) && conversation), tenantId },
    channelData: { ...(isObject(channelData) && channelData), tenant: { id: tenantId } },
  }
  return { body: JSON.stringify(said), authorization: `Bearer ${await needs.token(serviceUrl)}` }
}

/** The port of an address on this machine; undefined for any other. */
function portOf(address: unknown): number | undefined {
  if (typeof address !== 'string' || !URL.canParse(address)) return undefined
  const { protocol, hostname, port } = new URL(address)
  return protocol === 'http:' && LOOPBACK.includes(hostname) ? Number(port || 80) : undefined
}

function pass(request: IncomingMessage, response: ServerResponse, port: number, signed?: Signed): void {
  const { method, url: path } = request
  const headers = { ...request.headers }
  if (signed) {
    delete headers['transfer-encoding']
    headers['content-length'] = String(Buffer.byteLength(signed.body))
    headers.authorization = signed.authorization
  }
  const onward = open({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  onward.on('error', () => response.destroy())
  response.on('close', () => onward.destroy())
  if (signed) onward.end(signed.body)
  else request.pipe(onward)
}
