import { VerticalStackedBarChart } from '@fluentui/react-charts'
import { useId, useRef } from 'react'
import { sayList } from '../parts/days.ts'
import { useLanguage } from '../parts/language.ts'
import { useWidth } from '../parts/use-width.ts'
import { CALLOUT_CLOSERS } from './callout.ts'
import { FillPatternsChart, fillOf } from './fill-patterns-chart.tsx'
import { chartData, namedColumns, type Stack, topOf, totalsOf } from './stack.ts'
import { useStackChartStyles } from './stack-chart.styles.ts'

const HEIGHT = 200

/**
 * Columns whose pieces are told apart by their place and pattern; the keyboard reaches each piece, and the picture says
 * itself in one sentence to those who do not see it. The key is our own: that of the library is named in English only,
 * hides what does not fit, and shows no pattern.
 */
export function StackChart(stack: Stack) {
  const { title, pieces } = stack
  const room = useRef<HTMLDivElement>(null)
  const width = useWidth(room)
  const columns = namedColumns(stack.columns, width ?? 0)
  const styles = useStackChartStyles()
  const { text, locale } = useLanguage()
  const base = useId()
  const say = text.overview.feelPart
  const totals = totalsOf(stack).map((total, at) => say(pieces[at] ?? '', total))
  const whole = (value: number) => (Number.isInteger(value) ? String(value) : '')
  return (
    <>
      <FillPatternsChart base={base} />
      <div ref={room} className={styles.room} {...CALLOUT_CLOSERS}>
        <VerticalStackedBarChart
          data={chartData({ ...stack, columns }, (at) => fillOf(base, at), say)}
          height={HEIGHT}
          barWidth="auto"
          maxBarWidth={32}
          barGapMax={2}
          roundCorners
          hideLegend
          hideLabels={columns.length > 6}
          wrapXAxisLables
          tickValues={columns.filter(({ named }) => named).map(({ label }) => label)}
          yMinValue={0}
          yMaxValue={topOf(stack)}
          yAxisTickCount={4}
          yAxisTickFormat={whole}
          culture={locale}
          styles={{ xAxis: styles.axis, yAxis: styles.axis }}
          svgProps={{
            role: 'group',
            'aria-label': text.overview.stackPicture(title, sayList(totals, locale)),
          }}
        />
      </div>
      {pieces.length > 1 && <Key pieces={pieces} base={base} />}
    </>
  )
}

/** What the patterns mean. */
function Key({ pieces, base }: { pieces: readonly string[]; base: string }) {
  const styles = useStackChartStyles()
  return (
    <ul className={styles.key}>
      {pieces.map((piece, at) => (
        <li key={piece} className={styles.part}>
          <svg aria-hidden width={18} height={14}>
            <rect
              x={0.5}
              y={0.5}
              width={17}
              height={13}
              rx={2}
              fill={fillOf(base, at)}
              className={styles.swatch}
            />
          </svg>
          {piece}
        </li>
      ))}
    </ul>
  )
}
