import { Button, MessageBar, MessageBarBody, Tooltip } from '@fluentui/react-components'
import { SendFilled } from '@fluentui/react-icons'
import { type KeyboardEvent, useState } from 'react'
import { useComposeStyles } from './compose.styles.ts'

const SUGGESTIONS = ['help', 'check in', 'my pairs', 'book']

type Props = {
  say: (text: string) => Promise<unknown>
  /** What went wrong last, in words; typing on forgets it. */
  trouble: string | null
  forget: () => void
}

/** Where one writes to the bot. What was typed comes back when it could not be sent. */
export function Compose({ say, trouble, forget }: Props) {
  const styles = useComposeStyles()
  const [text, setText] = useState('')
  const send = async (what: string) => {
    const trimmed = what.trim()
    if (!trimmed) return
    setText('')
    await say(trimmed).catch(() => setText((typed) => typed || trimmed))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    send(text)
  }
  return (
    <div className={styles.compose}>
      <fieldset className={styles.suggestions} aria-label="Suggestions">
        {SUGGESTIONS.map((words) => (
          <Button
            key={words}
            size="small"
            shape="circular"
            className={styles.suggestion}
            onClick={() => send(words)}
          >
            {words}
          </Button>
        ))}
      </fieldset>
      {trouble && (
        <MessageBar intent="error">
          <MessageBarBody>{trouble}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.box}>
        <textarea
          className={styles.field}
          rows={1}
          value={text}
          placeholder="Type a message"
          aria-label="Message to Counterpart"
          onChange={({ target }) => {
            setText(target.value)
            forget()
          }}
          onKeyDown={onKeyDown}
        />
        <Tooltip content="Send" relationship="label">
          <Button
            appearance="transparent"
            icon={<SendFilled />}
            disabledFocusable={!text.trim()}
            onClick={() => send(text)}
          />
        </Tooltip>
      </div>
    </div>
  )
}
