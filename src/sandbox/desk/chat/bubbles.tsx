import { mergeClasses, Text } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { Mark } from '../mark.tsx'
import { useMessagesStyles } from './messages.styles.ts'

/** Words of the person, at the end of the line. */
export function Mine({ text, note }: { text: string; note: string }) {
  const styles = useMessagesStyles()
  return (
    <div className={styles.mine}>
      <Text size={200} className={styles.time}>
        {note}
      </Text>
      <div className={mergeClasses(styles.bubble, styles.myBubble)}>{text}</div>
    </div>
  )
}

type TheirsProps = { time?: string; follows: boolean; children: ReactNode }

/** Words and cards of the bot. Those that follow each other show its face once. */
export function Theirs({ time, follows, children }: TheirsProps) {
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

/** The bot is about to answer. */
export function Typing() {
  const styles = useMessagesStyles()
  return (
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
  )
}
