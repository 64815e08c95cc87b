import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Textarea,
} from '@fluentui/react-components'
import { Copy20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { PollDraft } from '../../src/contract/polls.ts'
import { Announcement } from '../parts/announcement.tsx'
import { useText } from '../parts/language.ts'
import { copyText } from '../teams.ts'
import { useBookVisitStyles } from './book-visit-dialog.styles.ts'
import { useFocusAtFirst } from './use-focus.ts'

type Props = { proposal: { customerName: string }; mails: PollDraft['mails']; onClose: () => void }

/** The question is open; its texts are copied one by one, since each holds a link of its own. */
export function AskCopyCard({ proposal, mails, onClose }: Props) {
  const styles = useBookVisitStyles()
  const text = useText().polls
  const title = useFocusAtFirst()
  const [news, setNews] = useState('')
  const copy = ({ to, text: words }: PollDraft['mails'][number]) =>
    copyText(words).then(
      () => setNews(text.copied(to.name)),
      () => setNews(text.copyFailed),
    )
  return (
    <DialogBody>
      <DialogTitle>
        <span ref={title} tabIndex={-1} className={styles.title}>
          {text.title(proposal.customerName)}
        </span>
      </DialogTitle>
      <DialogContent className={styles.content}>
        <h3 className={styles.subtitle}>{text.copyTitle}</h3>
        <p className={styles.quiet}>{text.copyLead}</p>
        {mails.map((mail) => (
          <section key={mail.contactId} aria-label={mail.to.name} className={styles.fields}>
            <Textarea
              aria-label={mail.to.name}
              readOnly
              rows={6}
              lang={mail.language}
              value={mail.text}
              resize="vertical"
            />
            <Button icon={<Copy20Regular />} className={styles.fold} onClick={() => void copy(mail)}>
              {text.copy(mail.to.name)}
            </Button>
          </section>
        ))}
        <Announcement>{news && <p className={styles.quiet}>{news}</p>}</Announcement>
      </DialogContent>
      <DialogActions>
        <Button appearance="primary" onClick={onClose}>
          {text.done}
        </Button>
      </DialogActions>
    </DialogBody>
  )
}
