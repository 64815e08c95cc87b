import { Avatar, Badge, mergeClasses, Text } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { Mail } from '../control-api.ts'
import { moveFocus } from '../move-focus.ts'
import { messageTime } from '../product-time.ts'
import { useMailListStyles } from './mail-list.styles.ts'
import { KINDS, mailSubject, previewOf, senderOf } from './mail-words.ts'

type Props = {
  mails: readonly Mail[]
  opened: ReadonlySet<string>
  zone: string
  now: string | undefined
  language: string
  compact: boolean
  chosen: Mail | undefined
  /** The mail one comes back from. */
  from: string | null
  show: (id: string) => void
}

/** Who wrote, and about what, newest first. */
export function MailList({ mails, opened, zone, now, language, compact, chosen, from, show }: Props) {
  const styles = useMailListStyles()
  const list = useRef<HTMLUListElement>(null)
  const first = useRef(from)
  useEffect(() => {
    const row = mails.findIndex(({ id }) => id === first.current)
    list.current?.querySelectorAll('button')[row]?.focus()
    first.current = null
  }, [mails])
  const unread = mails.filter(({ id }) => !opened.has(id)).length
  return (
    <aside className={mergeClasses(styles.side, compact && styles.whole)} aria-label="Inbox">
      <div className={styles.title}>
        <Text as="h1" size={500} weight="bold" className={styles.heading}>
          Inbox
        </Text>
        <Text size={200} className={styles.quiet} role="status">
          {unread === 0 ? 'All read' : `${unread} unread`}
        </Text>
      </div>
      <ul ref={list} className={styles.list} onKeyDown={moveFocus}>
        {mails.map((mail) => (
          <li key={mail.id}>
            <Row
              {...{ mail, zone, now, language, show }}
              unread={!opened.has(mail.id)}
              chosen={mail === chosen}
            />
          </li>
        ))}
      </ul>
    </aside>
  )
}

type RowProps = Pick<Props, 'zone' | 'now' | 'language' | 'show'> & {
  mail: Mail
  unread: boolean
  chosen: boolean
}

function Row({ mail, zone, now, language, show, unread, chosen }: RowProps) {
  const styles = useMailListStyles()
  const kind = KINDS[mail.kind]
  const weight = unread ? 'semibold' : 'regular'
  return (
    <button
      type="button"
      className={mergeClasses(styles.row, unread && styles.unread, chosen && styles.chosen)}
      aria-current={chosen || undefined}
      onClick={() => show(mail.id)}
    >
      <Avatar name={senderOf(mail)} color="colorful" size={32} aria-hidden />
      <span className={styles.words}>
        <span className={styles.line}>
          {unread && <span className={styles.hidden}>Unread, </span>}
          <Text weight={weight} className={styles.cut}>
            {senderOf(mail)}
          </Text>
          <Text size={200} className={styles.when}>
            {shortTime(mail.receivedAt, zone, language, now)}
          </Text>
        </span>
        <span className={styles.line}>
          <Text size={200} weight={weight} className={styles.cut}>
            {mailSubject(mail)}
          </Text>
          {kind && (
            <Badge
              appearance="tint"
              size="small"
              color={mail.kind === 'cancellation' ? 'danger' : 'informative'}
              className={styles.kind}
            >
              {kind}
            </Badge>
          )}
        </span>
        <Text size={200} className={styles.preview}>
          {previewOf(mail)}
        </Text>
      </span>
    </button>
  )
}

/** The time for mail of today, the day for older mail. */
function shortTime(at: string, zone: string, language: string, now: string | undefined): string {
  const received = messageTime(at, zone, language)
  if (now && messageTime(now, zone, language).day === received.day) return received.time
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'short',
    timeZone: zone,
  }).format(new Date(at))
}
