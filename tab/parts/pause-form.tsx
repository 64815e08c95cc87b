import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { useFormDialogStyles } from './form-dialog.styles.ts'
import { DialogForm } from './form-dialog.tsx'

type Props = {
  words: {
    title: string
    lead: string
    until: string
    hint: string
    missing: string
    cancel: string
    send: string
  }
  /** The day that holds already; empty without one. */
  from: string
  pending: boolean
  error: unknown
  onClose: () => void
  onSave: (until: string) => void
}

/** What pauses until a day that somebody chooses; it says itself when none is chosen. */
export function PauseForm({ words, from, onSave, ...props }: Props) {
  const styles = useFormDialogStyles()
  const [until, setUntil] = useState(from)
  const [tried, setTried] = useState(false)
  const submit = () => {
    setTried(true)
    if (until) onSave(until)
  }
  const { title, cancel, send } = words
  return (
    <DialogForm {...props} {...{ title, cancel, send }} onSubmit={submit}>
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
