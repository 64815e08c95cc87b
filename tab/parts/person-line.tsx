import { Avatar } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { usePersonLineStyles } from './person-line.styles.ts'

type Props = {
  id: string
  name: string
  second: ReactNode
  third?: ReactNode
  badge?: ReactNode
  end?: ReactNode
  size?: 32 | 36 | 40 | 48
}

/** A person as they appear everywhere: initials, name, and what they do. */
export function PersonLine({ id, name, second, third, badge, end, size = 36 }: Props) {
  const styles = usePersonLineStyles()
  return (
    <div className={styles.line}>
      <Avatar aria-hidden name={name} idForColor={id} color="colorful" size={size} />
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
