import type { Attachment, Message } from './control-api.ts'

const CARD = 'application/vnd.microsoft.card.adaptive'

export const cardsOf = (message: Message): object[] =>
  message.attachments.flatMap(({ contentType, content }: Attachment) =>
    contentType === CARD && typeof content === 'object' && content !== null ? [content] : [],
  )

/** Whether the newest card still asks: it offers an answer in one tap. An answered one does not. */
export function isCardWaiting(messages: readonly Message[]): boolean {
  const newest = messages.flatMap((message) => (message.from === 'bot' ? cardsOf(message) : [])).at(-1)
  return newest !== undefined && JSON.stringify(newest).includes('"selectAction"')
}

/** The first text on a card, wherever in it. */
export function firstWords(element: unknown): string | undefined {
  if (typeof element !== 'object' || element === null) return undefined
  if ('type' in element && element.type === 'TextBlock' && 'text' in element) return String(element.text)
  return Object.values(element).map(firstWords).find(Boolean)
}
