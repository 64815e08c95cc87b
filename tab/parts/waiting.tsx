import { mergeClasses } from '@fluentui/react-components'
import { useFrameText } from './frame-language.ts'
import { useWaitingStyles } from './waiting.styles.ts'

type Props = { rows?: number; kind?: 'line' | 'row' | 'block' }

/**
 * The shape of what is about to appear: `rows` of one kind. Part of the first paint, for which Fluent's Skeleton with
 * its many sizes is heavy.
 */
export function Waiting({ rows = 3, kind = 'row' }: Props) {
  const styles = useWaitingStyles()
  const text = useFrameText()
  const shapes = Array.from({ length: rows }, (_, row) => `shape ${row}`)
  return (
    <div role="progressbar" aria-busy aria-label={text.waiting} className={styles.lines}>
      <div className={mergeClasses(styles.shape, styles.line, styles.short)} />
      {shapes.map((shape) => (
        <div key={shape} className={mergeClasses(styles.shape, styles[kind])} />
      ))}
      <div className={mergeClasses(styles.shape, styles.line, styles.long)} />
    </div>
  )
}
