import type { FeelingsView } from '../../src/contract/overview.ts'
import { sayList } from '../parts/days.ts'
import { FACES } from '../parts/feeling.tsx'
import { useLanguage } from '../parts/language.ts'
import { barsOf } from './feelings.ts'
import { useFeelingsChartStyles } from './feelings-chart.styles.ts'

/** Height of the highest bar in pixels; the rest of the room is for its number. */
const HIGHEST = 52

/** Five faces with a bar each; what it shows is said to those who do not see it. */
export function FeelingsChart({ own }: { own: Extract<FeelingsView, { shown: true }> }) {
  const styles = useFeelingsChartStyles()
  const { text, locale } = useLanguage()
  const bars = barsOf(own)
  const said = bars.map(({ feeling, answers }) => text.overview.feelPart(text.feelings[feeling], answers))
  return (
    <div role="img" aria-label={text.overview.feelPicture(sayList(said, locale))} className={styles.chart}>
      {bars.map(({ feeling, answers, share }) => {
        const Face = FACES[feeling]
        return (
          <div key={feeling} className={styles.column}>
            <div className={styles.room}>
              <span className={styles.number}>{answers}</span>
              <span className={styles.bar} style={{ height: Math.round(share * HIGHEST) }} />
            </div>
            <Face className={styles.face} />
            <span className={styles.word}>{text.feelings[feeling]}</span>
          </div>
        )
      })}
    </div>
  )
}
