import { MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { useCardStyles } from './card.styles.ts'
import type { Pressed } from './draw-card.ts'

type Props = {
  content: object
  /** Presses a button; rejects when Teams would say that something went wrong. */
  press: (pressed: Pressed) => Promise<unknown>
  open: (url: string) => void
}

/** One card, as Teams draws it. It is drawn anew only when its content changes, so that what was typed stays. */
export function Card({ content, press, open }: Props) {
  const styles = useCardStyles()
  const json = JSON.stringify(content)
  const place = useRef<HTMLFieldSetElement>(null)
  const [state, setState] = useState<'drawing' | 'drawn' | 'broken'>('drawing')
  const [failed, setFailed] = useState(false)
  const acts = useRef({ press, open })
  acts.current = { press, open }

  useEffect(() => {
    let dropped = false
    let busy = false
    const onPress = async (pressed: Pressed) => {
      if (busy) return
      busy = true
      setFailed(false)
      pressed.element?.setAttribute('data-busy', '')
      place.current?.setAttribute('aria-busy', 'true')
      try {
        await acts.current.press(pressed)
      } catch {
        if (!dropped) setFailed(true)
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
      setFailed(false)
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
      {failed && (
        <MessageBar intent="error" className={styles.failed}>
          <MessageBarBody>Something went wrong. Please try again.</MessageBarBody>
        </MessageBar>
      )}
    </div>
  )
}
