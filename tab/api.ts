import type { z } from 'zod'
import { type OperationId, PATHS } from '../src/contract/paths.ts'
import type { Answer, Routes } from '../src/contract/routes.ts'
import { addressOf } from './parts/address.ts'
import { reportConnection } from './parts/connection.ts'
import { patienceFor } from './parts/patience.ts'
import { brokenOff, NotSent, refusalOf, SignInFailed, Unreachable } from './parts/problem.ts'
import { onlyOnce } from './parts/under-way.ts'
import { getToken } from './teams.ts'

type Body<B> = B extends z.ZodType ? z.input<B> : B extends 'csv' ? Blob : never
/** What a call takes; a file goes as it is, everything else as JSON. */
export type Input<O extends OperationId> = {
  params?: z.input<Routes[O]['params']>
  query?: z.input<Routes[O]['query']>
  body?: Body<Routes[O]['body']>
}

let asking: Promise<string> | undefined
/** As whom the last call was made, for the one that leaves with the page: Teams answers no question then. */
let lastAuthorization: string | undefined

/**
 * Calls one operation of the service as the person in front of the screen. When the session has ended, the token is
 * fetched anew once. A change that is on its way is not sent a second time. Throws Refusal, Unreachable, NotSent or
 * SignInFailed; an abort by `signal` is passed on as it is.
 */
export function call<O extends OperationId>(
  operation: O,
  input: Input<O> = {},
  signal?: AbortSignal,
): Promise<Answer<O>> {
  const begin = () => answerOf(operation, input, signal)
  if (signal || PATHS[operation].method === 'get' || input.body instanceof Blob) return begin()
  return onlyOnce(`${operation} ${JSON.stringify(input)}`, begin)
}

async function answerOf<O extends OperationId>(
  operation: O,
  input: Input<O>,
  signal?: AbortSignal,
): Promise<Answer<O>> {
  const response = await answered(operation, input, signal)
  try {
    return (await response.json()) as Answer<O>
  } catch (error) {
    if (signal?.aborted) throw error
    throw brokenOff(response, error)
  }
}

/** The same for an operation that answers with a file, as it is. */
export async function callFile<O extends OperationId>(operation: O, input: Input<O> = {}): Promise<Blob> {
  const response = await answered(operation, input)
  try {
    return await response.blob()
  } catch (cause) {
    throw new Unreachable(operation, { cause })
  }
}

/** Sends a last call while the page goes away. Nobody reads its answer, and browsers take up to 64 KB of it. */
export function callLeaving<O extends OperationId>(operation: O, input: Input<O>): void {
  if (lastAuthorization === undefined) return
  const request = { ...requestOf(operation, input, lastAuthorization), keepalive: true }
  void fetch(addressOf(operation, input.params, input.query), request).catch(() => undefined)
}

async function answered<O extends OperationId>(operation: O, input: Input<O>, signal?: AbortSignal) {
  const first = await send(operation, input, signal)
  const response = first.status === 401 ? await send(operation, input, signal) : first
  if (!response.ok) throw await refusalOf(response)
  return response
}

async function send<O extends OperationId>(operation: O, input: Input<O>, signal?: AbortSignal) {
  const authorization = `Bearer ${await token()}`
  lastAuthorization = authorization
  const patience = AbortSignal.timeout(patienceFor(operation, input.body instanceof Blob))
  try {
    const response = await fetch(addressOf(operation, input.params, input.query), {
      ...requestOf(operation, input, authorization),
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    })
    reportConnection(true)
    return response
  } catch (error) {
    if (signal?.aborted) throw error
    reportConnection(false)
    throw new Unreachable(operation, { cause: error })
  }
}

function requestOf<O extends OperationId>(
  operation: O,
  { body }: Input<O>,
  authorization: string,
): RequestInit {
  return {
    method: PATHS[operation].method.toUpperCase(),
    headers: { authorization, ...contentType(body) },
    body: body instanceof Blob ? body : JSON.stringify(body),
    cache: 'no-store',
  }
}

function contentType(body: unknown): Record<string, string> {
  if (body === undefined) return {}
  return { 'content-type': body instanceof Blob ? 'text/csv' : 'application/json' }
}

/** Calls made at the same moment share one request to Teams; nothing is kept beyond it. */
function token(): Promise<string> {
  asking ??= getToken()
    .catch((cause: unknown) => {
      // Without a network Teams cannot say who it is either; that is no trouble with signing in.
      if (!navigator.onLine) {
        reportConnection(false)
        throw new NotSent('no network', { cause })
      }
      throw new SignInFailed('no token', { cause })
    })
    .finally(() => {
      asking = undefined
    })
  return asking
}
