import { ConfirmDialog } from '../parts/confirm-dialog.tsx'
import { useText } from '../parts/language.ts'
import { useObjection } from './use-objection.ts'

type Props = {
  asked: { customerId: string; contactId: string; name: string; objects: boolean }
  onClose: () => void
}

/** Says what follows for everybody before an objection is noted, or taken back (6.4). */
export function ObjectionDialog({ asked, onClose }: Props) {
  const { objection: text, trouble } = useText()
  const words = asked.objects ? text.ask : text.takeBack
  const note = useObjection(asked.customerId)
  const { contactId, objects } = asked
  return (
    <ConfirmDialog
      open
      danger={false}
      question={{ ...words, title: words.title(asked.name), keep: text.cancel }}
      pending={note.isPending}
      error={note.isError ? { error: note.error, title: trouble.saved } : undefined}
      onClose={onClose}
      onConfirm={() => note.mutate({ contactId, objects }, { onSuccess: onClose })}
    />
  )
}
