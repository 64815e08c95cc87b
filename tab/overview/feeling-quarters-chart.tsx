import { LineChart } from '@fluentui/react-charts'
import { mergeClasses, tokens } from '@fluentui/react-components'
import { FEELINGS } from '../../src/contract/words.ts'
import { useLanguage } from '../parts/language.ts'
import { CALLOUT_CLOSERS } from './callout.ts'
import {
  DASHES,
  type FeelingLine,
  type FeelingQuarters,
  LINES,
  lineOf,
  middleOf,
  quarterAt,
  quarterOf,
} from './feeling-quarters.ts'
import { useStackChartStyles } from './stack-chart.styles.ts'

const HEIGHT = 220
/** Room for the words of the scale. */
const WORDS = 80
const COLORS = {
  own: tokens.colorNeutralForeground3,
  guesses: tokens.colorStatusWarningForeground3,
  answers: tokens.colorBrandForeground1,
}

/** Three lines by quarter on the scale of the five feelings; each has its own dashes and its own marks. */
export function FeelingQuartersChart({ quarters }: { quarters: FeelingQuarters }) {
  const styles = useStackChartStyles()
  const { text: all, locale, dir } = useLanguage()
  const text = all.feelingQuarters
  const name = (id: string) => text.quarter(quarterOf(id).quarter, quarterOf(id).year)
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const lines = LINES.map((line) =>
    lineOf(quarters, line, {
      ...{ legend: text.lines[line], color: COLORS[line] },
      name,
      say: (id, average) => text.point(name(id), text.lines[line], number.format(average)),
    }),
  )
  const isTold = (line: FeelingLine) => lines[LINES.indexOf(line)]?.data.length !== 0
  const days = quarters.map(({ id }) => middleOf(id))
  const below = (day: Date) => {
    const at = days.findIndex((one) => one.getTime() === day.getTime())
    const { id = '', withYear } = quarterAt(quarters, at)
    return withYear ? name(id) : text.short(quarterOf(id).quarter)
  }
  const word = (value: number) => {
    const feeling = FEELINGS[value - 1]
    return feeling ? all.feelings[feeling] : ''
  }
  return (
    <>
      <div className={mergeClasses(styles.room, styles.lines)} {...CALLOUT_CLOSERS}>
        <LineChart
          data={{ lineChartData: lines.filter(({ data }) => data.length > 0) }}
          height={HEIGHT}
          hideLegend
          allowMultipleShapesForPoints
          useUTC
          tickValues={days}
          customDateTimeFormatter={below}
          xMinValue={Number(days[0])}
          xMaxValue={Number(days.at(-1))}
          yMinValue={1}
          yMaxValue={FEELINGS.length}
          yAxisTickCount={4}
          yAxisTickFormat={word}
          margins={dir === 'rtl' ? { right: WORDS } : { left: WORDS }}
          culture={locale}
          styles={{ xAxis: styles.axis, yAxis: styles.axis }}
          svgProps={{ role: 'group', 'aria-label': text.title }}
        />
      </div>
      <ul className={styles.key}>
        {LINES.map((line) => (
          <li key={line} className={styles.part}>
            <svg aria-hidden width={32} height={8}>
              <line
                x1={0}
                x2={32}
                y1={4}
                y2={4}
                stroke={COLORS[line]}
                strokeWidth={3}
                strokeDasharray={DASHES[line]}
              />
            </svg>
            {isTold(line) ? text.lines[line] : text.notYet(text.lines[line])}
          </li>
        ))}
      </ul>
    </>
  )
}
