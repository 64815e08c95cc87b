import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { Undone } from '../../src/contract/imports.ts'
import { useText } from '../parts/language.ts'
import { mayBeDone } from '../parts/problem.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useImportPageStyles } from './import-page.styles.ts'
import { ImportProgressCard } from './import-progress-card.tsx'
import { useUndoImport } from './use-imports.ts'

/** An import to take back: how many rows it wrote, what it is called, and whose it is where that may be another's. */
export type AskedUndo = { job: string; rows: number; what: string; whose?: string }
type Props = { asked: AskedUndo | undefined; onClose: () => void; onUndone: (undone: Undone) => void }

/** Asks once more before an import is taken back. */
export function UndoImportDialog({ asked, ...props }: Props) {
  return (
    <Dialog open={asked !== undefined} onOpenChange={(_, data) => data.open || props.onClose()}>
      <DialogSurface>{asked && <Question asked={asked} {...props} />}</DialogSurface>
    </Dialog>
  )
}

function Question({ asked, onClose, onUndone }: Props & { asked: AskedUndo }) {
  const styles = useImportPageStyles()
  const text = useText().imports
  const { job, rows, what, whose } = asked
  const undo = useUndoImport((undone) => {
    onUndone(undone)
    onClose()
  })
  const begin = () => undo.begin({ job, rows })
  const title = mayBeDone(undo.error) ? text.failed.undoDoubt : text.failed.undo
  return (
    <DialogBody>
      <DialogTitle>{text.history.ask(what)}</DialogTitle>
      <DialogContent className={styles.found}>
        {undo.isError && <Trouble error={undo.error} title={title} />}
        <p className={styles.quiet}>{[whose, text.history.askText].filter(Boolean).join(' ')}</p>
        {undo.isPending && <ImportProgressCard job={job} begun="undoing" />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text.history.keep}</Button>
        <Button appearance="primary" disabledFocusable={undo.isPending} onClick={begin}>
          {text.history.confirm}
        </Button>
      </DialogActions>
    </DialogBody>
  )
}
