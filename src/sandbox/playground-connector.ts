import { parseJson } from './http-body.ts'
import type { Call, Reply, Route } from './routing.ts'
import type { StandIn } from './stand-ins.ts'
import { CONNECTOR_AUDIENCE, type Tokens } from './tokens.ts'

const PREFIX = '/playground/:port/_connector/v3/conversations/:conversation/activities'
const DEADLINE_MS = 10_000

/** The address under which the service reaches a Playground on this port: ours, over TLS, with a token. */
export const playgroundUrl = (tlsUrl: string, port: number) => `${tlsUrl}/playground/${port}/_connector/`

/** Hands on to the Agents Playground what the bot says, after the checks that the Bot Connector makes. */
export function createPlaygroundConnector({ tokens }: { tokens: Tokens }): StandIn {
  const route = (method: string, path: string): Route => ({ method, path, handle: handOn })
  return {
    target: 'connector',
    serves: (path) => path.startsWith('/playground/'),
    routes: [
      route('POST', PREFIX),
      route('POST', `${PREFIX}/:activity`),
      route('PUT', `${PREFIX}/:activity`),
      route('DELETE', `${PREFIX}/:activity`),
    ],
    record: ({ body }) => (body.length > 0 ? (parseJson(body) ?? body.toString('utf8')) : null),
    refusal: (status, message) => ({ status, body: { error: { code: 'ServiceError', message } } }),
    admit: async ({ headers }) =>
      (await tokens.checkApp(headers.authorization, CONNECTOR_AUDIENCE))
        ? undefined
        : { status: 401, body: { message: 'Authorization has been denied for this request.' } },
  }
}

/** The token stays here: the Playground asks for none. */
async function handOn({ method, path, params, headers, body }: Call): Promise<Reply> {
  const rest = path.slice(`/playground/${params.port}`.length)
  const type = headers['content-type']
  const answer = await fetch(`http://localhost:${Number(params.port)}${rest}`, {
    method,
    headers: type ? { 'content-type': type } : {},
    ...(body.length > 0 && { body: body.toString('utf8') }),
    signal: AbortSignal.timeout(DEADLINE_MS),
  })
  const text = await answer.text()
  return { status: answer.status, body: parseJson(Buffer.from(text)) ?? text }
}
