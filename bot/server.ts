import { randomUUID } from 'node:crypto'
import restify from 'restify'
import type { Config } from '../src/config.ts'
import { type OperationId, PATHS } from '../src/contract/paths.ts'
import { textsFor } from '../src/text/texts.ts'
import { readActivity } from './activity.ts'
import type { Receive } from './adapter.ts'
import {
  type Answering,
  type ApiNeeds,
  apiRoute,
  NOBODY,
  type Refusal,
  refused,
  TOO_OFTEN,
} from './api-route.ts'
import { BodyTooLarge, readJson } from './body.ts'
import { type ProveBot, speaksFor } from './bot-token.ts'
import { consentRoute } from './consent.ts'
import { activityMayPass, tokenMayPass } from './gate.ts'
import type { guestRoutes } from './guest.ts'
import type { Readiness } from './late-bot.ts'
import { type Log, sayError } from './log.ts'
import type { Measures } from './measures.ts'
import { NOTIFICATIONS_PATH } from './notifications.ts'
import { openApi } from './openapi.ts'
import { problemOf, sendJson, sendProblem } from './problem.ts'
import { seldom } from './seldom.ts'
import { KeysUnavailable } from './signing-keys.ts'
import { tabFiles } from './tab-files.ts'

export type ServerNeeds = ApiNeeds & {
  config: Config
  proveBot: ProveBot
  receive: Receive
  guests: ReturnType<typeof guestRoutes>
  /** Hears how long each request took. */
  took: Measures['took']
  /** Takes what Microsoft Graph tells of changes. */
  notifications: Answering
  ready: () => Promise<Readiness>
}
const words = textsFor('en').problems
/** How long a request and its headers may take to arrive; the longest is a file to import. */
const REQUEST_MS = 120_000
const HEADERS_MS = 10_000
const LONGEST_PARAM = 500
/** Stand on every answer; the few that may be kept, or are pages, say otherwise. */
const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** All routes of the service. Every one of them runs inside one wrapper, which is the only place that answers a surprise. */
export function createServer(needs: ServerNeeds): restify.Server {
  const server = restify.createServer({
    name: 'Counterpart',
    handleUncaughtExceptions: false,
    maxParamLength: LONGEST_PARAM,
  })
  server.server.requestTimeout = REQUEST_MS
  server.server.headersTimeout = HEADERS_MS
  server.pre((_request, response, next) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
    next()
  })
  const told: Told = { log: needs.log, sayLeft: seldom(needs.log, 'http.left', { level: 'info' }) }
  const on = (method: 'get' | 'post' | 'head', path: string, route: Answering) =>
    server[method](path, wrapped(route, told))

  on('get', '/health/live', async (_, response) => sendJson(response, 200, { status: 'live' }))
  on('get', '/health/ready', async (_, response) => {
    const status = await needs.ready()
    sendJson(response, status === 'ready' ? 200 : 503, { status })
  })
  on('post', '/api/messages', botRoute(needs))
  on('get', '/sign-in', consentRoute(needs.config))
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
  refuseTheRest(server, told)
  server.on('after', (request: restify.Request, response: restify.Response, route: restify.Route | null) =>
    needs.took({
      ...{ method: request.method ?? '', route: route?.path.toString() ?? 'none' },
      ...{ status: response.statusCode, ms: Date.now() - request.time() },
    }),
  )
  return server
}

type Told = { log: Log; sayLeft: () => void }
function wrapped(route: Answering, { log, sayLeft }: Told) {
  return async (request: restify.Request, response: restify.Response) => {
    const instance = randomUUID()
    try {
      await route(request, response, instance)
    } catch (error) {
      if (error instanceof BodyTooLarge) return refused(request, response, error.refused, instance)
      if (hasLeft(request, error)) return sayLeft()
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

/** Whoever asked went away before they had sent or taken everything; nothing is wrong with us. */
const hasLeft = (request: restify.Request, error: unknown) =>
  request.errored !== null ||
  (error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE')

/** The storage clients name their errors alike: an answer that is none, or none in time. */
const isOfStorage = (error: unknown) => error instanceof Error && /^(RestError|AbortError)$/.test(error.name)

const NO_ACTIVITY = {
  problem: 400,
  reason: 'wrong input',
  detail: words['wrong input']('the activity', 'it is not as Teams sends it'),
}

/** The gate, cheap checks first; then our body reader, then the SDK. Strangers learn nothing but 401. */
function botRoute({ config, proveBot, receive, mayCall, log }: ServerNeeds): Answering {
  return async (request, response, instance) => {
    const refuse = (refusal: Refusal) => refused(request, response, refusal, instance)
    if (!tokenMayPass(request.headers, request.rawHeaders, config)) return refuse(NOBODY)
    const proof = await proveBot(request.headers.authorization)
    if (!proof) return refuse(NOBODY)
    const read = await readJson(request, words)
    if ('problem' in read) return refuse(read)
    if (!activityMayPass(read.body, config) || !speaksFor(proof, read.body)) {
      log.warn({ event: 'gate.refused', instance })
      return refuse(NOBODY)
    }
    const activity = readActivity(read.body)
    if (!activity) return refuse(NO_ACTIVITY)
    if (activity.sender && !mayCall(activity.sender)) return refuse(TOO_OFTEN)
    const answer = await receive(read.body)
    if (answer.body !== undefined) return sendJson(response, answer.status, answer.body)
    response.writeHead(answer.status)
    response.end()
  }
}

/**
 * Whatever no route answers gets a problem of ours. Restify's own errors would be sent by restify, in its form, and
 * a second answer to the same request would end the process.
 */
function refuseTheRest(server: restify.Server, told: Told) {
  const known = Object.values(PATHS).map(({ path }) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`))
  const rest: Answering = async (request, response, instance) => {
    const [pathname = ''] = request.url?.split('?') ?? []
    const there = known.some((path) => path.test(pathname))
    const [refusal, reason] = there ? ([405, 'wrong method'] as const) : ([404, 'not found'] as const)
    refused(request, response, { problem: refusal, reason, detail: words[reason] }, instance)
  }
  for (const method of ['get', 'head', 'post', 'put', 'patch', 'del', 'opts'] as const)
    server[method]('/*', wrapped(rest, told))
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
