import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { Faults } from '../faults.ts'
import { parseJson } from '../http-body.ts'
import { type Call, findRoute, type Reply, type Route } from '../routing.ts'
import type { GraphRoute } from './graph-route.ts'
import { badRequest, codeOf, refusal } from './refusals.ts'

/** Most requests of one batch. */
const MOST = 20
const batch = z.object({
  requests: z.array(
    z.strictObject({
      id: z.string().min(1),
      method: z.enum(['GET', 'POST', 'PATCH', 'DELETE']),
      url: z.string().startsWith('/'),
      headers: z.record(z.string(), z.string()).optional(),
      body: z.unknown().optional(),
    }),
  ),
})
type Request = z.infer<typeof batch>['requests'][number]

/** Several calls in one, each answered, refused and throttled as if it had come alone, in any order. */
export function batchRoute(routes: () => readonly Route[], faults: Faults | undefined): GraphRoute {
  return {
    ...{ method: 'POST', path: '/$batch', permissions: 'any', area: 'directory' },
    async handle({ call }) {
      const parsed = batch.safeParse(parseJson(call.body))
      if (!parsed.success) throw badRequest('Invalid batch payload format.')
      const { requests } = parsed.data
      if (requests.length > MOST)
        throw badRequest(`Number of batch request steps exceeds the maximum value of ${MOST}.`)
      if (new Set(requests.map(({ id }) => id)).size < requests.length)
        throw badRequest('Request ids of a batch must differ.')
      const responses = await Promise.all(
        requests.map(async (request) => {
          const { status, headers, body } = await answer(request, call, routes(), faults)
          const type = { 'Content-Type': 'application/json' }
          return { id: request.id, status, headers: { ...type, ...headers }, body: body ?? null }
        }),
      )
      return { status: 200, body: { responses: responses.reverse() } }
    },
  }
}

async function answer(
  { method, url, headers = {}, body }: Request,
  call: Call,
  routes: readonly Route[],
  faults: Faults | undefined,
): Promise<Reply> {
  const { pathname: path, searchParams: query } = new URL(`/v1.0${url}`, 'https://localhost')
  const fault = faults?.meet('graph', { path: `/v1.0${url}`, method, body: JSON.stringify(body) })
  if (fault?.delayMs) await pause(fault.delayMs, undefined, { ref: false })
  if (fault && (fault.status || fault.drop)) {
    const status = fault.status ?? 504
    const reply = refusal(status, fault.code ?? codeOf(status), 'This failure was asked for.')
    return fault.retryAfter === undefined
      ? reply
      : { ...reply, headers: { 'Retry-After': String(fault.retryAfter) } }
  }
  const found = findRoute(routes, method, path)
  if (!found || path.endsWith('/$batch'))
    return refusal(404, 'BadRequest', `No resource was found at ${path}.`)
  if ('allowed' in found) return refusal(405, 'BadRequest', `The method ${method} is not allowed here.`)
  const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])
  const inner: Call = {
    ...{ ...call, method, path, query, params: found.params, headers: Object.fromEntries(lower) },
    body: Buffer.from(body === undefined || body === null ? '' : JSON.stringify(body)),
  }
  return (await found.route.handle(inner)) ?? { status: 204 }
}
