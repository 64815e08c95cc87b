import { Field, Input, Spinner } from '@fluentui/react-components'
import { useState } from 'react'
import type { ImportKind } from '../../src/contract/words.ts'
import { Announcement } from '../parts/announcement.tsx'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { ChooseFileCard } from './choose-file-card.tsx'
import { COLUMNS } from './import-kinds.ts'
import { useImportPageStyles } from './import-page.styles.ts'
import { ImportReportCard } from './import-report-card.tsx'
import { type ChosenFile, useImport } from './use-import.ts'

type Props = { kind: ImportKind; onApplied: () => void; onNext: (kind: ImportKind) => void }

/** One kind of file: choose it, see what it would change, then let it. */
export function ImportCard({ kind, onApplied, onNext }: Props) {
  const styles = useImportPageStyles()
  const text = useText()
  const [source, setSource] = useState('')
  const [file, setFile] = useState<ChosenFile>()
  const { outcome, run, error, running } = useImport(kind, onApplied)
  const look = (chosen: ChosenFile) => {
    setFile(chosen)
    run({ file: chosen, source, apply: false })
  }
  const again = running ?? (file && { file, source, apply: false })
  return (
    <>
      <Panel title={text.imports.kinds[kind]} hint={text.imports.what[kind]}>
        <Columns kind={kind} />
        <div className={styles.choice}>
          <ChooseFileCard chosen={file?.name} onChosen={look} />
          <Field label={text.imports.source} hint={text.imports.sourceHint}>
            <Input
              value={source}
              placeholder="csv"
              maxLength={60}
              onChange={(_, data) => setSource(data.value)}
            />
          </Field>
        </div>
      </Panel>
      <Announcement>
        {running && (
          <Spinner
            label={running.apply ? text.imports.applying : text.imports.reading(running.file.name)}
            labelPosition="after"
            size="small"
          />
        )}
      </Announcement>
      {error && <Trouble error={error} again={again && (() => run(again))} />}
      {outcome && (
        <ImportReportCard
          kind={kind}
          outcome={outcome}
          running={running !== undefined}
          onApply={(leave) => run({ ...outcome, apply: true, leave })}
          onNext={onNext}
        />
      )}
    </>
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
      <p className={styles.caption}>{text.columnsText}</p>
    </div>
  )
}
