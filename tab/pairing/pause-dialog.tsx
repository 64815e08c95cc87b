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
import { useText } from '../parts/language.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useLifeStyles } from './life.styles.ts'
import type { LifeDialogProps } from './life.ts'
import { usePausePair } from './use-life.ts'

/** Pauses a pair until a day (1.5). */
export function PauseDialog({ open, ...props }: LifeDialogProps) {
  return (
    <Dialog open={open} onOpenChange={(_, data) => data.open || props.onClose()}>
      <DialogSurface>
        <PauseForm {...props} />
      </DialogSurface>
    </Dialog>
  )
}

function PauseForm({ pair, onClose, onDone }: Omit<LifeDialogProps, 'open'>) {
  const styles = useLifeStyles()
  const text = useText()
  const pause = usePausePair()
  const [until, setUntil] = useState(pair.until ?? '')
  const [tried, setTried] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!until || pause.isPending) return
    pause.mutate(
      { pair, until },
      { onSuccess: (next) => onDone({ pair: next, what: 'paused', before: pair }) },
    )
  }
  return (
    <form onSubmit={submit} noValidate>
      <DialogBody>
        <DialogTitle>{text.life.pause.title(pair.contact.name)}</DialogTitle>
        <DialogContent className={styles.content}>
          {pause.isError && <Trouble error={pause.error} title={text.trouble.saved} />}
          <p className={styles.lead}>{text.life.pause.lead}</p>
          <Field
            label={text.life.pause.until}
            hint={text.life.pause.hint}
            required
            validationMessage={tried && !until ? text.life.pause.missing : undefined}
          >
            <Input type="date" value={until} onChange={(_, { value }) => setUntil(value)} />
          </Field>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{text.life.cancel}</Button>
          <Button type="submit" appearance="primary" disabledFocusable={pause.isPending}>
            {text.life.pause.send}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  )
}
