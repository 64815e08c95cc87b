import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { MyAsking } from '../../src/contract/cycles.ts'
import { useText } from '../parts/language.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useDialogStyles } from './dialog.styles.ts'

type Props = {
  open: boolean
  asking: MyAsking
  pending: boolean
  error: unknown
  onClose: () => void
  onSave: (until: string) => void
}

/** Asks me nothing until a day that I choose (2.6). */
export function PauseMeDialog({ open, ...props }: Props) {
  return (
    <Dialog open={open} onOpenChange={(_, data) => data.open || props.onClose()}>
      <DialogSurface>
        <Form {...props} />
      </DialogSurface>
    </Dialog>
  )
}

function Form({ asking, pending, error, onClose, onSave }: Omit<Props, 'open'>) {
  const styles = useDialogStyles()
  const text = useText()
  const words = text.asking.mine.pauseDialog
  const [until, setUntil] = useState(asking.pausedUntil ?? '')
  const [tried, setTried] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (until && !pending) onSave(until)
  }
  return (
    <form onSubmit={submit} noValidate>
      <DialogBody>
        <DialogTitle>{words.title}</DialogTitle>
        <DialogContent className={styles.content}>
          {Boolean(error) && <Trouble error={error} title={text.trouble.saved} />}
          <p className={styles.lead}>{words.lead}</p>
          <Field
            label={words.until}
            hint={words.hint}
            required
            validationMessage={tried && !until ? words.missing : undefined}
          >
            <Input type="date" value={until} onChange={(_, { value }) => setUntil(value)} />
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
