import type { Mailboxes } from '../outlook/mailboxes.ts'
import { linkIn, textOfHtml } from '../outlook/plain-text.ts'
import type { Reply } from '../routing.ts'
import { actionBody } from './check-body.ts'
import type { Declared } from './declared-types.ts'
import { type GraphCall, type GraphRoute, mineAndTheirs } from './graph-route.ts'
import { MAY } from './permissions.ts'
import { onlyOptions } from './query.ts'
import { GraphRefused } from './refusals.ts'

const PARAMETERS: Record<string, Declared> = {
  message: { is: 'object', name: 'Message' },
  saveToSentItems: { is: 'boolean' },
}
const MOST_READERS = 500
type Recipient = { emailAddress?: { address?: string; name?: string } }
type Message = {
  subject?: string
  body?: { contentType?: string; content?: string }
  toRecipients?: Recipient[]
}

/** Mail that a person sends from their own mailbox. Nothing here recognises a message that was sent before. */
export function mailRoutes(mailboxes: Mailboxes): GraphRoute[] {
  const handle = (given: GraphCall) => send(given, mailboxes)
  return mineAndTheirs({ method: 'POST', permissions: MAY.sendMail, area: 'outlook', handle }, '/sendMail')
}

function send({ call, whose }: GraphCall, mailboxes: Mailboxes): Reply {
  onlyOptions(call)
  const sender = whose()
  const { message } = actionBody(call, 'sendMail', PARAMETERS) as { message?: Message }
  const readers = (message?.toRecipients ?? []).map(({ emailAddress }) => ({
    email: emailAddress?.address ?? '',
    name: emailAddress?.name ?? '',
  }))
  if (readers.length === 0 || readers.length > MOST_READERS)
    throw new GraphRefused(400, 'ErrorInvalidRecipients', 'At least one recipient must be specified.')
  if (readers.some(({ email }) => !/^[^\s@]+@[^\s@]+$/.test(email)))
    throw new GraphRefused(400, 'ErrorInvalidRecipients', 'At least one recipient is not valid.')
  const { contentType = 'text', content = '' } = message?.body ?? {}
  const body = contentType.toLowerCase() === 'html' ? textOfHtml(content) : content
  for (const reader of readers)
    mailboxes.deliver(reader, {
      kind: 'mail',
      from: { name: sender.name, email: sender.email },
      to: readers,
      subject: message?.subject ?? '',
      body,
      link: linkIn(body, null),
      joinUrl: null,
      event: null,
      ics: null,
    })
  return { status: 202, body: undefined }
}
