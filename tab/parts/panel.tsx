import { mergeClasses } from '@fluentui/react-components'
import { type ReactNode, useId } from 'react'
import { usePanelStyles } from './panel.styles.ts'

type Props = { title: string; hint?: ReactNode; action?: ReactNode; className?: string; children: ReactNode }

/** One subject on a page, under its own heading. */
export function Panel({ title, hint, action, className, children }: Props) {
  const styles = usePanelStyles()
  const id = useId()
  return (
    <section aria-labelledby={id} className={mergeClasses(styles.panel, className)}>
      <div>
        <div className={styles.head}>
          <h2 id={id} className={styles.title}>
            {title}
          </h2>
          {action && <div className={styles.action}>{action}</div>}
        </div>
        {hint && <p className={styles.hint}>{hint}</p>}
      </div>
      {children}
    </section>
  )
}
