import type { Attachment, Message } from './control-api.ts'

const CARD = 'application/vnd.microsoft.card.adaptive'

export const cardsOf = (message: Message): object[] =>
  (message.attachments ?? []).flatMap(({ contentType, content }: Attachment) =>
    contentType === CARD && typeof content === 'object' && content !== null ? [content] : [],
  )

/** Whether the newest card still asks: it offers an answer in one tap. An answered one does not. */
export function isCardWaiting(messages: readonly Message[]): boolean {
  const newest = messages.flatMap((message) => (message.from === 'bot' ? cardsOf(message) : [])).at(-1)
  return newest !== undefined && JSON.stringify(newest).includes('"selectAction"')
}
