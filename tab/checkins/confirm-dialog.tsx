import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  mergeClasses,
} from '@fluentui/react-components'
import { Trouble } from '../parts/trouble.tsx'
import { useDialogStyles } from './dialog.styles.ts'

export type Question = { title: string; says: readonly string[]; keep: string; confirm: string }
type Props = {
  open: boolean
  question: Question
  pending: boolean
  /** Why it was not done the last time, under what name. */
  error: { error: unknown; title: string } | undefined
  onClose: () => void
  onConfirm: () => void
}

/** Says exactly what is going to happen before it does, where it touches many people. */
export function ConfirmDialog({ open, question, pending, error, onClose, onConfirm }: Props) {
  const styles = useDialogStyles()
  const { title, says, keep, confirm } = question
  return (
    <Dialog open={open} onOpenChange={(_, data) => data.open || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>
            {error && <Trouble {...error} />}
            <ul className={styles.points}>
              {says.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{keep}</Button>
            <Button
              appearance="primary"
              className={mergeClasses(!pending && styles.danger)}
              disabledFocusable={pending}
              onClick={onConfirm}
            >
              {confirm}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
