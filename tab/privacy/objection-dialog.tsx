import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useText } from '../parts/language.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useStoredPageStyles } from './stored-page.styles.ts'
import { useObjection } from './use-objection.ts'

type Props = {
  asked: { customerId: string; contactId: string; name: string; objects: boolean }
  onClose: () => void
}

/** Says what follows for everybody before an objection is noted, or taken back (6.4). */
export function ObjectionDialog({ asked, onClose }: Props) {
  const styles = useStoredPageStyles()
  const { objection: text, trouble } = useText()
  const words = asked.objects ? text.ask : text.takeBack
  const note = useObjection(asked.customerId)
  const confirm = () => {
    const { contactId, objects } = asked
    if (!note.isPending) note.mutate({ contactId, objects }, { onSuccess: onClose })
  }
  return (
    <Dialog open onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.title(asked.name)}</DialogTitle>
          <DialogContent className={styles.whole}>
            {note.isError && <Trouble error={note.error} title={trouble.saved} />}
            <ul className={styles.points}>
              {words.says.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{text.cancel}</Button>
            <Button appearance="primary" disabledFocusable={note.isPending} onClick={confirm}>
              {words.confirm}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
