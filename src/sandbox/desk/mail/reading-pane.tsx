import { Avatar, Button, Text } from '@fluentui/react-components'
import { ArrowLeftRegular, OpenRegular } from '@fluentui/react-icons'
import { useEffect, useRef } from 'react'
import type { Mail } from '../control-api.ts'
import { openOutside, readDeepLink } from '../deep-link.ts'
import { notify } from '../notice.tsx'
import { openLink } from '../open-link.ts'
import type { Reader } from '../people.ts'
import { PlainText } from '../plain-text.tsx'
import { inWords } from '../product-time.ts'
import type { Go } from '../use-place.ts'
import { MailEvent } from './mail-event.tsx'
import { useMailStyles } from './mail-page.styles.ts'
import { KINDS, mailSubject, senderOf } from './mail-words.ts'

type Props = {
  mail: Mail
  reader: Reader
  zone: string
  language: string
  compact: boolean
  /** What was pressed to read it is gone, and the focus with it. */
  takesFocus: boolean
  go: Go
  back: () => void
}

/** One mail, in the reader's own time. */
export function ReadingPane({ mail, reader, zone, language, compact, takesFocus, go, back }: Props) {
  const styles = useMailStyles()
  const place = useRef<HTMLElement>(null)
  const first = useRef(takesFocus)
  useEffect(() => {
    if (first.current) place.current?.focus()
  }, [])
  const received = inWords(mail.receivedAt, zone, language)
  const kind = KINDS[mail.kind]
  const { link } = mail
  const inside = link !== null && leadsInside(link)
  const open = (url: string) => {
    if (reader.person) openLink(url, go)
    else if (leadsInside(url)) notify(`This is for people with an account, and ${reader.name} has none.`)
    else openOutside(url)
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <article ref={place} tabIndex={0} className={styles.pane} aria-label={mailSubject(mail)}>
      <div className={styles.mail}>
        {compact && (
          <Button className={styles.back} appearance="subtle" icon={<ArrowLeftRegular />} onClick={back}>
            Inbox
          </Button>
        )}
        <Text as={compact ? 'h1' : 'h2'} size={500} weight="semibold" className={styles.subject}>
          {mailSubject(mail)}
        </Text>
        <div className={styles.from}>
          <Avatar name={senderOf(mail)} color="colorful" size={40} aria-hidden />
          <div className={styles.words}>
            <Text weight="semibold">{senderOf(mail)}</Text>
            <Text size={200} className={styles.quiet}>
              {kind ? `${kind}, to` : 'To'} {mail.to.map(({ name, email }) => name || email).join(', ')}
            </Text>
            <Text size={200} className={styles.quiet}>
              {received.day}, {received.time}
            </Text>
          </div>
        </div>
        {mail.event && <MailEvent {...{ mail, reader, zone, language, go, open }} event={mail.event} />}
        <PlainText text={mail.body} open={open} />
        {link && (reader.person || !inside) && (
          <div className={styles.buttons}>
            <Button icon={inside ? undefined : <OpenRegular />} onClick={() => open(link)}>
              {inside ? 'Open in Counterpart' : `Open ${hostOf(link)}`}
            </Button>
          </div>
        )}
      </div>
    </article>
  )
}

const leadsInside = (url: string) => readDeepLink(url, window.location.origin) !== null
const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : 'the link')
