import { randomUUID } from 'node:crypto'
import restify from 'restify'
import type { Config } from '../src/config.ts'
import { type OperationId, PATHS } from '../src/contract/paths.ts'
import { textsFor } from '../src/text/texts.ts'
import type { Receive } from './adapter.ts'
import { type Answering, type ApiNeeds, apiRoute, NOBODY, refused } from './api-route.ts'
import { BodyTooLarge, readJson } from './body.ts'
import { activityMayPass, tokenMayPass } from './gate.ts'
import type { guestRoutes } from './guest.ts'
import { type Log, sayError } from './log.ts'
import { NOTIFICATIONS_PATH } from './notifications.ts'
import { openApi } from './openapi.ts'
import { problemOf, sendJson, sendProblem } from './problem.ts'
import { KeysUnavailable } from './sign-in.ts'
import { tabFiles } from './tab-files.ts'

export type ServerNeeds = ApiNeeds & {
  config: Config
  receive: Receive
  guests: ReturnType<typeof guestRoutes>
  /** Takes what Microsoft Graph tells of changes. */
  notifications: Answering
  ready: () => Promise<'ready' | 'stopping' | 'storage does not answer'>
}
const words = textsFor('en').problems
/** How long a request and its headers may take to arrive; the longest is a file to import. */
const REQUEST_MS = 120_000
const HEADERS_MS = 10_000
const LONGEST_PARAM = 500

/** All routes of the service. Every one of them runs inside one wrapper, which is the only place that answers a surprise. */
export function createServer(needs: ServerNeeds): restify.Server {
  const server = restify.createServer({
    name: 'Counterpart',
    handleUncaughtExceptions: false,
    maxParamLength: LONGEST_PARAM,
  })
  server.server.requestTimeout = REQUEST_MS
  server.server.headersTimeout = HEADERS_MS
  const on = (method: 'get' | 'post' | 'head', path: string, route: Answering) =>
    server[method](path, wrapped(needs.log, route))

  on('get', '/health/live', async (_, response) => sendJson(response, 200, { status: 'live' }))
  on('get', '/health/ready', async (_, response) => {
    const status = await needs.ready()
    sendJson(response, status === 'ready' ? 200 : 503, { status })
  })
  on('post', '/api/messages', botRoute(needs))
  on('post', NOTIFICATIONS_PATH, needs.notifications)
  const description = openApi()
  on('get', '/api/openapi.json', async (_, response) => sendJson(response, 200, description))
  for (const operationId of Object.keys(PATHS) as OperationId[]) {
    const { method, path } = PATHS[operationId]
    on(method, path, apiRoute(needs, operationId))
  }
  for (const { method, path, answer } of needs.guests) on(method, path, answer)
  const tab = tabFiles(needs.config)
  const page: Answering = async (request, response) =>
    tab(request, response, String(request.params['*'] ?? ''))
  on('get', '/tab/*', page)
  on('head', '/tab/*', page)
  on('get', '/tab', async (_, response) => {
    response.writeHead(308, { location: '/tab/' })
    response.end()
  })
  refuseTheRest(server, needs.log)
  return server
}

function wrapped(log: Log, route: Answering) {
  return async (request: restify.Request, response: restify.Response) => {
    const instance = randomUUID()
    try {
      await route(request, response, instance)
    } catch (error) {
      if (error instanceof BodyTooLarge) return refused(request, response, error.refused, instance)
      log.error({ event: 'http.error', instance, method: request.method, error: sayError(error) })
      if (isOfStorage(error))
        return sendProblem(response, {
          status: 503,
          reason: 'storage down',
          detail: words['storage down'],
          instance,
        })
      const status = error instanceof KeysUnavailable ? 503 : 500
      sendProblem(response, { status, reason: 'surprise', detail: words.surprise, instance })
    }
  }
}

/** The storage clients name their errors alike: an answer that is none, or none in time. */
const isOfStorage = (error: unknown) => error instanceof Error && /^(RestError|AbortError)$/.test(error.name)

/** The gate, cheap checks first; then our body reader, then the SDK. Whoever is refused learns nothing but 401. */
function botRoute({ config, receive, log }: ServerNeeds): Answering {
  return async (request, response, instance) => {
    const stranger = () => refused(request, response, NOBODY, instance)
    if (!tokenMayPass(request.headers, request.rawHeaders, config)) return stranger()
    const read = await readJson(request, words)
    if ('problem' in read) return refused(request, response, read, instance)
    if (!activityMayPass(read.body, config)) {
      log.warn({ event: 'gate.refused', instance })
      return stranger()
    }
    const answer = await receive(request.headers.authorization ?? '', read.body)
    if (!answer) return stranger()
    if (answer.body !== undefined) return sendJson(response, answer.status, answer.body)
    response.writeHead(answer.status)
    response.end()
  }
}

/**
 * Whatever no route answers gets a problem of ours. Restify's own errors would be sent by restify, in its form, and
 * a second answer to the same request would end the process.
 */
function refuseTheRest(server: restify.Server, log: Log) {
  const known = Object.values(PATHS).map(({ path }) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`))
  const rest: Answering = async (request, response, instance) => {
    const [pathname = ''] = request.url?.split('?') ?? []
    const there = known.some((path) => path.test(pathname))
    const [refusal, reason] = there ? ([405, 'wrong method'] as const) : ([404, 'not found'] as const)
    refused(request, response, { problem: refusal, reason, detail: words[reason] }, instance)
  }
  for (const method of ['get', 'head', 'post', 'put', 'patch', 'del', 'opts'] as const)
    server[method]('/*', wrapped(log, rest))
  // An address that is no address never reaches a route: restify answers it, in the words we give its error.
  server.on('NotFound', (_request, _response, error, done) => {
    const problem = problemOf({
      status: 404,
      reason: 'not found',
      detail: words['not found'],
      instance: randomUUID(),
    })
    error.toJSON = () => problem
    done()
  })
}
