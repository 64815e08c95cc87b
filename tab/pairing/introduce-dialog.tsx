import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { type FormEvent, useRef, useState } from 'react'
import type { Introduction, PairView } from '../../src/contract/pairing.ts'
import type { IntroductionWay } from '../../src/contract/words.ts'
import { useText } from '../parts/language.ts'
import { mayLeave } from '../parts/mail.ts'
import { mayBeDone, Unreachable } from '../parts/problem.ts'
import { Trouble } from '../parts/trouble.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { copyText } from '../teams.ts'
import { useLifeStyles } from './life.styles.ts'
import type { LifeDialogProps } from './life.ts'
import { MailDraftCard } from './mail-draft-card.tsx'
import { useIntroducePair, useIntroduction } from './use-life.ts'

type Props = Omit<LifeDialogProps, 'open'>

/** Introduces an employee to their counterpart: the drafted mail, which may be changed, and three ways on (1.5). */
export function IntroduceDialog({ open, ...props }: LifeDialogProps) {
  const styles = useLifeStyles()
  return (
    <Dialog
      open={open}
      // What was typed is not lost to a click beside the dialog.
      onOpenChange={(_, data) => data.open || data.type === 'backdropClick' || props.onClose()}
    >
      <DialogSurface className={styles.surface}>
        <Drafted {...props} />
      </DialogSurface>
    </Dialog>
  )
}

function Drafted(props: Props) {
  const text = useText().life
  const { pair, onClose } = props
  const answer = useIntroduction(pair.id)
  if (answer.data) return <IntroduceForm {...props} draft={answer.data.draft} />
  return (
    <DialogBody>
      <DialogTitle>{text.introduce.title(pair.employee.name, pair.contact.name)}</DialogTitle>
      <DialogContent>
        {answer.isError ? <Trouble error={answer.error} again={() => void answer.refetch()} /> : <Waiting />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text.cancel}</Button>
      </DialogActions>
    </DialogBody>
  )
}

function IntroduceForm({ pair, draft, onClose, onDone }: Props & { draft: Introduction['draft'] }) {
  const styles = useLifeStyles()
  const text = useText()
  const words = text.life.introduce
  const introduce = useIntroducePair(pair)
  const [mail, setMail] = useState({ subject: draft.subject, text: draft.text })
  const [copyFailed, setCopyFailed] = useState(false)
  const complete = mayLeave(mail)
  /** Set at once, where what is drawn follows a moment later: a double click introduces once. */
  const going = useRef(false)
  const go = (how: IntroductionWay) => {
    if (going.current) return
    going.current = true
    introduce.mutate(how === 'known' ? { how } : { how, mail }, {
      onSuccess: (next) => onDone({ pair: next, what: doneBy(how, next), before: pair }),
      onSettled: () => {
        going.current = false
      },
    })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (complete) go('mail')
  }
  const copy = () =>
    copyText(`${mail.subject}\n\n${mail.text}`).then(
      () => go('copied'),
      () => setCopyFailed(true),
    )
  const { error } = introduce
  const maybe = error instanceof Unreachable && mayBeDone(error) && introduce.variables?.how === 'mail'
  return (
    <form onSubmit={submit} noValidate>
      <DialogBody>
        <DialogTitle>{words.title(pair.employee.name, pair.contact.name)}</DialogTitle>
        <DialogContent className={styles.content}>
          <p className={styles.lead}>{words.lead}</p>
          <MailDraftCard draft={draft} mail={mail} words={words} onMail={setMail} />
          {copyFailed && (
            <p className={styles.lead} role="alert">
              {words.copyFailed}
            </p>
          )}
          {introduce.isError && (
            <Trouble error={introduce.error} title={maybe ? words.maybe : words.notDone} />
          )}
        </DialogContent>
        <DialogActions fluid className={styles.actions}>
          <Button onClick={onClose}>{text.life.cancel}</Button>
          <Button onClick={() => go('known')} disabledFocusable={introduce.isPending}>
            {words.known}
          </Button>
          <Button
            onClick={() => void (copyFailed ? go('copied') : copy())}
            disabledFocusable={introduce.isPending || !complete}
          >
            {words.sendMyself}
          </Button>
          <Button type="submit" appearance="primary" disabledFocusable={introduce.isPending || !complete}>
            {words.sendMine}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  )
}

function doneBy(how: IntroductionWay, { mailUnsure }: PairView) {
  if (mailUnsure) return 'unsure' as const
  return how === 'known' ? ('begun' as const) : how === 'mail' ? ('sent' as const) : ('copied' as const)
}
