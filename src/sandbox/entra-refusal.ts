import { randomUUID } from 'node:crypto'
import type { Reply } from './routing.ts'

/** What Entra answers when a person or an administrator must help first, by what a fault calls it. */
type Wants = { number: number; error: string; message: string; suberror?: string; claims?: string }
const WANTS_SOMEBODY: Record<string, Wants> = {
  interaction_required: {
    number: 50076,
    error: 'interaction_required',
    suberror: 'basic_action',
    claims:
      '{"access_token":{"capolids":{"essential":true,"values":["11111111-2222-4333-8444-555555555555"]}}}',
    message:
      'Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication.',
  },
  consent_required: {
    number: 65001,
    error: 'invalid_grant',
    suberror: 'consent_required',
    message: 'The user or administrator has not consented to use the application.',
  },
  session_revoked: {
    number: 50173,
    error: 'invalid_grant',
    suberror: 'bad_token',
    message: 'The provided grant has expired due to it being revoked, a fresh auth token is needed.',
  },
  user_unknown: {
    number: 50034,
    error: 'invalid_grant',
    message: 'The user account does not exist in the directory.',
  },
}

/** An error body of the token endpoint; `number` is that of the message, as in AADSTS50013. */
export function entraRefusal(
  status: number,
  error: string,
  number: number,
  message: string,
  more: { suberror?: string; claims?: string } = {},
): Reply {
  const [trace_id, correlation_id] = [randomUUID(), randomUUID()]
  const timestamp = new Date().toISOString().slice(0, 19).replace('T', ' ')
  return {
    status,
    body: {
      error,
      error_description: `AADSTS${number}: ${message} Trace ID: ${trace_id} Correlation ID: ${correlation_id} Timestamp: ${timestamp}Z`,
      error_codes: [number],
      timestamp: `${timestamp}Z`,
      ...{ trace_id, correlation_id },
      ...more,
    },
  }
}

/** What a failure on demand looks like; `code` is the error that is wanted. */
export function askedFailure(status: number, message: string, code?: string): Reply {
  const known = code === undefined ? undefined : WANTS_SOMEBODY[code]
  if (known) {
    const { error, number, message: said, ...more } = known
    return entraRefusal(status, error, number, said, more)
  }
  if (status === 404) return { status, body: { error: 'not_found', error_description: message } }
  return entraRefusal(status, code ?? 'temporarily_unavailable', 90033, message)
}
