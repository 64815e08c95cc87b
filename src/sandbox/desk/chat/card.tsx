import { MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { useCardStyles } from './card.styles.ts'
import type { Drawn, Pressed } from './draw-card.ts'
import { NOTHING_KEPT, withoutSent } from './kept-words.ts'

type Props = {
  content: object
  /** Presses a button; gives the words of the bot where it answers with words, rejects when it failed. */
  press: (pressed: Pressed) => Promise<string | null>
  open: (url: string) => void
}

/**
 * One card, as Teams draws it. It is drawn anew only when its content changes, as an answer or another window does;
 * what was typed and not sent stays where the inputs are still there.
 */
export function Card({ content, press, open }: Props) {
  const styles = useCardStyles()
  const json = JSON.stringify(content)
  const place = useRef<HTMLFieldSetElement>(null)
  const [state, setState] = useState<'drawing' | 'drawn' | 'broken'>('drawing')
  const [said, setSaid] = useState<{ text: string; failed: boolean } | null>(null)
  const drawn = useRef<Drawn | null>(null)
  const sent = useRef<Record<string, string>>({})
  const words = useRef<HTMLDivElement>(null)
  const acts = useRef({ press, open })
  acts.current = { press, open }

  useEffect(() => {
    let dropped = false
    let busy = false
    const onPress = async (pressed: Pressed) => {
      if (busy) return
      busy = true
      setSaid(null)
      sent.current = pressed.inputs
      pressed.element?.setAttribute('data-busy', '')
      place.current?.setAttribute('aria-busy', 'true')
      try {
        const text = await acts.current.press(pressed)
        if (text) sent.current = {}
        if (!dropped && text) setSaid({ text, failed: false })
      } catch {
        sent.current = {}
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
      const focused = drawn.current?.focused() ?? null
      const kept = drawn.current ? withoutSent(drawn.current.kept(), sent.current) : NOTHING_KEPT
      sent.current = {}
      const needs = { press: onPress, open: (url: string) => acts.current.open(url) }
      drawn.current = drawCard(JSON.parse(json) as object, needs, kept)
      place.current.replaceChildren(drawn.current.element)
      if (hadFocus && !(focused && drawn.current.focus(focused))) place.current.focus()
      setState('drawn')
      setSaid(null)
    }
    draw().catch(() => dropped || setState('broken'))
    return () => {
      dropped = true
    }
  }, [json])
  useEffect(() => {
    if (said) words.current?.scrollIntoView({ block: 'nearest' })
  }, [said])

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
        <MessageBar
          ref={words}
          intent={said.failed ? 'error' : 'info'}
          className={styles.said}
          layout="multiline"
        >
          <MessageBarBody>{said.text}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  )
}
