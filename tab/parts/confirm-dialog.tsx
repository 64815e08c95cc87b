import { useFormDialogStyles } from './form-dialog.styles.ts'
import { DialogForm, FormDialog } from './form-dialog.tsx'

export type Question = {
  title: string
  says: readonly string[]
  /** What stands below these, quietly. */
  note?: string
  keep: string
  confirm: string
}
type FormProps = {
  question: Question
  /** Whether it takes something away. */
  danger?: boolean
  pending: boolean
  /** Why it was not done the last time, under what name. */
  error: { error: unknown; title: string } | undefined
  onClose: () => void
  onConfirm: () => void
}

/** Says exactly what is going to happen before it does. */
export function ConfirmDialog({ open, ...props }: FormProps & { open: boolean }) {
  return (
    <FormDialog open={open} onClose={props.onClose}>
      <ConfirmForm {...props} />
    </FormDialog>
  )
}

/** The question itself, for a dialog that knows more than whether it is open. */
export function ConfirmForm({ question, danger = true, pending, error, onClose, onConfirm }: FormProps) {
  const styles = useFormDialogStyles()
  const { title, says, note, keep, confirm } = question
  return (
    <DialogForm
      {...{ title, pending, danger, onClose, cancel: keep, send: confirm }}
      {...{ error: error?.error, failed: error?.title }}
      onSubmit={onConfirm}
    >
      <ul className={styles.points}>
        {says.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {note && <p className={styles.note}>{note}</p>}
    </DialogForm>
  )
}
