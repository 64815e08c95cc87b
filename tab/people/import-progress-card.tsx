import { ProgressBar } from '@fluentui/react-components'
import { useConnectionLost } from '../parts/connection.ts'
import { useText } from '../parts/language.ts'
import { useImportPageStyles } from './import-page.styles.ts'
import { type Doing, quarterOf, shownProgress } from './import-progress.ts'
import { useImportProgress } from './use-import-progress.ts'

type Props = { job: string; begun: Doing; file?: { name: string; lines: number }; apply?: boolean }

/** How far an import or its undoing is, in numbers and as a bar. It is told at each quarter to those who listen. */
export function ImportProgressCard({ job, begun, file, apply = true }: Props) {
  const styles = useImportPageStyles()
  const text = useText().imports.progress
  const lost = useConnectionLost()
  const { doing, value, says } = shownProgress(useImportProgress(job), begun, file?.lines ?? 1, text)
  const name = doing === 'reading' ? text.reading(file?.name ?? '') : text[doing]
  return (
    <div className={styles.progress}>
      <div className={styles.progressWords}>
        <strong>{name}</strong>
        <span className={styles.numbers}>{says}</span>
      </div>
      <ProgressBar aria-label={text.name} aria-valuetext={says || name} value={value} thickness="large" />
      {apply && <p className={styles.caption}>{lost ? text.lost : text.stay}</p>}
      <span role="status" className={styles.heard}>
        {quarterOf(value) > 0 ? text.reached(name, quarterOf(value)) : name}
      </span>
    </div>
  )
}
