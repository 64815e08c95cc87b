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
import type { AnswerDraft } from '../../src/contract/answers.ts'
import type { VisitView } from '../../src/contract/visits.ts'
import { Announcement } from '../parts/announcement.tsx'
import { useText } from '../parts/language.ts'
import { mayLeave } from '../parts/mail.ts'
import { mayBeDone, Refusal } from '../parts/problem.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useDays } from '../parts/use-days.ts'
import { copyText } from '../teams.ts'
import { useBookVisitStyles } from './book-visit-dialog.styles.ts'
import { MailFieldsCard } from './mail-fields-card.tsx'
import { OftenCard } from './often-card.tsx'
import { useAskForAnswer } from './use-answers.ts'

type Props = { visit: VisitView; draft: AnswerDraft; onClose: () => void }

/** What each contact reads who is asked how a visit was, before anything leaves; or to be copied one by one. */
export function AskAnswerDialog({ visit, draft, onClose }: Props) {
  const styles = useBookVisitStyles()
  const text = useText().visitAnswers
  const sayDay = useDays()
  const [mails, setMails] = useState(draft.mails)
  const [news, setNews] = useState('')
  const [sure, setSure] = useState(false)
  const ask = useAskForAnswer(visit)
  const left = mails.filter(mayLeave)
  // Of whom it has become true since the mails were drafted, the refusal tells.
  const isRefused = ask.error instanceof Refusal && ask.error.reason === 'often approached'
  const often = mails.filter((mail) => mail.often || isRefused)
  const complete = mails.length > 0 && left.length === mails.length && (sure || often.length === 0)
  const until = sayDay(draft.lastDay)
  const plain = ({ contactId, subject, text: words }: (typeof mails)[number]) => ({
    ...{ contactId, subject, text: words },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (complete && !ask.isPending)
      ask.mutate({ way: 'mail', mails: mails.map(plain), confirmed: sure }, { onSuccess: onClose })
  }
  // First the text, which the page may only copy at once after the press.
  const copy = (mail: (typeof mails)[number]) => {
    void copyText(mail.text).then(
      () => setNews(text.copied(mail.to.name)),
      () => setNews(mail.text),
    )
    // Who is written to by hand gets no mail of ours besides.
    const others = mails.filter((one) => one !== mail)
    const asked = { way: 'copied' as const, mails: [plain(mail)], confirmed: sure }
    ask.mutate(asked, { onSuccess: () => setMails(others) })
  }
  return (
    <Dialog open onOpenChange={(_, data) => data.open || data.type === 'backdropClick' || onClose()}>
      <DialogSurface>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{text.dialog(visit.customerName)}</DialogTitle>
            <DialogContent className={styles.content}>
              <p className={styles.quiet}>{draft.mails.length > 0 ? text.lead(until) : text.nobody}</p>
              {/* Nothing can be sent before it is ticked, so that nobody has to scroll for it. */}
              <OftenCard mails={often} sure={sure} onSure={setSure} />
              {mails.map((mail, at) => (
                <div key={mail.contactId} className={styles.content}>
                  <MailFieldsCard
                    draft={mail}
                    mail={mail}
                    onMail={(changed) =>
                      setMails(mails.map((one, place) => (place === at ? { ...one, ...changed } : one)))
                    }
                  />
                  <Button
                    size="small"
                    icon={<Copy20Regular />}
                    disabledFocusable={ask.isPending || !mayLeave(mail) || (often.includes(mail) && !sure)}
                    onClick={() => copy(mail)}
                  >
                    {text.copy(mail.to.name)}
                  </Button>
                </div>
              ))}
              <Announcement>{news && <p className={styles.quiet}>{news}</p>}</Announcement>
              {ask.isError && (
                <Trouble error={ask.error} title={mayBeDone(ask.error) ? text.mayBe : text.failed} />
              )}
            </DialogContent>
            <DialogActions fluid>
              <Button onClick={onClose}>{text.done}</Button>
              {mails.length > 0 && (
                <Button
                  type="submit"
                  appearance="primary"
                  icon={<Send20Regular />}
                  disabledFocusable={!complete || ask.isPending}
                >
                  {ask.isPending ? text.sending : mails.length > 1 ? text.sendAll(mails.length) : text.send}
                </Button>
              )}
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
