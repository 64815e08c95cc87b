import { CounterBadge, mergeClasses } from '@fluentui/react-components'
import {
  ArrowUploadFilled,
  ArrowUploadRegular,
  CalendarFilled,
  CalendarRegular,
  ChatFilled,
  ChatRegular,
  MailFilled,
  MailRegular,
} from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { Mark } from './mark.tsx'
import type { View } from './place.ts'
import { useRailStyles } from './rail.styles.ts'
import type { Go } from './use-place.ts'

type Props = {
  view: View
  go: Go
  /** A card waits in the chat. */
  waiting: boolean
  /** Mails that were not opened. */
  unread: number
  /** Somebody outside, to whom there is only mail. */
  outside: boolean
}
/** What is new somewhere: in words, and as a number where there is one. */
type News = { words: string; count?: number }

/** The narrow column of apps at the side, and on a phone below. */
export function Rail({ view, go, waiting, unread, outside }: Props) {
  const styles = useRailStyles()
  const item = (to: View, label: string, quiet: ReactNode, chosen: ReactNode, news?: News) => (
    <button
      type="button"
      className={mergeClasses(styles.item, view === to && styles.chosen)}
      aria-current={view === to ? 'page' : undefined}
      onClick={() => go({ view: to, page: null })}
    >
      <span className={styles.icon}>
        {view === to ? chosen : quiet}
        {news && (
          <CounterBadge
            className={news.count === undefined ? styles.dot : styles.count}
            dot={news.count === undefined}
            count={news.count}
            color="danger"
            size="small"
            aria-hidden
          />
        )}
      </span>
      <span className={styles.label}>
        {label}
        {news && <span className={styles.hidden}> ({news.words})</span>}
      </span>
    </button>
  )
  return (
    <nav className={styles.rail} aria-label="Apps">
      {!outside && (
        <>
          {item(
            'chat',
            'Chat',
            <ChatRegular />,
            <ChatFilled />,
            waiting ? { words: 'a card is waiting' } : undefined,
          )}
          {item('counterpart', 'Counterpart', <Mark />, <Mark />)}
          {item('calendar', 'Calendar', <CalendarRegular />, <CalendarFilled />)}
        </>
      )}
      {item(
        'mail',
        'Mail',
        <MailRegular />,
        <MailFilled />,
        unread > 0 ? { words: `${unread} unread`, count: unread } : undefined,
      )}
      <span className={styles.space} />
      {!outside && item('import', 'Import', <ArrowUploadRegular />, <ArrowUploadFilled />)}
    </nav>
  )
}
