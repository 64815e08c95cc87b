import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { Copy20Regular, Send20Regular } from '@fluentui/react-icons'
import { type FormEvent, useState } from 'react'
import type { PollDraft, PollView } from '../../src/contract/polls.ts'
import { Announcement } from '../parts/announcement.tsx'
import { useText } from '../parts/language.ts'
import { mayLeave } from '../parts/mail.ts'
import { mayBeDone } from '../parts/problem.ts'
import { Trouble } from '../parts/trouble.tsx'
import { copyText } from '../teams.ts'
import { useBookVisitStyles } from './book-visit-dialog.styles.ts'
import { MailFieldsCard } from './mail-fields-card.tsx'
import { useRemindGuest } from './use-polls.ts'

type Props = {
  poll: PollView
  draft: PollDraft['mails'][number]
  /** Whether the link is not the one that was sent before. */
  renewed: boolean
  onClose: () => void
  onNews: (news: string) => void
}

/** Writes to one contact again, with their link, sent from one's own mailbox or copied. */
export function PollMailDialog({ poll, draft, renewed, onClose, onNews }: Props) {
  const styles = useBookVisitStyles()
  const text = useText().polls
  const [mail, setMail] = useState({ subject: draft.subject, text: draft.text })
  const [copied, setCopied] = useState('')
  const remind = useRemindGuest(poll)
  const { contactId, to } = draft
  const complete = mayLeave(mail)
  const done = () => {
    onNews(text.againSent(to.name))
    onClose()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (complete && !remind.isPending) remind.mutate({ contactId, ...mail }, { onSuccess: done })
  }
  const copy = () =>
    copyText(mail.text).then(
      () => setCopied(text.copied(to.name)),
      () => setCopied(text.copyFailed),
    )
  return (
    <Dialog open onOpenChange={(_, data) => data.open || data.type === 'backdropClick' || onClose()}>
      <DialogSurface>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{text.againTitle(to.name)}</DialogTitle>
            <DialogContent className={styles.content}>
              <p className={styles.quiet}>{renewed ? text.renewedLead : text.againLead}</p>
              <MailFieldsCard draft={draft} mail={mail} onMail={setMail} />
              <Announcement>{copied && <p className={styles.quiet}>{copied}</p>}</Announcement>
              {remind.isError && (
                <Trouble
                  error={remind.error}
                  title={mayBeDone(remind.error) ? text.mails.unknown : text.failed}
                />
              )}
            </DialogContent>
            <DialogActions fluid>
              <Button onClick={onClose}>{text.back}</Button>
              <Button icon={<Copy20Regular />} onClick={() => void copy()}>
                {text.copy(to.name)}
              </Button>
              <Button
                type="submit"
                appearance="primary"
                icon={<Send20Regular />}
                disabledFocusable={!complete || remind.isPending}
              >
                {remind.isPending ? text.sending : text.send}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
