import type { ReactNode } from 'react'
import { Face } from './face.tsx'
import { usePersonLineStyles } from './person-line.styles.ts'

type Props = {
  id: string
  name: string
  second: ReactNode
  third?: ReactNode
  badge?: ReactNode
  end?: ReactNode
  size?: 32 | 36 | 40 | 48
  /** Whether this is one of our people, so that their photo is looked for. */
  ours?: boolean
}

/** A person as they appear everywhere: face or initials, name, and what they do. */
export function PersonLine({ id, name, second, third, badge, end, size = 36, ours }: Props) {
  const styles = usePersonLineStyles()
  return (
    <div className={styles.line}>
      <Face id={id} name={name} size={size} ours={ours} />
      <div className={styles.words}>
        <span className={styles.first}>
          <span className={styles.name}>{name}</span>
          {badge}
        </span>
        <span className={styles.second}>{second}</span>
        {third && <span className={styles.second}>{third}</span>}
      </div>
      {end}
    </div>
  )
}
