import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { MyAsking } from '../../src/contract/cycles.ts'
import { DialogForm, FormDialog } from '../parts/form-dialog.tsx'
import { useText } from '../parts/language.ts'
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
    <FormDialog open={open} onClose={props.onClose}>
      <Form {...props} />
    </FormDialog>
  )
}

function Form({ asking, onSave, ...props }: Omit<Props, 'open'>) {
  const styles = useDialogStyles()
  const text = useText()
  const words = text.asking.mine.pauseDialog
  const [until, setUntil] = useState(asking.pausedUntil ?? '')
  const [tried, setTried] = useState(false)
  const submit = () => {
    setTried(true)
    if (until) onSave(until)
  }
  return (
    <DialogForm
      {...props}
      {...{ title: words.title, cancel: text.asking.cancel, send: words.send }}
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
