import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useState } from 'react'
import type { AppliedImport } from '../../src/contract/imports.ts'
import type { ImportKind } from '../../src/contract/words.ts'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { mayBeDone } from '../parts/problem.ts'
import { Trouble } from '../parts/trouble.tsx'
import { ChooseFileCard } from './choose-file-card.tsx'
import type { ChosenFile } from './chosen-file.ts'
import { COLUMNS, KINDS_OF_OTHERS } from './import-kinds.ts'
import { useImportPageStyles } from './import-page.styles.ts'
import { ImportProgressCard } from './import-progress-card.tsx'
import { ImportReportCard } from './import-report-card.tsx'
import { ImportSourceCard } from './import-source-card.tsx'
import { lastSource } from './import-sources.ts'
import { useDirectory } from './use-directory.ts'
import { type Run, useImport } from './use-import.ts'

type Props = {
  kind: ImportKind
  imports: readonly AppliedImport[] | undefined
  onApplied: () => void
  onUndone: () => void
  onNext: (kind: ImportKind) => void
}

/** One kind of file: choose it, see what it would change, then let it. */
export function ImportCard({ kind, imports: known, onApplied, onUndone, onNext }: Props) {
  const styles = useImportPageStyles()
  const text = useText().imports
  const imports = known ?? []
  const [chosenSource, setSource] = useState<string>()
  const [file, setFile] = useState<ChosenFile>()
  /** What the newest look compares with, though another name may be typed by now. */
  const [lookedAt, setLookedAt] = useState<string>()
  const { outcome, run, error, failed, running, keepUndone } = useImport(kind, onApplied)
  const source = chosenSource ?? lastSource(imports, kind)
  const looking = running?.apply === false
  const look = (chosen: ChosenFile | undefined, from = source) => {
    if (chosen && !run({ file: chosen, source: from, apply: false })) return
    setFile(chosen)
    setSource(from)
    if (chosen) setLookedAt(from)
  }
  const news = (
    <>
      {running && (
        <ImportProgressCard key={running.job} {...running} begun={running.apply ? 'writing' : 'reading'} />
      )}
      {error && failed && (
        <Trouble error={error} title={text.failed[failureOf(failed, error)]} again={() => run(failed)} />
      )}
    </>
  )
  return (
    <>
      <Panel title={text.kinds[kind]} hint={text.what[kind]}>
        {kind === 'people' && <FromEntra />}
        <Columns kind={kind} />
        <div className={styles.choice}>
          <ChooseFileCard
            chosen={file?.name}
            // Until the imports before are known, nobody knows what a file is compared with.
            disabled={running !== undefined || known === undefined}
            onChosen={(next) => look(next)}
          />
          <ImportSourceCard
            source={source === 'csv' ? (outcome?.source ?? source) : source}
            imports={imports}
            disabled={running !== undefined}
            onName={setSource}
            onChange={(from) => (from === lookedAt ? setSource(from) : look(file, from))}
          />
        </div>
      </Panel>
      {outcome && !looking ? (
        <ImportReportCard
          key={outcome.report.job ?? 'look'}
          kind={kind}
          outcome={outcome}
          running={running !== undefined}
          news={news}
          onApply={(leave) => run({ ...outcome, apply: true, leave })}
          onUndone={(undone) => {
            keepUndone(undone)
            onUndone()
          }}
          onLook={(from) => look(outcome.file, from)}
          onNext={onNext}
        />
      ) : (
        news
      )}
    </>
  )
}

/** What is said first when it went wrong: an import may have been written all the same. */
function failureOf({ apply }: Run, error: unknown) {
  if (!apply) return 'look'
  return mayBeDone(error) ? 'apply' : 'refused'
}

/** Where people come from Entra, a file of them is the exception. */
function FromEntra() {
  const text = useText().imports
  if (!useDirectory().data?.connected) return null
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{text.fromEntra}</MessageBarBody>
    </MessageBar>
  )
}

function Columns({ kind }: { kind: ImportKind }) {
  const styles = useImportPageStyles()
  const text = useText().imports
  return (
    <div className={styles.found}>
      <ul aria-label={text.columns} className={styles.columns}>
        {COLUMNS[kind].map((column) => (
          <li key={column} className={styles.column}>
            {column}
          </li>
        ))}
      </ul>
      <p className={styles.caption}>
        {KINDS_OF_OTHERS.includes(kind) ? text.columnsOfOthers : text.columnsText}
      </p>
    </div>
  )
}
