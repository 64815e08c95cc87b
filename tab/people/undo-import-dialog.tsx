import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { AppliedImport, Undone } from '../../src/contract/imports.ts'
import { useText } from '../parts/language.ts'
import { mayBeDone } from '../parts/problem.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useImportPageStyles } from './import-page.styles.ts'
import { ImportProgressCard } from './import-progress-card.tsx'
import { useImportWords } from './use-import-words.ts'
import { rowsOf, useUndoImport } from './use-imports.ts'

type Props = { applied: AppliedImport | undefined; onClose: () => void; onUndone: (undone: Undone) => void }

/** Asks once more before an import of a while ago, perhaps somebody else's, is taken back. */
export function UndoImportDialog({ applied, ...props }: Props) {
  return (
    <Dialog open={applied !== undefined} onOpenChange={(_, data) => data.open || props.onClose()}>
      <DialogSurface>{applied && <Question applied={applied} {...props} />}</DialogSurface>
    </Dialog>
  )
}

function Question({ applied, onClose, onUndone }: Props & { applied: AppliedImport }) {
  const styles = useImportPageStyles()
  const text = useText().imports
  const { what, when } = useImportWords(applied)
  const undo = useUndoImport((undone) => {
    onUndone(undone)
    onClose()
  })
  const begin = () => undo.mutate({ job: applied.job, rows: rowsOf(applied) })
  const title = mayBeDone(undo.error) ? text.failed.undoDoubt : text.failed.undo
  return (
    <DialogBody>
      <DialogTitle>{text.history.ask(what)}</DialogTitle>
      <DialogContent className={styles.found}>
        {undo.isError && <Trouble error={undo.error} title={title} />}
        <p className={styles.quiet}>{text.history.askText(applied.byName, when)}</p>
        {undo.isPending && <ImportProgressCard job={applied.job} begun="undoing" />}
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
