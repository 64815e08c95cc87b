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
import { type FormEvent, useEffect, useEffectEvent, useState } from 'react'
import type { VisitView } from '../../src/contract/visits.ts'
import { useText } from '../parts/language.ts'
import { mayBeDone } from '../parts/problem.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useMe } from '../parts/use-answer.ts'
import { useTimes } from '../parts/use-times.ts'
import { othersInvited } from './asked.ts'
import { useBookVisitStyles } from './book-visit-dialog.styles.ts'
import { useCancelVisit } from './use-visits.ts'

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

/** Asks once more before everybody is told. */
function Question({ visit, onClose, onDone }: Props) {
  const styles = useBookVisitStyles()
  const me = useMe().data
  const text = useText().visits
  const { day, hours, zone } = useTimes().say(visit)
  const cancel = useCancelVisit(visit.id)
  const [comment, setComment] = useState('')
  const unanswered = cancel.isError && mayBeDone(cancel.error)
  const done = useEffectEvent(onDone)
  const isDone = unanswered && visit.state === 'cancelled'
  useEffect(() => {
    if (isDone) done()
  }, [isDone])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!cancel.isPending) cancel.mutate(comment, { onSuccess: onDone })
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
          <Field label={text.cancelComment} hint={text.cancelHint}>
            <Textarea maxLength={1000} value={comment} onChange={(_, { value }) => setComment(value)} />
          </Field>
        </DialogContent>
        <DialogActions className={styles.actions}>
          <Button onClick={onClose}>{text.keep}</Button>
          <Button type="submit" appearance="primary" disabledFocusable={cancel.isPending}>
            {text.cancelSend}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  )
}
