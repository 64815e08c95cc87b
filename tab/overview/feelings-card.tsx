import { EmojiHint20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { Empty } from '../parts/empty.tsx'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { PanelWaiting } from '../parts/panel-waiting.tsx'
import type { OverviewView } from '../parts/route.ts'
import { TwinButton } from '../parts/twin-button.tsx'
import { answersOf } from './feelings.ts'
import { FeelingsChart } from './feelings-chart.tsx'
import { FeelingsTable } from './feelings-table.tsx'
import { useFeelingLines, useTooFewOf } from './use-feelings.ts'

/** How the conversations felt to employees themselves: numbers over enough people, or that there are too few (6.2). */
export function FeelingsCard({ view }: { view: OverviewView }) {
  const text = useText().overview
  const [table, setTable] = useState(false)
  const answer = useFeelingLines(view)
  const few = useTooFewOf(view)
  if (!answer.data) return <PanelWaiting title={text.feel} answer={answer} />
  const { own } = answer.data
  if (!own.shown)
    return (
      <Panel title={text.feel}>
        <Empty icon={<EmojiHint20Regular />} title={text.tooFew} text={few ?? text.tooFewText} />
      </Panel>
    )
  return (
    <Panel
      title={text.feel}
      hint={text.feelOver(answersOf(own), own.period)}
      action={<TwinButton table={table} onTable={setTable} />}
    >
      {table ? <FeelingsTable own={own} /> : <FeelingsChart own={own} />}
    </Panel>
  )
}
