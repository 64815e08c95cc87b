import type { FoundView } from '../../src/contract/personal-data.ts'
import { ConfirmForm } from '../parts/confirm-dialog.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { useText } from '../parts/language.ts'
import { useErasePerson } from './use-personal-data.ts'

type Props = { asked: FoundView | undefined; onClose: () => void; onBegun: () => void }

/** Says what goes and what stays before somebody is erased for good. */
export function EraseDialog({ asked, onClose, onBegun }: Props) {
  return (
    <FormDialog open={asked !== undefined} onClose={onClose}>
      {asked && <Question asked={asked} onClose={onClose} onBegun={onBegun} />}
    </FormDialog>
  )
}

function Question({ asked, onClose, onBegun }: Props & { asked: FoundView }) {
  const text = useText().personalData
  const erase = useErasePerson(() => {
    onBegun()
    onClose()
  })
  const { keep, confirm, noWayBack } = text
  return (
    <ConfirmForm
      question={{ title: text.ask(asked.name), says: text.says[asked.side], note: noWayBack, keep, confirm }}
      pending={erase.isPending}
      error={erase.isError ? { error: erase.error, title: text.notErased } : undefined}
      onClose={onClose}
      onConfirm={() => erase.mutate(asked.id)}
    />
  )
}
