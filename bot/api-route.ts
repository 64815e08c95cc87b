import type { IncomingMessage, ServerResponse } from 'node:http'
import type restify from 'restify'
import type { z } from 'zod'
import type { OperationId } from '../src/contract/paths.ts'
import { type CalendarFile, type CsvFile, type Photo, ROUTES, type Route } from '../src/contract/routes.ts'
import type { Actor } from '../src/domain/people/employee.ts'
import { textsFor } from '../src/text/texts.ts'
import type { NoteCall } from './accesses.ts'
import { type Handlers, isForPerson, type Refused, refuse } from './api.ts'
import { csvBody, discard, readJson } from './body.ts'
import type { Log } from './log.ts'
import { sendCalendar, sendCsv, sendJson, sendPhoto, sendProblem } from './problem.ts'

/** Answers one request; `instance` is the id under which it is logged. */
export type Answering = (
  request: restify.Request,
  response: restify.Response,
  instance: string,
) => Promise<void>
export type ApiNeeds = {
  log: Log
  handlers: Handlers
  signIn: (authorization: string | undefined) => Promise<Actor | undefined>
  /** Whether somebody who signed in is one of our people. */
  isEmployee: (employeeId: string) => Promise<boolean>
  /** Whether they were erased, or are being. */
  isErased: (employeeId: string) => Promise<boolean>
  /** Whether one more call of somebody may pass; who makes very many waits. */
  mayCall: (employeeId: string) => boolean
  /** Notes for the people whose data was shown or changed that it was (6.4). */
  noteAccess: NoteCall
  /** What sign-in wants of whoever a tab token names, where it refused to let the service act for them. */
  challengeOf: (token: string) => string | undefined
}
/** Why a request is not done, as it is answered. */
export type Refusal = { problem: number; reason: string; detail: string; claims?: string | undefined }
const words = textsFor('en').problems
/** The answer to whoever did not prove who they are; always the same. */
export const NOBODY: Refusal = { problem: 401, reason: 'not signed in', detail: words['not signed in'] }
/** The answer to who asks more often than anybody can read. */
export const TOO_OFTEN: Refusal = { problem: 429, reason: 'too often', detail: words['too often'] }
const PATIENCE_S = 1

/** One route of the API: who asks, whether they may, what they ask, and only then the body. */
export function apiRoute(
  { signIn, isEmployee, isErased, mayCall, challengeOf, handlers, noteAccess, log }: ApiNeeds,
  operationId: OperationId,
): Answering {
  const route: Route = ROUTES[operationId]
  const handler = handlers[operationId] as (call: unknown) => Promise<object>
  return async (request, response, instance) => {
    const startedAt = performance.now()
    const actor = await signIn(request.headers.authorization)
    if (!actor) return refused(request, response, NOBODY, instance)
    if (!mayCall(actor.employeeId)) return refused(request, response, TOO_OFTEN, instance)
    const refusal = await mayNot({ isEmployee, isErased })(route, actor)
    if (refusal) return refused(request, response, refusal, instance)
    const asked = parseAddress(route, request)
    if ('problem' in asked) return refused(request, response, asked, instance)
    const body = await readBody(route, request)
    if ('problem' in body) return refused(request, response, body, instance)
    const token = request.headers.authorization?.slice('Bearer '.length) ?? ''
    const answer = await handler({ actor, token, ...asked, ...body })
    if ('problem' in answer) {
      const refusal = answer as Refused
      const claims = isForPerson(refusal.reason) ? challengeOf(token) : undefined
      return refused(request, response, { ...refusal, claims }, instance)
    }
    await noteAccess(operationId, { actor, token, ...asked, ...body } as never, answer as never)
    if (route.answer === 'ics') sendCalendar(response, answer as CalendarFile)
    else if (route.answer === 'csv') await sendCsv(response, answer as CsvFile)
    else if (route.answer === 'photo') sendPhoto(response, answer as Photo)
    else sendJson(response, 200, answer)
    // At debug, as anybody could fill the day's quota of lines with it; how long requests take is measured besides.
    log.debug({
      event: 'http.answered',
      instance,
      operationId,
      ms: Math.round(performance.now() - startedAt),
    })
  }
}

/**
 * Why somebody may not ask this at all; undefined where they may. An administrator need not be an employee, but who was
 * erased leaves no notes of what they do, and so does nothing (6.4).
 */
export const mayNot =
  ({ isEmployee, isErased }: Pick<ApiNeeds, 'isEmployee' | 'isErased'>) =>
  async ({ who }: Pick<Route, 'who'>, { roles, employeeId }: Actor): Promise<Refused | undefined> => {
    const isAdministrator = roles.includes('administrator')
    if (who === 'administrator' && !isAdministrator) return refuse(403, 'not allowed', words['not allowed'])
    if (!isAdministrator && (await isEmployee(employeeId))) return undefined
    // An import would not bring them back, so that they are not told to ask for one.
    if (await isErased(employeeId)) return refuse(403, 'not an employee', textsFor('en').personalData.chat)
    return isAdministrator ? undefined : refuse(403, 'not an employee', words['not an employee'])
  }

function parseAddress(route: Route, request: restify.Request) {
  const params = route.params.safeParse(request.params)
  if (!params.success) return wrongInput('the address', params.error)
  const query = route.query.safeParse(Object.fromEntries(new URLSearchParams(request.url?.split('?')[1])))
  return query.success ? { params: params.data, query: query.data } : wrongInput('the address', query.error)
}

async function readBody(route: Route, request: IncomingMessage) {
  if (route.body === 'none') return { body: undefined }
  if (route.body === 'csv') return csvBody(request, words)
  const read = await readJson(request, words)
  if ('problem' in read) return read
  const parsed = route.body.safeParse(read.body)
  return parsed.success ? { body: parsed.data } : wrongInput('the body', parsed.error)
}

function wrongInput(where: string, error: z.ZodError): Refused {
  const [issue] = error.issues
  const place = issue && issue.path.length > 0 ? issue.path.join('.') : where
  return refuse(400, 'wrong input', words['wrong input'](place, issue?.message ?? 'not right'))
}

/** Answers a refusal, and lets a body that was not read pass unseen. */
export function refused(
  request: IncomingMessage,
  response: ServerResponse,
  { problem: status, reason, detail, claims }: Refusal,
  instance: string,
) {
  discard(request)
  if (status === 429) response.setHeader('retry-after', PATIENCE_S)
  sendProblem(response, { status, reason, detail, instance, ...(claims && { claims }) })
}
