import type { Problem } from '../../src/contract/problem.ts'
import type { frame } from '../../src/text/en-frame.ts'

/** The service answered, and said no. */
export class Refusal extends Error {
  readonly status: number
  readonly detail: string
  readonly reason: string
  /** What sign-in wants of the person, to be handed to Teams. */
  readonly claims: string | undefined
  constructor(status: number, detail: string, reason = '', claims?: string) {
    super(`refused with ${status}`)
    this.status = status
    this.detail = detail
    this.reason = reason
    this.claims = claims
  }
}
/** No answer came: the connection is down, or it took too long. */
export class Unreachable extends Error {}
/** There is no network, so that the service was not asked at all. */
export class NotSent extends Unreachable {}
/** Teams did not say who the person is. */
export class SignInFailed extends Error {}

/** What an answer that is not good says; a body that is not problem+json (a proxy's page, say) says nothing. */
export async function refusalOf(response: Response): Promise<Refusal> {
  const body: unknown = await response.json().catch(() => undefined)
  if (!isProblem(body)) return new Refusal(response.status, '')
  return new Refusal(response.status, body.detail, body.reason, body.claims)
}

/** Why an answer that is good could not be read: it broke off or took too long, or is none of ours (a proxy's page, say). */
export const brokenOff = (response: Response, cause: unknown): Refusal | Unreachable =>
  cause instanceof SyntaxError
    ? new Refusal(response.status, '')
    : new Unreachable('the answer broke off', { cause })

/** An error as a sentence for people, with what to do. */
export function sentence(error: unknown, text: typeof frame): string {
  if (error instanceof Unreachable) return text.trouble.unreachable
  if (error instanceof SignInFailed) return text.signIn.text
  if (!(error instanceof Refusal)) return text.trouble.unknown
  if (error.detail) return error.detail
  if (error.status === 401) return text.trouble.session
  return error.status === 404 ? text.trouble.missing : text.trouble.unknown
}

/** Whether asking again by itself can help: it cannot where the service understood and said no. */
export function worthAsking(error: unknown): boolean {
  if (error instanceof SignInFailed) return false
  return !(error instanceof Refusal) || error.status >= 500 || error.status === 429
}

/** Refusals that the person can lift, and those that an administrator can while the reader waits. */
const OWN = ['consent', 'sign in']
const LIFTED = [...OWN, 'no account', 'permission', 'registration']

/** Whether the way on is the person's own: to sign in, or to let the service act for them. */
export function isForPerson(error: unknown): boolean {
  if (error instanceof SignInFailed) return true
  return error instanceof Refusal && (error.status === 401 || OWN.includes(error.reason))
}

/** Whether a person may get further by asking again: not where something is missing, forbidden or refused for good. */
export function mayHelpToRepeat(error: unknown): boolean {
  if (!(error instanceof Refusal)) return true
  return error.status === 401 || LIFTED.includes(error.reason) || worthAsking(error)
}

/**
 * Refusals with a status of 500 or more that still tell that nothing was done: the calendar was busy or silent, or Outlook
 * let nobody in or took no mail.
 */
const UNDONE = [...LIFTED, 'throttled', 'unreachable', 'not sent']

/** Whether what was asked for may have been done all the same: no answer came, or none that says so. */
export function mayBeDone(error: unknown): boolean {
  if (error instanceof Unreachable) return !(error instanceof NotSent)
  return error instanceof Refusal && error.status >= 500 && !UNDONE.includes(error.reason)
}

function isProblem(
  body: unknown,
): body is Pick<Problem, 'detail'> & Partial<Pick<Problem, 'reason' | 'claims'>> {
  return typeof body === 'object' && body !== null && 'detail' in body && typeof body.detail === 'string'
}
