import { Button, Text } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { type ReactNode, useEffect, useRef } from 'react'
import { usePanelStyles } from './panel.styles.ts'

type Props = { label: string; close: () => void; children: ReactNode }

/** What opens beside the week. The focus goes in, and back to where it was; Escape closes. */
export function Panel({ label, close, children }: Props) {
  const styles = usePanelStyles()
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    const before = document.activeElement
    place.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <section
      ref={place}
      tabIndex={-1}
      aria-label={label}
      className={styles.panel}
      onKeyDown={({ key }) => key === 'Escape' && close()}
    >
      <header className={styles.header}>
        <Text as="h2" weight="semibold" size={400} className={styles.title}>
          {label}
        </Text>
        <Button appearance="subtle" icon={<DismissRegular />} aria-label="Close" onClick={close} />
      </header>
      <div className={styles.content}>{children}</div>
    </section>
  )
}
