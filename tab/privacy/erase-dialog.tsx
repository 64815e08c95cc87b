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
import type { FoundView } from '../../src/contract/personal-data.ts'
import { useText } from '../parts/language.ts'
import { Trouble } from '../parts/trouble.tsx'
import { usePersonalDataPageStyles } from './personal-data-page.styles.ts'
import { useErasePerson } from './use-personal-data.ts'

type Props = { asked: FoundView | undefined; onClose: () => void; onBegun: () => void }

/** Says what goes and what stays before somebody is erased for good. */
export function EraseDialog({ asked, onClose, onBegun }: Props) {
  return (
    <Dialog open={asked !== undefined} onOpenChange={(_, data) => data.open || onClose()}>
      <DialogSurface>{asked && <Question asked={asked} onClose={onClose} onBegun={onBegun} />}</DialogSurface>
    </Dialog>
  )
}

function Question({ asked, onClose, onBegun }: Props & { asked: FoundView }) {
  const styles = usePersonalDataPageStyles()
  const text = useText().personalData
  const erase = useErasePerson(() => {
    onBegun()
    onClose()
  })
  return (
    <DialogBody>
      <DialogTitle>{text.ask(asked.name)}</DialogTitle>
      <DialogContent className={styles.dialog}>
        {erase.isError && <Trouble error={erase.error} title={text.notErased} />}
        <ul className={styles.points}>
          {text.says[asked.side].map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
        <p className={styles.quiet}>{text.noWayBack}</p>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text.keep}</Button>
        <Button
          appearance="primary"
          className={mergeClasses(!erase.isPending && styles.danger)}
          disabledFocusable={erase.isPending}
          onClick={() => erase.mutate(asked.id)}
        >
          {text.confirm}
        </Button>
      </DialogActions>
    </DialogBody>
  )
}
