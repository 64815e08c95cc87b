import { Button, Spinner, Text } from '@fluentui/react-components'
import { CheckmarkCircleFilled, DocumentAddRegular } from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import type { ImportReport } from '../../../contract/imports.ts'
import type { ImportKind } from '../../../contract/words.ts'
import { control } from '../control-api.ts'
import { useImportStyles } from './import-page.styles.ts'
import { Report } from './report.tsx'

type Props = { kind: ImportKind; headers: string; applied: () => Promise<void> }

/** One kind of file: chosen, tried, applied. */
export function ImportStep({ kind, headers, applied }: Props) {
  const styles = useImportStyles()
  const title = useId()
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const trial = useMutation({ mutationFn: (chosen: File) => control.importFile(kind, chosen, false) })
  const applying = useMutation({
    mutationFn: (chosen: File) => control.importFile(kind, chosen, true),
    onSuccess: applied,
  })
  const choose = (chosen: File | undefined) => {
    if (!chosen) return
    setFile(chosen)
    applying.reset()
    trial.mutate(chosen)
  }
  const report = applying.data ?? trial.data
  const refused = applying.error ?? trial.error
  const pending = trial.isPending || applying.isPending
  return (
    <li className={styles.step} aria-labelledby={title}>
      <div className={styles.head}>
        <div className={styles.words}>
          <Text as="h2" id={title} weight="semibold" className={styles.kind}>
            {kind}
          </Text>
          <Text size={200} className={styles.quiet}>
            {file ? file.name : headers}
          </Text>
        </div>
        {pending && <Spinner size="tiny" aria-label="Reading the file" />}
        {applying.isSuccess && (
          <span className={styles.applied}>
            <CheckmarkCircleFilled aria-hidden /> Applied
          </span>
        )}
        {file && trial.isSuccess && !applying.isSuccess && !nothingToDo(trial.data) && (
          <Button appearance="primary" disabledFocusable={pending} onClick={() => applying.mutate(file)}>
            Apply
          </Button>
        )}
        <input
          ref={input}
          type="file"
          accept=".csv,text/csv"
          hidden
          aria-label={`CSV file of ${kind}`}
          onChange={({ target }) => {
            choose(target.files?.[0])
            target.value = ''
          }}
        />
        <Button icon={<DocumentAddRegular />} onClick={() => input.current?.click()} aria-describedby={title}>
          {file ? 'Another file' : 'Choose file'}
        </Button>
      </div>
      {refused && (
        <Text role="alert" size={200} className={styles.refused}>
          {refused.message}
        </Text>
      )}
      {report && !refused && <Report report={report} applied={applying.isSuccess} />}
    </li>
  )
}

const nothingToDo = ({ added, changed }: ImportReport) => added + changed === 0
