import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { DialogForm, FormDialog } from '../parts/form-dialog.tsx'
import { useText } from '../parts/language.ts'
import { useLifeStyles } from './life.styles.ts'
import type { LifeDialogProps } from './life.ts'
import { usePausePair } from './use-life.ts'

/** Pauses a pair until a day (1.5). */
export function PauseDialog({ open, ...props }: LifeDialogProps) {
  return (
    <FormDialog open={open} onClose={props.onClose}>
      <PauseForm {...props} />
    </FormDialog>
  )
}

function PauseForm({ pair, onClose, onDone }: Omit<LifeDialogProps, 'open'>) {
  const styles = useLifeStyles()
  const { life } = useText()
  const words = life.pause
  const { mutate, isPending, error } = usePausePair()
  const [until, setUntil] = useState(pair.until ?? '')
  const [tried, setTried] = useState(false)
  const submit = () => {
    setTried(true)
    if (!until) return
    mutate({ pair, until }, { onSuccess: (next) => onDone({ pair: next, what: 'paused', before: pair }) })
  }
  return (
    <DialogForm
      {...{ error, pending: isPending, onClose }}
      {...{ title: words.title(pair.contact.name), cancel: life.cancel, send: words.send }}
      onSubmit={submit}
    >
      <p className={styles.lead}>{words.lead}</p>
      <Field
        label={words.until}
        hint={words.hint}
        required
        validationMessage={tried && !until ? words.missing : undefined}
      >
        <Input type="date" value={until} onChange={(_, { value }) => setUntil(value)} />
      </Field>
    </DialogForm>
  )
}
