import type { RequestListener } from 'node:http'
import { deskFiles } from './desk-files.ts'
import { readBody, sendReply } from './http-body.ts'
import { Refused } from './refused.ts'
import { findRoute, type Reply, type Route } from './routing.ts'

const MOST_BODY = 25 * 1024 * 1024
const LOCAL = /^(localhost|127\.0\.0\.1)(:\d+)?$/i

/** Serves the control API under /sandbox/ and the desk's page beside it, to this machine alone. */
export function serveControl(routes: readonly Route[]): RequestListener {
  return async (request, response) => {
    const method = request.method ?? 'GET'
    const foreign = isForeign(request.headers.host, request.headers.origin)
    if (foreign) return sendReply(response, refusal(403, foreign))
    if (!URL.canParse(request.url ?? '/', 'http://localhost'))
      return sendReply(response, refusal(400, 'The address cannot be read.'))
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    if (!pathname.startsWith('/sandbox/')) return sendReply(response, await deskFiles(method, pathname))
    try {
      const found = findRoute(routes, method, pathname)
      if (!found) throw new Refused(404, `There is no ${pathname} in the control API.`)
      if ('allowed' in found)
        throw new Refused(405, `${pathname} knows ${found.allowed.join(' and ')}, not ${method}.`)
      const body = await readBody(request, MOST_BODY)
      if (!body) throw new Refused(413, 'The body is larger than 25 MB; send less.')
      const { headers } = request
      const call = {
        method,
        path: pathname,
        query: searchParams,
        params: found.params,
        headers,
        body,
        request,
        response,
      }
      const reply = await found.route.handle(call)
      if (reply) sendReply(response, reply)
    } catch (error) {
      if (error instanceof Refused) return sendReply(response, refusal(error.status, error.message))
      const reason = error instanceof Error ? error.message : String(error)
      sendReply(response, refusal(500, `The sandbox failed: ${reason}`))
    }
  }
}

/** A page from elsewhere must not reach the sandbox through the reader's browser. */
function isForeign(host: string | undefined, origin: string | undefined): string | undefined {
  if (!LOCAL.test(host ?? '')) return 'Call the sandbox as localhost or 127.0.0.1.'
  if (origin === undefined) return undefined
  const from = URL.canParse(origin) ? new URL(origin).host : ''
  return LOCAL.test(from) ? undefined : 'Only pages of this machine may call the sandbox.'
}

function refusal(status: number, error: string): Reply {
  return { status, body: { error } }
}
