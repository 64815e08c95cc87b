import { Button } from '@fluentui/react-components'
import { ArrowUndo20Regular } from '@fluentui/react-icons'
import type { Undone } from '../../src/contract/imports.ts'
import { useText } from '../parts/language.ts'
import { mayBeDone } from '../parts/problem.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useImportPageStyles } from './import-page.styles.ts'
import { ImportProgressCard } from './import-progress-card.tsx'
import { useUndoImport } from './use-imports.ts'

type Props = { job: string; rows: number; onUndone: (undone: Undone) => void }

/** Takes back what was just imported. */
export function ImportUndoCard({ job, rows, onUndone }: Props) {
  const styles = useImportPageStyles()
  const text = useText().imports
  const undo = useUndoImport(onUndone)
  const begin = () => undo.mutate({ job, rows })
  const title = mayBeDone(undo.error) ? text.failed.undoDoubt : text.failed.undo
  return (
    <>
      <Button icon={<ArrowUndo20Regular />} disabledFocusable={undo.isPending} onClick={begin}>
        {text.undo}
      </Button>
      <div className={styles.wholeLine}>
        {undo.isPending && <ImportProgressCard job={job} begun="undoing" />}
        {undo.isError && <Trouble error={undo.error} title={title} again={begin} />}
      </div>
    </>
  )
}
