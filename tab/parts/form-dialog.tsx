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
import type { FormEvent, ReactNode } from 'react'
import { useFormDialogStyles } from './form-dialog.styles.ts'
import { useText } from './language.ts'
import { Trouble } from './trouble.tsx'

type DialogProps = {
  open: boolean
  onClose: () => void
  /** Much may have been typed: it is not lost to a click beside the dialog. */
  keeps?: boolean
  children: ReactNode
}

/** A dialog around a form, which begins anew each time it opens: what it knows lives in its children. */
export function FormDialog({ open, onClose, keeps = false, children }: DialogProps) {
  const isSlip = (type: string) => keeps && type === 'backdropClick'
  return (
    <Dialog open={open} onOpenChange={(_, data) => data.open || isSlip(data.type) || onClose()}>
      <DialogSurface>{children}</DialogSurface>
    </Dialog>
  )
}

type FormProps = {
  title: string
  /** Why it was not saved the last time, and what that is called where it is not about saving. */
  error: unknown
  failed?: string | undefined
  pending: boolean
  /** Whether it may be sent as it is; where it says itself what is missing, it always may. */
  ready?: boolean
  /** Whether it takes something away. */
  danger?: boolean
  cancel: string
  send: string
  onClose: () => void
  onSubmit: () => void
  children: ReactNode
}

/** Fields under a title, with what went wrong above them and the two ways out below. Nothing is sent twice. */
export function DialogForm({ title, error, failed, pending, ready = true, danger, ...props }: FormProps) {
  const styles = useFormDialogStyles()
  const text = useText()
  const isOpen = ready && !pending
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isOpen) props.onSubmit()
  }
  return (
    <form onSubmit={submit} noValidate>
      <DialogBody>
        <DialogTitle>{title}</DialogTitle>
        <DialogContent className={styles.content}>
          {Boolean(error) && <Trouble error={error} title={failed ?? text.trouble.saved} />}
          {props.children}
        </DialogContent>
        <DialogActions>
          <Button onClick={props.onClose}>{props.cancel}</Button>
          <Button
            type="submit"
            appearance="primary"
            className={mergeClasses(danger && isOpen && styles.danger)}
            disabledFocusable={!isOpen}
          >
            {props.send}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  )
}
