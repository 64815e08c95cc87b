import type { Attachment } from './chats.ts'

type Kind = 'text' | 'object' | 'list' | 'any' | 'yes or no'

/** Everything an activity may carry, with its kind; anything else is refused. */
const PROPERTIES: Record<string, Kind> = {
  type: 'text',
  id: 'text',
  timestamp: 'text',
  localTimestamp: 'text',
  localTimezone: 'text',
  callerId: 'text',
  serviceUrl: 'text',
  channelId: 'text',
  from: 'object',
  conversation: 'object',
  recipient: 'object',
  textFormat: 'text',
  attachmentLayout: 'text',
  topicName: 'text',
  historyDisclosed: 'yes or no',
  locale: 'text',
  text: 'text',
  speak: 'text',
  inputHint: 'text',
  summary: 'text',
  suggestedActions: 'object',
  attachments: 'list',
  entities: 'list',
  channelData: 'any',
  action: 'text',
  replyToId: 'text',
  label: 'text',
  valueType: 'text',
  value: 'any',
  name: 'text',
  relatesTo: 'object',
  code: 'text',
  expiration: 'text',
  importance: 'text',
  deliveryMode: 'text',
  listenFor: 'list',
  textHighlights: 'list',
  semanticAction: 'object',
}
const TYPES = ['message', 'typing']
const TEXT_FORMATS = ['plain', 'markdown', 'xml', 'extendedmarkdown']
const CARD = 'application/vnd.microsoft.card.'
const ADAPTIVE = `${CARD}adaptive`
/** Of a message as UTF-16, which is how Teams counts it. */
const MOST_BYTES = 100 * 1024

export type SentActivity = { type: string; text: string; attachments: Attachment[] }
export type CheckedActivity =
  | { ok: true; activity: SentActivity }
  | { ok: false; status: 400 | 413; reason: string }

/** Looks at an activity as the connector does before it takes it. */
export function checkActivity(given: unknown): CheckedActivity {
  const no = (reason: string): CheckedActivity => ({ ok: false, status: 400, reason })
  if (!isObject(given)) return no('The activity is not a JSON object.')
  if (JSON.stringify(given).length * 2 > MOST_BYTES)
    return { ok: false, status: 413, reason: 'Message size too large.' }
  const wrong = Object.entries(given).find(([name, value]) => !isKind(PROPERTIES[name], value))
  if (wrong) return no(`The property '${wrong[0]}' is unknown or of the wrong type.`)
  const {
    type,
    text = '',
    attachments = [],
    textFormat,
  } = given as Partial<SentActivity> & { textFormat?: string }
  if (!type || !TYPES.includes(type)) return no(`The activity type '${type ?? ''}' is not supported.`)
  if (textFormat !== undefined && !TEXT_FORMATS.includes(textFormat))
    return no(`The text format '${textFormat}' is not known.`)
  if (type === 'message' && text.trim() === '' && attachments.length === 0)
    return no('The message has neither text nor an attachment.')
  for (const attachment of attachments) {
    const problem = problemOf(attachment)
    if (problem) return no(problem)
  }
  return { ok: true, activity: { type, text, attachments } }
}

function problemOf(attachment: unknown): string | undefined {
  if (!isObject(attachment) || typeof attachment.contentType !== 'string')
    return 'An attachment has no contentType.'
  const { contentType, content } = attachment
  if (contentType !== ADAPTIVE)
    return contentType.startsWith(CARD) || contentType.startsWith('image/')
      ? undefined
      : `The content type '${contentType}' is not supported.`
  if (!isObject(content) || content.type !== 'AdaptiveCard') return 'The card is not an AdaptiveCard.'
  const version = /^1\.([0-5])$/.exec(String(content.version ?? ''))
  if (!version) return `The card's version '${content.version ?? ''}' must be between 1.0 and 1.5.`
  return Array.isArray(content.body) ? undefined : 'The card has no body.'
}

function isKind(kind: Kind | undefined, value: unknown): boolean {
  if (kind === undefined) return false
  if (kind === 'any') return true
  if (kind === 'list') return Array.isArray(value)
  if (kind === 'object') return isObject(value)
  return kind === 'text' ? typeof value === 'string' : typeof value === 'boolean'
}

/** Whether a value is an object with properties. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
