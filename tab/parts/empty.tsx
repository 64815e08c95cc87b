import { mergeClasses } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useEmptyStyles } from './empty.styles.ts'

type Props = { icon: ReactNode; title: string; text?: string; action?: ReactNode; roomy?: boolean }

/** A place with nothing in it yet: why, and the first step. `roomy` where it is all there is to see. */
export function Empty({ icon, title, text, action, roomy = false }: Props) {
  const styles = useEmptyStyles()
  return (
    <div className={mergeClasses(styles.empty, roomy && styles.roomy)}>
      <span aria-hidden className={styles.icon}>
        {icon}
      </span>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {text && <p className={styles.text}>{text}</p>}
        {action && <div className={styles.action}>{action}</div>}
      </div>
    </div>
  )
}
