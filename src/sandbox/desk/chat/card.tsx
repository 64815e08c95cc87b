import { MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { useCardStyles } from './card.styles.ts'
import type { Pressed } from './draw-card.ts'

type Props = {
  content: object
  /** Presses a button; gives the words of the bot where it answers with words, rejects when it failed. */
  press: (pressed: Pressed) => Promise<string | null>
  open: (url: string) => void
}

/** One card, as Teams draws it. It is drawn anew only when its content changes, so that what was typed stays. */
export function Card({ content, press, open }: Props) {
  const styles = useCardStyles()
  const json = JSON.stringify(content)
  const place = useRef<HTMLFieldSetElement>(null)
  const [state, setState] = useState<'drawing' | 'drawn' | 'broken'>('drawing')
  const [said, setSaid] = useState<{ text: string; failed: boolean } | null>(null)
  const acts = useRef({ press, open })
  acts.current = { press, open }

  useEffect(() => {
    let dropped = false
    let busy = false
    const onPress = async (pressed: Pressed) => {
      if (busy) return
      busy = true
      setSaid(null)
      pressed.element?.setAttribute('data-busy', '')
      place.current?.setAttribute('aria-busy', 'true')
      try {
        const text = await acts.current.press(pressed)
        if (!dropped && text) setSaid({ text, failed: false })
      } catch {
        if (!dropped) setSaid({ text: 'Something went wrong. Please try again.', failed: true })
      } finally {
        busy = false
        pressed.element?.removeAttribute('data-busy')
        place.current?.removeAttribute('aria-busy')
      }
    }
    const draw = async () => {
      const { drawCard } = await import('./draw-card.ts')
      if (dropped || !place.current) return
      const hadFocus = place.current.contains(document.activeElement)
      place.current.replaceChildren(
        drawCard(JSON.parse(json) as object, { press: onPress, open: (url) => acts.current.open(url) }),
      )
      if (hadFocus) place.current.focus()
      setState('drawn')
      setSaid(null)
    }
    draw().catch(() => dropped || setState('broken'))
    return () => {
      dropped = true
    }
  }, [json])

  return (
    <div className={styles.card}>
      {state === 'drawing' && (
        <Spinner size="tiny" className={styles.drawing} aria-label="Drawing the card" />
      )}
      {state === 'broken' && (
        <p className={styles.drawing}>This card cannot be drawn. Teams would not show it.</p>
      )}
      <fieldset ref={place} aria-label="Card" tabIndex={-1} className={styles.place} />
      {said && (
        <MessageBar intent={said.failed ? 'error' : 'info'} className={styles.said} layout="multiline">
          <MessageBarBody>{said.text}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  )
}
