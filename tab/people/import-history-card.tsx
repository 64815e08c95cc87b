import { Badge, Button } from '@fluentui/react-components'
import { ArrowUndo20Regular, History20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { AppliedImport, Undone } from '../../src/contract/imports.ts'
import { Empty } from '../parts/empty.tsx'
import { useText } from '../parts/language.ts'
import { MoreButton } from '../parts/more-button.tsx'
import { Panel } from '../parts/panel.tsx'
import { useFew } from '../parts/use-few.ts'
import { useImportPageStyles } from './import-page.styles.ts'
import { ImportUndoneCard } from './import-undone-card.tsx'
import { type AskedUndo, UndoImportDialog } from './undo-import-dialog.tsx'
import { useImportWords } from './use-import-words.ts'
import { rowsOf } from './use-imports.ts'

const MOST_IMPORTS = 4

/** The last imports: whose, when and what; the very last one can be taken back. */
export function ImportHistoryCard({ imports }: { imports: readonly AppliedImport[] }) {
  const styles = useImportPageStyles()
  const text = useText().imports.history
  const { shown, ...more } = useFew(imports, MOST_IMPORTS)
  const [asking, setAsking] = useState<AskedUndo>()
  const [undone, setUndone] = useState<Undone>()
  return (
    <Panel title={text.title} hint={imports.length > 0 ? text.onlyLast : undefined}>
      {undone && <ImportUndoneCard undone={undone} />}
      {imports.length === 0 && <Empty icon={<History20Regular />} title={text.none} text={text.noneText} />}
      <ul className={styles.list}>
        {shown.map((each) => (
          <Applied key={each.job} applied={each} onUndo={setAsking} />
        ))}
      </ul>
      <MoreButton {...more} />
      <UndoImportDialog asked={asking} onClose={() => setAsking(undefined)} onUndone={setUndone} />
    </Panel>
  )
}

function Applied({ applied, onUndo }: { applied: AppliedImport; onUndo: (asked: AskedUndo) => void }) {
  const styles = useImportPageStyles()
  const text = useText().imports.history
  const { what, when, byAt, counts } = useImportWords(applied)
  const { job, byName } = applied
  const whose = byName && text.askWhose(byName, when)
  return (
    <li className={styles.applied}>
      <div className={styles.appliedWords}>
        <span className={styles.foundTitle}>
          {what}{' '}
          {applied.state !== 'applied' && (
            <Badge appearance="tint" color="informative">
              {text.states[applied.state]}
            </Badge>
          )}
        </span>
        <span className={styles.caption}>{counts}</span>
        <span className={styles.caption}>{byAt}</span>
        {applied.takenUpIn !== null && (
          <span className={styles.caption}>{text.silent(applied.takenUpIn)}</span>
        )}
      </div>
      {applied.mayUndo && (
        <Button
          icon={<ArrowUndo20Regular />}
          aria-label={text.undoOf(what)}
          onClick={() => onUndo({ job, rows: rowsOf(applied), what, whose })}
        >
          {text.undo}
        </Button>
      )}
    </li>
  )
}
