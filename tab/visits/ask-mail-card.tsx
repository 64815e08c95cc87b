import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components'
import { Send20Regular } from '@fluentui/react-icons'
import { type FormEvent, useState } from 'react'
import type { PollDraft } from '../../src/contract/polls.ts'
import type { Proposal } from '../../src/contract/visits.ts'
import { useText } from '../parts/language.ts'
import { mayLeave } from '../parts/mail.ts'
import { mayBeDone } from '../parts/problem.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useTimes } from '../parts/use-times.ts'
import type { PollAsked } from './asking.ts'
import { useBookVisitStyles } from './book-visit-dialog.styles.ts'
import { MailFieldsCard } from './mail-fields-card.tsx'
import { useFocusAtFirst } from './use-focus.ts'
import { useAskContacts } from './use-polls.ts'

type Props = {
  proposal: Proposal
  asked: PollAsked
  draft: PollDraft
  onBack: () => void
  onSent: () => void
  onCopied: (mails: PollDraft['mails']) => void
}

/** What each contact reads, in their language, before anything leaves. */
export function AskMailCard({ proposal, asked, draft, onBack, onSent, onCopied }: Props) {
  const styles = useBookVisitStyles()
  const text = useText().polls
  const times = useTimes()
  const title = useFocusAtFirst()
  const [mails, setMails] = useState(draft.mails)
  const ask = useAskContacts()
  const complete = mails.every(mayLeave)
  const deadline = times.say({ start: draft.deadline, end: draft.deadline })
  const send = (way: 'mail' | 'copied') => {
    if (!complete || ask.isPending) return
    const written = mails.map(({ contactId, subject, text: words }) => ({ contactId, subject, text: words }))
    const done = () => (way === 'mail' ? onSent() : onCopied(mails))
    ask.mutate({ ...asked, way, mails: written }, { onSuccess: done })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send('mail')
  }
  // What may have been sent already is what the next press sends again.
  const fixed = ask.isPending || (ask.isError && mayBeDone(ask.error))
  return (
    <form onSubmit={submit} noValidate>
      <DialogBody>
        <DialogTitle>
          <span ref={title} tabIndex={-1} className={styles.title}>
            {text.title(proposal.customerName)}
          </span>
        </DialogTitle>
        <DialogContent>
          <div className={styles.content} inert={fixed}>
            <p className={styles.quiet}>
              {text.mailLead(`${deadline.day}, ${deadline.hours}, ${deadline.zone}`)}
            </p>
            {draft.mails.map((each, at) => (
              <MailFieldsCard
                key={each.contactId}
                draft={each}
                mail={mails[at] ?? each}
                onMail={(mail) =>
                  setMails(mails.map((one, place) => (place === at ? { ...one, ...mail } : one)))
                }
              />
            ))}
          </div>
        </DialogContent>
        <DialogActions fluid className={styles.actions}>
          {ask.isError && (
            <Trouble error={ask.error} title={mayBeDone(ask.error) ? text.maybeAsked : text.notAsked} />
          )}
          {ask.isError && !fixed && (
            <p className={styles.summary} role="status">
              {text.waysOn}
            </p>
          )}
          <Button onClick={onBack} disabledFocusable={fixed}>
            {text.back}
          </Button>
          <Button onClick={() => send('copied')} disabledFocusable={!complete || fixed}>
            {text.myself}
          </Button>
          <Button
            type="submit"
            appearance="primary"
            icon={<Send20Regular />}
            disabledFocusable={!complete || ask.isPending}
          >
            {ask.isPending ? text.sending : mails.length > 1 ? text.sendAll(mails.length) : text.send}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  )
}
