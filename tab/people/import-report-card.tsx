import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import { isSource } from '../../src/contract/import-sources.ts'
import type { Undone } from '../../src/contract/imports.ts'
import type { ImportKind } from '../../src/contract/words.ts'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { ViewButton } from '../parts/view-link.tsx'
import { ImportGoneCard } from './import-gone-card.tsx'
import { isRefused, kindAfter, leavingKind, rowsToWrite } from './import-kinds.ts'
import { useImportPageStyles } from './import-page.styles.ts'
import { ImportRowsCard } from './import-rows-card.tsx'
import { otherHeaders } from './import-sources.ts'
import { ImportUndoCard } from './import-undo-card.tsx'
import { ImportUndoneCard } from './import-undone-card.tsx'
import { useArrival } from './use-arrival.ts'
import type { Outcome } from './use-import.ts'
import { useImportName } from './use-import-words.ts'

type Props = {
  kind: ImportKind
  outcome: Outcome
  running: boolean
  /** How far it is, or what went wrong. */
  news: ReactNode
  onApply: (leave: boolean) => void
  onUndone: (undone: Undone) => void
  onLook: (source?: string) => void
  onNext: (kind: ImportKind) => void
}

/** What a file would change, or has changed, row by row; then the way on, and the way back. */
export function ImportReportCard(props: Props) {
  const styles = useImportPageStyles()
  const text = useText().imports
  const { file, applied, undone } = props.outcome
  const looked = applied ? text.result(file.name) : text.preview(file.name)
  const title = undone ? text.reverted(file.name) : looked
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form; this is read out when it gets the focus
    <div ref={useArrival()} tabIndex={-1} role="group" aria-label={title} className={styles.news}>
      <Panel title={title}>{undone ? <Undid {...props} undone={undone} /> : <Report {...props} />}</Panel>
    </div>
  )
}

function Undid({ undone, onLook }: Props & { undone: Undone }) {
  const text = useText().imports
  return (
    <>
      <ImportUndoneCard undone={undone} />
      <Actions>
        <Button onClick={() => onLook()}>{text.again}</Button>
      </Actions>
    </>
  )
}

function Report(props: Props) {
  const { file, applied, report } = props.outcome
  return (
    <>
      <Recognised {...props} />
      {applied ? <Applied {...props} /> : <Preview {...props} />}
      <ImportRowsCard report={report} file={file.name} />
    </>
  )
}

function Preview({ kind, outcome: { report }, running, news: state, onApply, onNext }: Props) {
  const text = useText().imports
  const rows = rowsToWrite(report)
  const leaving = leavingKind(kind, report)
  const [ticked, setTicked] = useState(false)
  const leave = ticked && leaving !== undefined
  const [known, refused, notFound] = [report.same, report.refused.length, report.unresolved]
  const news = rows > 0 || leave
  return (
    <>
      {!news && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            {refused + notFound === 0 ? text.nothing : text.nothingNow(known, refused, notFound)}
          </MessageBarBody>
        </MessageBar>
      )}
      {leaving && <ImportGoneCard kind={leaving} gone={report.gone} checked={ticked} onChange={setTicked} />}
      <Actions>
        {news ? (
          <Button appearance="primary" disabledFocusable={running} onClick={() => onApply(leave)}>
            {leave ? text.applyLeft(rows, report.gone) : text.apply(rows)}
          </Button>
        ) : (
          !isRefused(report) && <Next kind={kind} onNext={onNext} />
        )}
      </Actions>
      {state}
    </>
  )
}

function Applied({ kind, outcome: { report, source }, onUndone, onNext }: Props) {
  const what = useImportName(kind, source)
  const asked = report.job && { job: report.job, rows: rowsToWrite(report), what }
  return (
    <Actions>
      <Next kind={kind} onNext={onNext} />
      {asked && <ImportUndoCard asked={asked} onUndone={onUndone} />}
    </Actions>
  )
}

/** Whose column names these are; where they are another source's than the one compared with, a way to change that. */
function Recognised({ outcome: { report, source, applied }, running, onLook }: Props) {
  const styles = useImportPageStyles()
  const text = useText().imports
  const other = applied ? undefined : otherHeaders(report, source)
  if (!report.recognised) return null
  if (!other) return <p className={styles.quiet}>{text.recognised(report.recognised)}</p>
  const name = isSource(source) ? text.sources[source] : source
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text.otherHeaders(report.recognised, name)}</MessageBarBody>
      <MessageBarActions>
        <Button disabledFocusable={running} onClick={() => onLook(other)}>
          {text.compareAs(text.sources[other])}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}

function Actions({ children }: { children: ReactNode }) {
  return <div className={useImportPageStyles().actions}>{children}</div>
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
