import { Warning20Regular } from '@fluentui/react-icons'
import type { ImportReport } from '../../src/contract/imports.ts'
import { useText } from '../parts/language.ts'
import { MoreButton } from '../parts/more-button.tsx'
import { PlainTable } from '../parts/plain-table.tsx'
import { useFew } from '../parts/use-few.ts'
import { useImportPageStyles } from './import-page.styles.ts'

/** More rows than this are shown on request. */
const MOST_ROWS = 20

/** The rows that were refused, not found, or are gone, each with what it means. */
export function ImportFindingsCard({ report }: { report: ImportReport }) {
  const text = useText().imports
  const { refused, unresolvedRows, goneRows } = report
  return (
    <>
      <Finding
        title={text.refusedTitle(refused.length)}
        hint={text.refusedText}
        head={[text.line, text.reason]}
        rows={refused.map(({ line, reason }) => [line, reason])}
      />
      <Finding
        title={text.unresolvedTitle(unresolvedRows.length)}
        hint={text.unresolvedText}
        head={[text.line, text.email]}
        rows={unresolvedRows.map(({ line, email }) => [line, email])}
      />
      <Finding
        title={text.goneTitle(goneRows.length)}
        hint={text.goneText}
        head={[text.goneRow]}
        rows={goneRows.map((row) => [row])}
      />
    </>
  )
}

type Props = { title: string; hint: string; head: string[]; rows: (string | number)[][] }
function Finding({ title, hint, head, rows }: Props) {
  const styles = useImportPageStyles()
  const { shown, ...more } = useFew(rows, MOST_ROWS)
  if (rows.length === 0) return null
  return (
    <section className={styles.found}>
      <div className={styles.foundHead}>
        <Warning20Regular aria-hidden className={styles.warning} />
        <h3 className={styles.foundTitle}>{title}</h3>
      </div>
      <p className={styles.quiet}>{hint}</p>
      <PlainTable name={title} head={head} rows={shown} />
      <MoreButton {...more} />
    </section>
  )
}
