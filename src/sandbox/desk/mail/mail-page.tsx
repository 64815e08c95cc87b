import { Button, MessageBar, MessageBarBody, Text } from '@fluentui/react-components'
import { MailRegular } from '@fluentui/react-icons'
import { useEffect, useRef } from 'react'
import { useEmptyStyles } from '../empty.styles.ts'
import type { Reader } from '../people.ts'
import type { Place } from '../place.ts'
import { useSettings } from '../use-control.ts'
import type { Go } from '../use-place.ts'
import { MailList } from './mail-list.tsx'
import { useMailStyles } from './mail-page.styles.ts'
import { MailWaiting } from './mail-waiting.tsx'
import { zoneOf } from './mail-words.ts'
import { markOpened, useOpenedMail } from './opened-mail.ts'
import { ReadingPane } from './reading-pane.tsx'
import { useMail } from './use-mail.ts'

type Props = { place: Place; go: Go; reader: Reader; now: string | undefined; compact: boolean }

/** The mail of somebody inside or outside: a list, and what is read beside it. */
export function MailPage({ place, go, reader, now, compact }: Props) {
  const styles = useMailStyles()
  const empty = useEmptyStyles()
  const email = reader.email.toLowerCase()
  const found = useMail(email)
  const opened = useOpenedMail(email)
  const mails = found.data
  const chosen = mails?.find(({ id }) => id === place.page)
  const isNew = chosen !== undefined && !opened.has(chosen.id)
  useEffect(() => {
    if (chosen && mails && isNew) markOpened(email, chosen.id, mails)
  }, [chosen, mails, isNew, email])
  const zone = zoneOf(reader, mails ?? [])
  /** What was pressed last, for the focus to go with it where list and mail take turns. */
  const went = useRef<string | null>(null)
  const show = (id: string | null) => {
    went.current = id ?? place.page
    go({ view: 'mail', page: id })
  }
  return (
    <div className={styles.page}>
      {!reader.person && <Outside name={reader.name || reader.email} />}
      <div className={styles.body}>
        {found.isError && !mails ? (
          <div className={empty.empty} role="alert">
            <Text className={empty.line}>The mail could not be read. Does the sandbox still run?</Text>
            <Button onClick={() => found.refetch()}>Try again</Button>
          </div>
        ) : !mails ? (
          <MailWaiting />
        ) : mails.length === 0 ? (
          <NoMail outside={!reader.person} />
        ) : (
          <>
            {!(compact && chosen) && (
              <MailList
                {...{ mails, opened, zone, now, compact, show }}
                language={place.language}
                chosen={chosen}
                from={compact ? went.current : null}
              />
            )}
            {chosen ? (
              <ReadingPane
                key={chosen.id}
                {...{ go, reader, zone, compact }}
                takesFocus={compact && went.current === chosen.id}
                mail={chosen}
                language={place.language}
                back={() => show(null)}
              />
            ) : (
              !compact && <NothingChosen gone={place.page !== null} />
            )}
          </>
        )}
      </div>
    </div>
  )
}

function Outside({ name }: { name: string }) {
  const styles = useMailStyles()
  const organisation = useSettings().data?.organisation
  return (
    <MessageBar className={styles.outside} layout="multiline">
      <MessageBarBody>
        {name} has no account{organisation ? ` at ${organisation}` : ''}. Only mail reaches them, and pages
        that need no account.
      </MessageBarBody>
    </MessageBar>
  )
}

function NoMail({ outside }: { outside: boolean }) {
  const empty = useEmptyStyles()
  return (
    <div className={empty.empty}>
      <MailRegular className={empty.picture} aria-hidden />
      <Text as="h2" size={500} weight="semibold" className={empty.line}>
        No mail yet
      </Text>
      <Text className={empty.line}>
        {outside
          ? 'Invitations to visits arrive here.'
          : 'Invitations to visits arrive here. Book one from the page of a customer in Counterpart.'}
      </Text>
    </div>
  )
}

function NothingChosen({ gone }: { gone: boolean }) {
  const empty = useEmptyStyles()
  return (
    <div className={empty.empty}>
      <MailRegular className={empty.picture} aria-hidden />
      <Text className={empty.line}>
        {gone ? 'That mail is not in this mailbox. Choose another one.' : 'Choose a mail to read it.'}
      </Text>
    </div>
  )
}
