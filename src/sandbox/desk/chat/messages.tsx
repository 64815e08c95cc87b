import { mergeClasses, Skeleton, SkeletonItem, Text } from '@fluentui/react-components'
import { useRef } from 'react'
import type { Message } from '../control-api.ts'
import { Mark } from '../mark.tsx'
import { messageTime } from '../product-time.ts'
import { cardsOf } from '../waiting.ts'
import { Card } from './card.tsx'
import type { Pressed } from './draw-card.ts'
import { MarkdownText } from './markdown-text.tsx'
import { useMessagesStyles } from './messages.styles.ts'
import { useStickToEnd } from './use-stick-to-end.ts'

type Props = {
  messages: readonly Message[]
  loading: boolean
  /** What was just said and is on its way. */
  said: string | undefined
  zone: string
  language: string
  press: (activityId: string, pressed: Pressed) => Promise<unknown>
  open: (url: string) => void
}

/** Everything that was said, oldest first, with the newest in sight. */
export function Messages({ messages, loading, said, zone, language, press, open }: Props) {
  const styles = useMessagesStyles()
  const window = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLOListElement>(null)
  useStickToEnd(window, content)
  const shown = messages.filter((message) => message.text || cardsOf(message).length > 0)
  return (
    <div
      ref={window}
      className={styles.window}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      role="log"
      aria-label="Conversation"
      aria-busy={loading}
    >
      <ol ref={content} className={styles.content}>
        {loading && <Loading />}
        {shown.map((message, at) => {
          const time = message.at ? messageTime(message.at, zone, language) : null
          const before = shown[at - 1]
          const dayBefore = before?.at ? messageTime(before.at, zone, language).day : null
          return (
            <li key={message.id} className={styles.message}>
              {time && time.day !== dayBefore && <p className={styles.day}>{time.day}</p>}
              {message.from === 'user' ? (
                <Mine text={message.text ?? ''} time={time?.time} />
              ) : (
                <Theirs time={time?.time} follows={before?.from === 'bot' && time?.day === dayBefore}>
                  {message.text && (
                    <div className={styles.bubble}>
                      <MarkdownText text={message.text} />
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
        {said !== undefined && (
          <>
            <li className={styles.message}>
              <Mine text={said} time="sending" />
            </li>
            <li className={styles.message}>
              <Theirs follows={false}>
                <div
                  className={mergeClasses(styles.bubble, styles.typing)}
                  role="status"
                  aria-label="Counterpart is typing"
                >
                  <span />
                  <span />
                  <span />
                </div>
              </Theirs>
            </li>
          </>
        )}
      </ol>
    </div>
  )
}

function Mine({ text, time }: { text: string; time: string | undefined }) {
  const styles = useMessagesStyles()
  return (
    <div className={styles.mine}>
      <Text size={200} className={styles.time}>
        {time}
      </Text>
      <div className={mergeClasses(styles.bubble, styles.myBubble)}>{text}</div>
    </div>
  )
}

type TheirsProps = { time?: string | undefined; follows: boolean; children: React.ReactNode }

function Theirs({ time, follows, children }: TheirsProps) {
  const styles = useMessagesStyles()
  return (
    <div className={styles.theirs}>
      <div className={styles.face}>{!follows && <Mark size={32} />}</div>
      <div className={styles.words}>
        {!follows && (
          <Text size={200} className={styles.time}>
            Counterpart {time}
          </Text>
        )}
        {children}
      </div>
    </div>
  )
}

function Loading() {
  const styles = useMessagesStyles()
  return (
    <li>
      <Skeleton aria-label="Loading the conversation" className={styles.loading}>
        <SkeletonItem shape="circle" size={32} />
        <SkeletonItem size={96} />
      </Skeleton>
    </li>
  )
}
