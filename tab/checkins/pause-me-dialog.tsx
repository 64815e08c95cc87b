import type { MyAsking } from '../../src/contract/cycles.ts'
import { FormDialog } from '../parts/form-dialog.tsx'
import { useText } from '../parts/language.ts'
import { PauseForm } from '../parts/pause-form.tsx'

type Props = {
  open: boolean
  asking: MyAsking
  pending: boolean
  error: unknown
  onClose: () => void
  onSave: (until: string) => void
}

/** Asks me nothing until a day that I choose (2.6). */
export function PauseMeDialog({ open, asking, ...props }: Props) {
  const { cancel, mine } = useText().asking
  return (
    <FormDialog open={open} onClose={props.onClose}>
      <PauseForm {...props} words={{ ...mine.pauseDialog, cancel }} from={asking.pausedUntil ?? ''} />
    </FormDialog>
  )
}
