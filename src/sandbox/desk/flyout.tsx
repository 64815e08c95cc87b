import { mergeClasses } from '@fluentui/react-components'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useFlyoutStyles } from './flyout.styles.ts'

type Props = {
  /** The name of what opens. */
  label: string
  side: 'start' | 'end'
  className?: string
  trigger: (props: { 'aria-expanded': boolean; 'aria-controls': string; onClick: () => void }) => ReactNode
  children: (close: () => void) => ReactNode
}

/** Something that opens below a button. The focus goes in and comes back; Escape or a press elsewhere closes it. */
export function Flyout({ label, side, className, trigger, children }: Props) {
  const styles = useFlyoutStyles()
  const id = useId()
  const [open, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const surface = useRef<HTMLElement>(null)
  const close = () => {
    setOpen(false)
    place.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus()
  }
  useEffect(() => {
    if (!open) return
    const first = surface.current?.querySelector<HTMLElement>('input, button, a[href]')
    ;(first ?? surface.current)?.focus()
    const elsewhere = ({ target }: Event) => {
      if (target instanceof Node && !place.current?.contains(target)) setOpen(false)
    }
    /** A press within a frame is only seen as the focus going there. */
    const away = () => document.activeElement instanceof HTMLIFrameElement && setOpen(false)
    document.addEventListener('pointerdown', elsewhere)
    document.addEventListener('focusin', elsewhere)
    window.addEventListener('blur', away)
    return () => {
      document.removeEventListener('pointerdown', elsewhere)
      document.removeEventListener('focusin', elsewhere)
      window.removeEventListener('blur', away)
    }
  }, [open])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to Escape of what is inside
    <div ref={place} className={styles.place} onKeyDown={({ key }) => key === 'Escape' && open && close()}>
      {trigger({ 'aria-expanded': open, 'aria-controls': id, onClick: () => setOpen((was) => !was) })}
      {open && (
        <section
          ref={surface}
          id={id}
          tabIndex={-1}
          aria-label={label}
          className={mergeClasses(styles.surface, side === 'end' ? styles.end : styles.start, className)}
        >
          {children(close)}
        </section>
      )}
    </div>
  )
}
