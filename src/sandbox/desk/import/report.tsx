import { Text } from '@fluentui/react-components'
import type { ImportReport } from '../../../contract/imports.ts'
import { useImportStyles } from './import-page.styles.ts'

const COUNTS = ['added', 'changed', 'same', 'gone', 'unresolved'] as const
const MOST = 20

/** What a file would bring, or brought, and every line that was refused with its reason. */
export function Report({ report, applied }: { report: ImportReport; applied: boolean }) {
  const styles = useImportStyles()
  const { refused } = report
  return (
    <div className={styles.report} aria-live="polite">
      <dl className={styles.counts}>
        {COUNTS.map((name) => (
          <div key={name} className={styles.count}>
            <dd className={report[name] ? styles.number : styles.zero}>{report[name]}</dd>
            <dt className={styles.quiet}>{applied || name === 'same' ? name : WOULD[name]}</dt>
          </div>
        ))}
        <div className={styles.count}>
          <dd className={refused.length > 0 ? styles.bad : styles.zero}>{refused.length}</dd>
          <dt className={styles.quiet}>refused</dt>
        </div>
      </dl>
      {refused.length > 0 && (
        <ul className={styles.lines}>
          {refused.slice(0, MOST).map(({ line, reason }) => (
            <li key={`${line} ${reason}`}>
              <Text size={200}>
                Line {line}: {reason}
              </Text>
            </li>
          ))}
        </ul>
      )}
      {refused.length > MOST && (
        <Text size={200} className={styles.quiet}>
          and {refused.length - MOST} more
        </Text>
      )}
    </div>
  )
}

const WOULD = {
  added: 'to add',
  changed: 'to change',
  same: 'same',
  gone: 'gone',
  unresolved: 'unresolved',
} as const
