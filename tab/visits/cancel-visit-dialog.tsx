import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Textarea,
} from '@fluentui/react-components'
import { type FormEvent, useEffect, useEffectEvent } from 'react'
import type { VisitView } from '../../src/contract/visits.ts'
import { useText } from '../parts/language.ts'
import { mayBeDone } from '../parts/problem.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useMe } from '../parts/use-answer.ts'
import { type Drafts, useDrafts } from '../parts/use-drafts.ts'
import { useTimes } from '../parts/use-times.ts'
import { useTooLong } from '../parts/use-too-long.ts'
import { othersInvited } from './asked.ts'
import { useBookVisitStyles } from './book-visit-dialog.styles.ts'
import { useCancelVisit } from './use-visits.ts'

/** As many letters as the service takes. */
const LONGEST = 1000
const DRAFTS: Drafts<string> = { kept: {} }
type Props = { visit: VisitView; onClose: () => void; onDone: () => void }
export function CancelVisitDialog({ open, ...props }: Props & { open: boolean }) {
  return (
    <Dialog
      open={open}
      // What was typed is not lost to a click beside the dialog.
      onOpenChange={(_, data) => data.open || data.type === 'backdropClick' || props.onClose()}
    >
      <DialogSurface>
        <Question {...props} />
      </DialogSurface>
    </Dialog>
  )
}

/** Asks once more before everybody is told; what is typed for them is kept until then. */
function Question({ visit, onClose, onDone }: Props) {
  const styles = useBookVisitStyles()
  const me = useMe().data
  const text = useText().visits
  const { day, hours, zone } = useTimes().say(visit)
  const cancel = useCancelVisit(visit.id)
  const { drafts, keep, drop } = useDrafts(DRAFTS)
  const comment = drafts[visit.id] ?? ''
  const tooLong = useTooLong()(comment, LONGEST)
  const unanswered = cancel.isError && mayBeDone(cancel.error)
  const finish = () => {
    drop(visit.id)
    onDone()
  }
  const done = useEffectEvent(finish)
  const isDone = unanswered && visit.state === 'cancelled'
  useEffect(() => {
    if (isDone) done()
  }, [isDone])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!cancel.isPending && !tooLong) cancel.mutate(comment, { onSuccess: finish })
  }
  return (
    <form onSubmit={submit}>
      <DialogBody>
        <DialogTitle>{text.cancelTitle}</DialogTitle>
        <DialogContent className={styles.content}>
          {cancel.isError && (
            <Trouble error={cancel.error} title={unanswered ? text.maybeCancelled : text.notCancelled} />
          )}
          <p className={styles.quiet}>
            <strong>{visit.subject}</strong>
            <br />
            {text.at(day, hours, zone)}
          </p>
          <p className={styles.quiet}>{text.cancelText(othersInvited(visit, me?.id))}</p>
          <Field label={text.cancelComment} hint={text.cancelHint} validationMessage={tooLong}>
            <Textarea value={comment} onChange={(_, { value }) => keep(visit.id, value)} />
          </Field>
        </DialogContent>
        <DialogActions className={styles.actions}>
          <Button onClick={onClose}>{text.keep}</Button>
          <Button
            type="submit"
            appearance="primary"
            disabledFocusable={cancel.isPending || tooLong !== undefined}
          >
            {text.cancelSend}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  )
}
