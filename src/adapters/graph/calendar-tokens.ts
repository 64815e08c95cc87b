import type { TokenCredential } from '@azure/identity'
import { type Acting, CalendarError } from '../../domain/visits/ports.ts'

/** Longest wait for sign-in, in ms. */
const DEADLINE_MS = 10_000
/** What Entra answers where nobody agreed to it, where it does not know the account here, or keeps it out. */
const CONSENT = /consent_required|AADSTS6500[14]\b/
const NO_ACCOUNT = /AADSTS(50020|50034|50057|50105|51004|90072)\b/
/** And where the person must help: a second factor, a rule of the organisation, a session that was ended. */
const PERSON = /invalid_grant|interaction_required|login_required/
const MISCONFIGURED = /invalid_client|unauthorized_client|invalid_scope|invalid_resource/

export type CalendarTokens = (acting: Acting) => Promise<string>
type Identities = { app: TokenCredential; onBehalfOf: (token: string) => TokenCredential }

/** Access tokens for Graph, of the acting person or of the app itself. Throws CalendarError, which never holds a token. */
export function calendarTokens(graphUrl: string, { app, onBehalfOf }: Identities): CalendarTokens {
  const scope = `${graphUrl}/.default`
  return async ({ token }) => {
    const asking = (token === null ? app : onBehalfOf(token)).getToken(scope)
    try {
      const given = await Promise.race([asking, late()])
      if (given) return given.token
    } catch (error) {
      throw signInError(error)
    }
    throw new CalendarError('unreachable', 'sign-in gave no token for Graph')
  }
}

function signInError(error: unknown): CalendarError {
  if (error instanceof CalendarError) return error
  const message = error instanceof Error ? error.message : ''
  // What Entra says may name a person; its number does not.
  const number = /AADSTS\d+/.exec(message)?.[0] ?? 'no number'
  if (CONSENT.test(message)) return new CalendarError('consent', `nobody has agreed (${number})`)
  if (NO_ACCOUNT.test(message)) return new CalendarError('no account', `no such account here (${number})`)
  if (PERSON.test(message)) return new CalendarError('sign in', `sign-in wants the person (${number})`)
  if (MISCONFIGURED.test(message))
    return new CalendarError('registration', `check the registrations and their secrets (${number})`)
  return new CalendarError('unreachable', `sign-in does not answer (${number})`)
}

function late(): Promise<never> {
  return new Promise((_, reject) => {
    const tooLate = () => reject(new CalendarError('unreachable', 'sign-in took too long'))
    setTimeout(tooLate, DEADLINE_MS).unref()
  })
}
