import { randomUUID } from 'node:crypto'
import type { Reply } from './routing.ts'

/** What Entra answers when a person or an administrator must help first, by what a fault calls it. */
const WANTS_SOMEBODY: Record<string, { number: number; error: string; message: string; suberror?: string }> =
  {
    interaction_required: {
      number: 50076,
      error: 'interaction_required',
      suberror: 'basic_action',
      message:
        'Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication.',
    },
    consent_required: {
      number: 65001,
      error: 'invalid_grant',
      suberror: 'consent_required',
      message: 'The user or administrator has not consented to use the application.',
    },
  }

/** An error body of the token endpoint; `number` is that of the message, as in AADSTS50013. */
export function entraRefusal(
  status: number,
  error: string,
  number: number,
  message: string,
  more: { suberror?: string } = {},
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
  if (known)
    return entraRefusal(status, known.error, known.number, known.message, { suberror: known.suberror })
  if (status === 404) return { status, body: { error: 'not_found', error_description: message } }
  return entraRefusal(status, code ?? 'temporarily_unavailable', 90033, message)
}
