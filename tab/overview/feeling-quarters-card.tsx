import { DataLine20Regular, EmojiHint20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { Empty } from '../parts/empty.tsx'
import { useLanguage } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { PanelWaiting } from '../parts/panel-waiting.tsx'
import { PlainTable } from '../parts/plain-table.tsx'
import type { OverviewView } from '../parts/route.ts'
import { TwinButton } from '../parts/twin-button.tsx'
import { type FeelingQuarters, isDrawn, LINES, quarterOf } from './feeling-quarters.ts'
import { FeelingQuartersChart } from './feeling-quarters-chart.tsx'
import { useFeelingLines, useTooFewOf } from './use-feelings.ts'

/** Whether we know how our customers feel, quarter by quarter: ours, our guesses, what they say, and the gap (4.3). */
export function FeelingQuartersCard({ view }: { view: OverviewView }) {
  const text = useLanguage().text.feelingQuarters
  const [table, setTable] = useState(false)
  const answer = useFeelingLines(view)
  const few = useTooFewOf(view)
  if (!answer.data) return <PanelWaiting title={text.title} answer={answer} />
  const { quarters } = answer.data
  if (!quarters.some((one) => LINES.some((line) => one[line])))
    return (
      <Panel title={text.title}>
        <Empty icon={<EmojiHint20Regular />} title={text.tooFew} text={few ?? text.tooFewText} />
      </Panel>
    )
  const drawn = isDrawn(quarters)
  const twin = drawn && <TwinButton table={table} onTable={setTable} picture={<DataLine20Regular />} />
  return (
    <Panel title={text.title} hint={text.hint} action={twin}>
      {table || !drawn ? <AsTable quarters={quarters} /> : <FeelingQuartersChart quarters={quarters} />}
    </Panel>
  )
}

/** The latest quarter first; what is of the whole year says so. */
function AsTable({ quarters }: { quarters: FeelingQuarters }) {
  const { text: all, locale } = useLanguage()
  const text = all.feelingQuarters
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' })
  const rows = quarters.map((one) => {
    const { quarter, year } = quarterOf(one.id)
    const points = LINES.map((line) => {
      const point = one[line]
      if (!point) return text.few
      const said = number.format(point.average)
      return point.period === 'year' ? text.overYear(said) : said
    })
    const gap = one.gap && signed.format(one.gap.by)
    const difference = gap === null ? text.few : one.gap?.period === 'year' ? text.overYear(gap) : gap
    return [text.quarter(quarter, year), ...points, difference]
  })
  const head = [text.when, ...LINES.map((line) => text.lines[line]), text.gap]
  return <PlainTable name={text.title} head={head} rows={rows.reverse()} />
}
