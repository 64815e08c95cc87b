import { Skeleton, SkeletonItem } from '@fluentui/react-components'
import { useFrameText } from './frame-language.ts'
import { useWaitingStyles } from './waiting.styles.ts'

const SIZES = { line: 16, row: 40, block: 64 } as const

/** The shape of what is about to appear: `rows` of one kind. */
export function Waiting({ rows = 3, kind = 'row' }: { rows?: number; kind?: keyof typeof SIZES }) {
  const styles = useWaitingStyles()
  const text = useFrameText()
  const shapes = Array.from({ length: rows }, (_, row) => `shape ${row}`)
  return (
    <Skeleton aria-label={text.waiting} className={styles.lines}>
      <SkeletonItem size={16} className={styles.short} />
      {shapes.map((shape) => (
        <SkeletonItem key={shape} size={SIZES[kind]} />
      ))}
      <SkeletonItem size={16} className={styles.long} />
    </Skeleton>
  )
}
