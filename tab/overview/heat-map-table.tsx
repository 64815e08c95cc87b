import { mergeClasses } from '@fluentui/react-components'
import type { Participation } from '../../src/contract/overview.ts'
import { useLanguage } from '../parts/language.ts'
import { PlainTable } from '../parts/plain-table.tsx'
import { monthNames } from './heat.ts'
import { useHeatMapChartStyles } from './heat-map-chart.styles.ts'

/** The same numbers in words, the latest month first, so that nothing has to be scrolled sideways to be found. */
export function HeatMapTable({ participation, title }: { participation: Participation; title?: string }) {
  const styles = useHeatMapChartStyles()
  const { text, locale } = useLanguage()
  const { heat, heatRoom, heatCell, heatNone, month } = text.overview
  const { departments } = participation
  const rows = monthNames(participation.months, locale).map(({ long }, at) => [
    long,
    ...departments.map(({ cells }) => {
      const cell = cells[at]
      return cell ? heatCell(cell.spoke, cell.due) : heatNone
    }),
  ])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section tabIndex={0} aria-label={heatRoom} className={mergeClasses(styles.room, styles.whole)}>
      <PlainTable
        name={title ?? heat}
        head={[month, ...departments.map(({ name }) => name)]}
        rows={rows.reverse()}
      />
    </section>
  )
}
