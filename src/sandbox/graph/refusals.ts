import { randomUUID } from 'node:crypto'
import type { Reply } from '../routing.ts'

/** A call that Graph refuses, with the error body that it sends. */
export class GraphRefused extends Error {
  readonly reply: Reply
  constructor(
    status: number,
    code: string,
    message: string,
    more: object = {},
    headers?: Record<string, string>,
  ) {
    super(message)
    this.reply = { ...refusal(status, code, message, more), ...(headers && { headers }) }
  }
}

/** Graph's error body. */
export function refusal(status: number, code: string, message: string, more: object = {}): Reply {
  const id = randomUUID()
  const innerError = {
    ...{ date: new Date().toISOString().slice(0, 19), 'request-id': id, 'client-request-id': id },
  }
  return { status, body: { error: { code, message, ...more, innerError } } }
}

/** The code that Graph gives with a status when nothing more is known. */
export function codeOf(status: number): string {
  if (status === 401) return 'InvalidAuthenticationToken'
  if (status === 403) return 'ErrorAccessDenied'
  if (status === 410) return 'syncStateNotFound'
  if (status === 429) return 'TooManyRequests'
  if (status === 503) return 'ServiceNotAvailable'
  if (status === 504) return 'GatewayTimeout'
  return status >= 500 ? 'InternalServerError' : 'BadRequest'
}

export const badRequest = (message: string) => new GraphRefused(400, 'BadRequest', message)

/** The directory and Outlook word it differently. */
export const denied = (area: 'directory' | 'outlook') =>
  area === 'outlook'
    ? new GraphRefused(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.')
    : new GraphRefused(
        403,
        'Authorization_RequestDenied',
        'Insufficient privileges to complete the operation.',
      )

export const notFound = (id: string) =>
  new GraphRefused(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  )
