import { CounterBadge, mergeClasses } from '@fluentui/react-components'
import { ArrowUploadFilled, ArrowUploadRegular, ChatFilled, ChatRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { Mark } from './mark.tsx'
import type { View } from './place.ts'
import { useRailStyles } from './rail.styles.ts'
import type { Go } from './use-place.ts'

type Props = { view: View; go: Go; unread: boolean }

/** The narrow column of apps at the side, and on a phone below. */
export function Rail({ view, go, unread }: Props) {
  const styles = useRailStyles()
  const item = (to: View, label: string, quiet: ReactNode, chosen: ReactNode, dot = false) => (
    <button
      type="button"
      className={mergeClasses(styles.item, view === to && styles.chosen)}
      aria-current={view === to ? 'page' : undefined}
      aria-label={dot ? `${label}, a card is waiting` : label}
      onClick={() => go({ view: to, page: null })}
    >
      <span className={styles.icon}>
        {view === to ? chosen : quiet}
        {dot && <CounterBadge className={styles.dot} dot color="danger" size="small" aria-hidden />}
      </span>
      <span className={styles.label}>{label}</span>
    </button>
  )
  return (
    <nav className={styles.rail} aria-label="Apps">
      {item('chat', 'Chat', <ChatRegular />, <ChatFilled />, unread)}
      {item('counterpart', 'Counterpart', <Mark />, <Mark />)}
      <span className={styles.space} />
      {item('import', 'Import', <ArrowUploadRegular />, <ArrowUploadFilled />)}
    </nav>
  )
}
