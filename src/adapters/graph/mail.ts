import type { TokenCredential } from '@azure/identity'
import type { Message } from '@microsoft/microsoft-graph-types'
import type { MailOutcome, OutgoingMail, SendMail } from '../../domain/people/ports.ts'
import { CalendarError } from '../../domain/visits/ports.ts'
import { calendarTokens } from './calendar-tokens.ts'
import { graphClient, refusalOf } from './graph-client.ts'

const DEADLINE_MS = 10_000

/**
 * Sends mail from people's own mailboxes through Microsoft Graph; needs Mail.Send, delegated. Graph does not recognise a
 * message that it got before, so every call is made once: without an answer, its outcome is `unknown`.
 */
export function graphMail(
  graphUrl: string,
  identities: { app: TokenCredential; onBehalfOf: (token: string) => TokenCredential },
): SendMail {
  const tokens = calendarTokens(graphUrl, identities)
  return async (acting, mail) => {
    let token: string
    try {
      token = await tokens(acting)
    } catch (error) {
      return { outcome: 'refused', why: whyNoToken(error) }
    }
    try {
      await graphClient(graphUrl, async () => token)
        .api('/me/sendMail')
        .options({ signal: AbortSignal.timeout(DEADLINE_MS) })
        .post({ message: messageOf(mail), saveToSentItems: true })
      return { outcome: 'sent' }
    } catch (error) {
      return outcomeOf(refusalOf(error).status)
    }
  }
}

const messageOf = ({ to, subject, text }: OutgoingMail): Message => ({
  subject,
  body: { contentType: 'text', content: text },
  toRecipients: to.map(({ name, email }) => ({ emailAddress: { name, address: email } })),
})

type NoToken = 'consent' | 'sign in' | 'no account' | 'permission' | 'unreachable'
function whyNoToken(error: unknown): NoToken {
  const code = error instanceof CalendarError ? error.code : 'unreachable'
  if (code === 'registration') return 'permission'
  return code === 'consent' || code === 'sign in' || code === 'no account' || code === 'permission'
    ? code
    : 'unreachable'
}

/** What Graph refuses it has not sent; what it does not answer, or answers with an error of its own, it may have. */
function outcomeOf(status: number): MailOutcome {
  if (status === 0 || status === 408 || status >= 500) return { outcome: 'unknown' }
  if (status === 401) return { outcome: 'refused', why: 'sign in' }
  if (status === 403) return { outcome: 'refused', why: 'permission' }
  if (status === 404) return { outcome: 'refused', why: 'no mailbox' }
  return { outcome: 'refused', why: status === 429 ? 'throttled' : 'refused' }
}
