import type { IncomingMessage, ServerResponse } from 'node:http'

/** A request as our handlers see it. */
export type Call = {
  method: string
  path: string
  query: URLSearchParams
  params: Record<string, string>
  headers: IncomingMessage['headers']
  /** The whole body, in bytes. */
  body: Buffer
  request: IncomingMessage
  response: ServerResponse
}
export type Reply = { status: number; body?: unknown; headers?: Record<string, string> }
/** `handle` returns undefined when it answers by itself, as a stream of events does. */
export type Route = {
  method: string
  /** Parts that begin with a colon become params. */
  path: string
  handle(call: Call): Reply | undefined | Promise<Reply | undefined>
}

/** The route for a path and method: the route itself, the methods that the path knows instead, or nothing. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): { route: Route; params: Record<string, string> } | { allowed: string[] } | undefined {
  const matching = routes.flatMap((route) => {
    const params = match(route.path, path)
    return params ? [{ route, params }] : []
  })
  const found = matching.find(({ route }) => route.method === method)
  if (found) return found
  return matching.length > 0 ? { allowed: matching.map(({ route }) => route.method) } : undefined
}

function match(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/')
  const given = path.split('/')
  if (wanted.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [i, part] of wanted.entries()) {
    const text = given[i] ?? ''
    if (!part.startsWith(':')) {
      if (part !== text) return undefined
      continue
    }
    try {
      params[part.slice(1)] = decodeURIComponent(text)
    } catch {
      return undefined
    }
    if (text === '') return undefined
  }
  return params
}
