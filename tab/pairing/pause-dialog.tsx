import { FormDialog } from '../parts/form-dialog.tsx'
import { useText } from '../parts/language.ts'
import { PauseForm } from '../parts/pause-form.tsx'
import type { LifeDialogProps } from './life.ts'
import { usePausePair } from './use-life.ts'

/** Pauses a pair until a day (1.5). */
export function PauseDialog({ open, ...props }: LifeDialogProps) {
  return (
    <FormDialog open={open} onClose={props.onClose}>
      <PausePair {...props} />
    </FormDialog>
  )
}

function PausePair({ pair, onClose, onDone }: Omit<LifeDialogProps, 'open'>) {
  const { cancel, pause } = useText().life
  const { mutate, isPending, error } = usePausePair()
  const save = (until: string) =>
    mutate({ pair, until }, { onSuccess: (next) => onDone({ pair: next, what: 'paused', before: pair }) })
  return (
    <PauseForm
      {...{ error, pending: isPending, onClose }}
      words={{ ...pause, title: pause.title(pair.contact.name), cancel }}
      from={pair.until ?? ''}
      onSave={save}
    />
  )
}
