import { mergeClasses } from '@fluentui/react-components'
import type { Participation } from '../../src/contract/overview.ts'
import { useLanguage } from '../parts/language.ts'
import { ScrollRoom } from '../parts/scroll-room.tsx'
import { type Cell, levelOf, type MonthName, monthNames } from './heat.ts'
import { useHeatMapChartStyles } from './heat-map-chart.styles.ts'

/**
 * Departments by months, darker where more of them spoke, the number in every cell. It is a table of our own because
 * HeatMapChart of @fluentui/react-charts cannot be made accessible: its cells are options of a list that is named in
 * English only, axe finds them serious, its numbers have a contrast of 3 to 1 and lie over each other on a phone, and
 * long names are cut.
 */
export function HeatMapChart({ participation, title }: { participation: Participation; title?: string }) {
  const styles = useHeatMapChartStyles()
  const { text, locale } = useLanguage()
  const months = monthNames(participation.months, locale)
  return (
    <>
      <ScrollRoom name={text.overview.heatRoom} fromEnd>
        <table aria-label={title ?? text.overview.heat} className={styles.table}>
          <Months months={months} />
          <tbody>
            {participation.departments.map(({ name, cells }) => (
              <tr key={name}>
                <th scope="row" className={styles.department}>
                  {name}
                </th>
                {months.map(({ cycleId }, at) => (
                  <HeatCell key={cycleId} cell={cells[at] ?? null} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRoom>
      <Key atLeast={participation.atLeast} />
    </>
  )
}

function Months({ months }: { months: readonly MonthName[] }) {
  const styles = useHeatMapChartStyles()
  const text = useLanguage().text.overview
  return (
    <thead>
      <tr>
        <td className={styles.department} />
        {months.map(({ cycleId, short, long, year }, at) => (
          <th key={cycleId} scope="col" className={styles.month}>
            <span aria-hidden>
              {year && <span className={styles.year}>{year}</span>}
              {short}
            </span>
            <span className={styles.unseen}>{long}</span>
            {at === months.length - 1 && <span className={styles.year}>{text.heatSoFar}</span>}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function HeatCell({ cell }: { cell: Cell }) {
  const styles = useHeatMapChartStyles()
  const text = useLanguage().text.overview
  const look = cell ? styles[levelOf(cell)] : styles.withheld
  return (
    <td className={mergeClasses(styles.cell, look)}>
      <span aria-hidden>{cell ? text.heatShort(cell.spoke, cell.due) : '–'}</span>
      <span className={styles.unseen}>{cell ? text.heatCell(cell.spoke, cell.due) : text.heatNone}</span>
    </td>
  )
}

/** What the shades mean, and why a cell is empty. */
function Key({ atLeast }: { atLeast: number }) {
  const styles = useHeatMapChartStyles()
  const text = useLanguage().text.overview
  const looks = [styles[0], styles[1], styles[2], styles[3], styles[4]]
  return (
    <ul aria-label={text.heatScale} className={styles.key}>
      {text.heatLevels.map((word, level) => (
        <li key={word} className={styles.part}>
          <span aria-hidden className={mergeClasses(styles.swatch, looks[level])} />
          {word}
        </li>
      ))}
      <li className={styles.part}>
        <span aria-hidden className={mergeClasses(styles.swatch, styles.withheld)}>
          –
        </span>
        {text.heatKey(atLeast)}
      </li>
    </ul>
  )
}
