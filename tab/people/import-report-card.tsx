import { Button, MessageBar, MessageBarBody, mergeClasses } from '@fluentui/react-components'
import { useState } from 'react'
import type { ImportReport } from '../../src/contract/imports.ts'
import type { ImportKind } from '../../src/contract/words.ts'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { ViewButton } from '../parts/view-link.tsx'
import { ImportFindingsCard } from './import-findings-card.tsx'
import { ImportGoneCard } from './import-gone-card.tsx'
import { kindAfter, leavingKind, rowsToWrite } from './import-kinds.ts'
import { useImportPageStyles } from './import-page.styles.ts'
import type { Outcome } from './use-import.ts'

const COUNTS = ['added', 'changed', 'same', 'gone', 'unresolved', 'refused'] as const
type Props = {
  kind: ImportKind
  outcome: Outcome
  running: boolean
  onApply: (leave: boolean) => void
  onNext: (kind: ImportKind) => void
}

/** What a file would change, or has changed: numbers first, then every row that needs a look. */
export function ImportReportCard({ kind, outcome, running, onApply, onNext }: Props) {
  const styles = useImportPageStyles()
  const text = useText().imports
  const { file, applied, report } = outcome
  const rows = rowsToWrite(report)
  const leaving = applied ? undefined : leavingKind(kind, report)
  const [ticked, setTicked] = useState(false)
  const leave = ticked && leaving !== undefined
  const news = rows > 0 || leave
  const toCorrect = report.refused.length + report.unresolved
  return (
    <Panel title={applied ? text.result(file.name) : text.preview(file.name)}>
      <Counts report={report} />
      {!applied && !news && (
        <MessageBar intent="info">
          <MessageBarBody>{toCorrect === 0 ? text.nothing : text.nothingNow}</MessageBarBody>
        </MessageBar>
      )}
      {leaving && <ImportGoneCard kind={leaving} gone={report.gone} checked={ticked} onChange={setTicked} />}
      <div className={styles.actions}>
        {!applied && news && (
          <Button appearance="primary" disabled={running} onClick={() => onApply(leave)}>
            {leave ? text.applyLeft(rows, report.gone) : text.apply(rows)}
          </Button>
        )}
        {(applied || !news) && <Next kind={kind} onNext={onNext} />}
      </div>
      <ImportFindingsCard report={report} />
    </Panel>
  )
}

function Counts({ report }: { report: ImportReport }) {
  const styles = useImportPageStyles()
  const text = useText().imports
  return (
    <dl className={styles.counts}>
      {COUNTS.map((name) => {
        const number = name === 'refused' ? report.refused.length : report[name]
        return (
          <div key={name} className={styles.count}>
            <dt className={styles.countName}>{text[name]}</dt>
            <dd className={mergeClasses(styles.countNumber, number === 0 && styles.zero)}>{number}</dd>
          </div>
        )
      })}
    </dl>
  )
}

function Next({ kind, onNext }: Pick<Props, 'kind' | 'onNext'>) {
  const text = useText().imports
  const next = kindAfter(kind)
  if (next)
    return (
      <Button appearance="primary" onClick={() => onNext(next)}>
        {text.next(text.kinds[next])}
      </Button>
    )
  return (
    <ViewButton to={{ page: 'customers' }} appearance="primary">
      {text.toCustomers}
    </ViewButton>
  )
}
