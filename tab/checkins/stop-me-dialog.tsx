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
import { type FormEvent, useState } from 'react'
import { useText } from '../parts/language.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useDialogStyles } from './dialog.styles.ts'

type Props = {
  open: boolean
  pending: boolean
  error: unknown
  onClose: () => void
  onSave: (reason: string) => void
}

/** Asks me nothing any more; why is for my eyes only, and need not be said (2.6). */
export function StopMeDialog({ open, ...props }: Props) {
  return (
    <Dialog open={open} onOpenChange={(_, data) => data.open || props.onClose()}>
      <DialogSurface>
        <Form {...props} />
      </DialogSurface>
    </Dialog>
  )
}

function Form({ pending, error, onClose, onSave }: Omit<Props, 'open'>) {
  const styles = useDialogStyles()
  const text = useText()
  const words = text.asking.mine.stopDialog
  const [reason, setReason] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!pending) onSave(reason)
  }
  return (
    <form onSubmit={submit}>
      <DialogBody>
        <DialogTitle>{words.title}</DialogTitle>
        <DialogContent className={styles.content}>
          {Boolean(error) && <Trouble error={error} title={text.trouble.saved} />}
          <p className={styles.lead}>{words.lead}</p>
          <Field label={words.reason} hint={words.hint}>
            <Textarea
              resize="vertical"
              maxLength={500}
              value={reason}
              onChange={(_, { value }) => setReason(value)}
            />
          </Field>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{text.asking.cancel}</Button>
          <Button type="submit" appearance="primary" disabledFocusable={pending}>
            {words.send}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  )
}
