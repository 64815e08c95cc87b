import { Field, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { DialogForm, FormDialog } from '../parts/form-dialog.tsx'
import { useText } from '../parts/language.ts'
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
    <FormDialog open={open} onClose={props.onClose}>
      <Form {...props} />
    </FormDialog>
  )
}

function Form({ onSave, ...props }: Omit<Props, 'open'>) {
  const styles = useDialogStyles()
  const text = useText()
  const words = text.asking.mine.stopDialog
  const [reason, setReason] = useState('')
  return (
    <DialogForm
      {...props}
      {...{ title: words.title, cancel: text.asking.cancel, send: words.send }}
      onSubmit={() => onSave(reason)}
    >
      <p className={styles.lead}>{words.lead}</p>
      <Field label={words.reason} hint={words.hint}>
        <Textarea
          resize="vertical"
          maxLength={500}
          value={reason}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
    </DialogForm>
  )
}
