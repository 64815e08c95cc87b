import { useRef } from 'react'
import { cardsOf } from '../card-content.ts'
import type { Message } from '../control-api.ts'
import { messageTime } from '../product-time.ts'
import { Mine, Theirs, Typing } from './bubbles.tsx'
import { Card } from './card.tsx'
import type { Pressed } from './draw-card.ts'
import { LoadingMessages } from './loading-messages.tsx'
import { MarkdownText } from './markdown-text.tsx'
import { useMessagesStyles } from './messages.styles.ts'
import { useStickToEnd } from './use-stick-to-end.ts'

/** What was just said, and the message it came after. */
export type Said = { text: string; after: string | undefined }

type Props = {
  messages: readonly Message[]
  loading: boolean
  /** What is on its way to the bot. */
  said: Said | undefined
  zone: string
  language: string
  press: (activityId: string, pressed: Pressed) => Promise<string | null>
  open: (url: string) => void
}

/** Everything that was said, oldest first, with the newest in sight. */
export function Messages({ messages, loading, said, zone, language, press, open }: Props) {
  const styles = useMessagesStyles()
  const frame = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLOListElement>(null)
  useStickToEnd(frame, content)
  const shown = messages.filter((message) => message.text || cardsOf(message).length > 0)
  return (
    <div
      ref={frame}
      className={styles.window}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      role="log"
      aria-label="Conversation"
      aria-busy={loading}
    >
      <ol ref={content} className={styles.content}>
        {loading && <LoadingMessages />}
        {shown.map((message, at) => {
          const time = messageTime(message.at, zone, language)
          const before = shown[at - 1]
          const sameDay = before && messageTime(before.at, zone, language).day === time.day
          return (
            <li key={message.id} className={styles.message}>
              {!sameDay && <p className={styles.day}>{time.day}</p>}
              {message.from === 'user' ? (
                <Mine text={message.text} note={time.time} />
              ) : (
                <Theirs time={time.time} follows={before?.from === 'bot' && sameDay === true}>
                  {message.text && (
                    <div className={styles.bubble}>
                      <MarkdownText text={message.text} open={open} />
                    </div>
                  )}
                  {cardsOf(message).map((card, nth) => (
                    <Card
                      key={`${message.id}.${String(nth)}`}
                      content={card}
                      press={(pressed) => press(message.id, pressed)}
                      open={open}
                    />
                  ))}
                </Theirs>
              )}
            </li>
          )
        })}
        {said && <OnItsWay said={said} messages={messages} />}
      </ol>
    </div>
  )
}

/** What the server has not shown yet: one's own words, and that the bot is at it. */
function OnItsWay({ said, messages }: { said: Said; messages: readonly Message[] }) {
  const styles = useMessagesStyles()
  const since = messages.slice(messages.findIndex(({ id }) => id === said.after) + 1)
  return (
    <>
      {!since.some(({ from }) => from === 'user') && (
        <li className={styles.message}>
          <Mine text={said.text} note="Sending" />
        </li>
      )}
      {!since.some(({ from }) => from === 'bot') && (
        <li className={styles.message}>
          <Typing />
        </li>
      )}
    </>
  )
}
