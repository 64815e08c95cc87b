import { mergeClasses } from '@fluentui/react-components'
import { sayList } from '../parts/days.ts'
import { useLanguage } from '../parts/language.ts'
import type { MonthName } from './heat.ts'
import { useStackChartStyles } from './stack-chart.styles.ts'

/** Height of the highest column in pixels. */
const HIGHEST = 110
export type Stack = {
  title: string
  months: readonly MonthName[]
  /** What each piece of a column is called, from the bottom up. */
  pieces: readonly string[]
  /** By month the size of each piece; null where it is not told. */
  columns: readonly (readonly number[] | null)[]
}

/** Columns by month whose pieces are told apart by their place, pattern and number; said as one sentence to those who do not see it. */
export function StackChart({ title, months, pieces, columns }: Stack) {
  const styles = useStackChartStyles()
  const { text, locale } = useLanguage()
  const looks = [styles.first, styles.second, styles.third, styles.fourth]
  // One alone is no skyscraper.
  const highest = Math.max(4, ...columns.map((column) => sum(column ?? [])))
  const totals = pieces.map((piece, at) =>
    text.overview.feelPart(piece, sum(columns.map((one) => one?.[at] ?? 0))),
  )
  return (
    <>
      <div
        role="img"
        aria-label={text.overview.stackPicture(title, sayList(totals, locale))}
        className={styles.chart}
      >
        {months.map(({ cycleId, short, year }, month) => (
          <div key={cycleId} className={styles.column}>
            <div className={styles.stack}>
              {(columns[month] ?? []).map(
                (size, at) =>
                  size > 0 && (
                    <span
                      key={pieces[at]}
                      className={mergeClasses(styles.piece, looks[at])}
                      style={{ height: Math.max(16, Math.round((size / highest) * HIGHEST)) }}
                    >
                      {size}
                    </span>
                  ),
              )}
            </div>
            <span className={styles.month}>{short}</span>
            <span className={styles.year}>{month === 0 && months[1]?.year ? null : year}</span>
          </div>
        ))}
      </div>
      <ul className={styles.key}>
        {pieces.map((piece, at) => (
          <li key={piece} className={styles.part}>
            <span aria-hidden className={mergeClasses(styles.swatch, looks[at])} />
            {piece}
          </li>
        ))}
      </ul>
    </>
  )
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
