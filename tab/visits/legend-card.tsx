import { mergeClasses } from '@fluentui/react-components'
import { useText } from '../parts/language.ts'
import { useWeekStyles } from './week-card.styles.ts'

const LOOKS = ['free', 'busy', 'outside', 'holiday', 'unknown'] as const

/** What the marks of a week view mean. */
export function LegendCard() {
  const styles = useWeekStyles()
  const text = useText().visits.week
  return (
    <ul aria-label={text.legend} className={styles.legend}>
      {LOOKS.map((look) => (
        <li key={look} className={styles.key}>
          <span aria-hidden className={mergeClasses(styles.swatch, look !== 'free' && styles[look])} />
          {text.looks[look]}
        </li>
      ))}
      <li className={styles.key}>
        <span aria-hidden className={mergeClasses(styles.swatch, styles.partly)} />
        {text.partly}
      </li>
    </ul>
  )
}
